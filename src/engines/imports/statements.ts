import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

export type Row = Record<string, unknown>;

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `['a', null, 'b\tc']` → `a⇥\N⇥b\tc⏎`, as COPY reads it. */
export function copyLine(values: readonly (string | null)[]): string {
  let line = '';
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (index) line += '\t';
    if (value === null || value === undefined) line += '\\N';
    else line += special.test(value) ? value.replace(/[\\\n\r\t]/g, (found) => escapes[found]!) : value;
  }
  return `${line}\n`;
}

const pieceLength = 1 << 17;

/** Streams lines into a table: `copy "job" ("id", "number") from stdin`. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | null)[]>,
): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${columns.map(quote).join(', ')}) from stdin`));
  await pipeline(Readable.from(pieces(rows), { objectMode: false, highWaterMark: pieceLength * 2 }), target);
}

function* pieces(rows: Iterable<readonly (string | null)[]>): Iterable<Buffer> {
  let piece = '';
  for (const row of rows) {
    piece += copyLine(row);
    if (piece.length >= pieceLength) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  if (piece) yield Buffer.from(piece);
}

export interface KeyColumn {
  readonly column: string;
  readonly type: string;
}

export interface KeyHit {
  /** The position of the key that was looked for. */
  readonly at: number;
  readonly id: string;
  readonly location: string | null;
}

/**
 * Finds rows by many keys at once.
 *
 * `select k.at, t.id, t.location_id from "job" t join unnest($1::uuid[], $2::text[]) … on t.location_id = k.k0 and t.number = k.k1`
 */
export async function findByKeys(
  client: PoolClient,
  table: string,
  columns: readonly KeyColumn[],
  keys: readonly (readonly (string | null)[])[],
  location: string,
): Promise<KeyHit[]> {
  const hits: KeyHit[] = [];
  // An index finds `is null` but not `is not distinct from`: keys with the same gaps go together.
  const byGaps = new Map<string, number[]>();
  keys.forEach((key, at) => {
    const gaps = key.map((value) => (value === null ? '0' : '1')).join('');
    const group = byGaps.get(gaps);
    if (group) group.push(at);
    else byGaps.set(gaps, [at]);
  });
  for (const [gaps, positions] of byGaps) {
    const given = columns.map((_, index) => index).filter((index) => gaps[index] === '1');
    const values = given.map((index) => positions.map((at) => keys[at]![index]));
    const conditions = columns.map(({ column }, index) => {
      const at = given.indexOf(index);
      return at < 0 ? `t.${quote(column)} is null` : `t.${quote(column)} = k.k${at}`;
    });
    const list = given.length
      ? `unnest(${given.map((index, at) => `$${at + 1}::${columns[index]!.type}[]`).join(', ')}) with ordinality as k (${given.map((_, at) => `k${at}`).join(', ')}, at)`
      : '(select 1 as at) k';
    const { rows } = await client.query<[string, string, string | null]>({
      text: `select k.at, t.id, ${location} from ${quote(table)} t join ${list} on ${conditions.join(' and ')}`,
      values,
      rowMode: 'array',
    } as never);
    for (const [at, id, place] of rows) {
      const matched = given.length ? [positions[Number(at) - 1]!] : positions;
      for (const position of matched) hits.push({ at: position, id, location: place });
    }
  }
  return hits;
}
