import { idOf } from '../../kernel/graphql/ids.js';
import { instantText } from '../../kernel/graphql/scalars.js';
import type { Run, Touched } from '../../kernel/write/derive.js';
import { touch } from '../../kernel/write/derive.js';
import { tellBefore } from '../../kernel/write/watcher.js';
import type { Chunk, Item } from './items.js';
import type { CompiledRecord, Field } from './model.js';
import { newId } from './new-ids.js';
import { copyRows, quote } from './statements.js';
import type { WriteContext } from './write-chunk.js';

export interface Changes {
  updated: number;
  unchanged: number;
  readonly touched: Touched;
  /** Parents that rows pointed at before they changed. */
  readonly moved: Touched;
}

/** Brings the records that were there already up to the file, and writes down what changed. */
export async function writeChanges(
  context: WriteContext,
  chunk: Chunk,
  record: CompiledRecord,
  changes: Changes,
  run: Run,
): Promise<void> {
  const matched = chunk.items[record.index]!.filter((item) => item.state === 'matched');
  if (!matched.length || record.existing === 'keep') return;
  const fields = changeable(record);
  const changed = fields.length ? await changeRows(context, record, fields, matched, changes, run) : 0;
  changes.updated += changed;
  changes.unchanged += matched.length - changed;
}

/** Rows of an append-only record are never changed, and what is given at creation stays. */
function changeable(record: CompiledRecord): Field[] {
  if (record.meta.appendOnly) return [];
  const identifying = new Set(record.external ? [] : record.key.map((at) => record.fields[at]!.name));
  return record.fields.filter(
    (field) => !field.fixed && field.name !== 'location' && !identifying.has(field.name),
  );
}

async function changeRows(
  context: WriteContext,
  record: CompiledRecord,
  fields: readonly Field[],
  items: readonly Item[],
  changes: Changes,
  run: Run,
): Promise<number> {
  const { client, now, schema } = context;
  const { meta } = record;
  const table = `${quote(schema)}.${quote(meta.table)}`;
  const stage = `pg_temp.import_stage_${record.index}`;
  const located = meta.scope === 'location';
  const mark = markOf(record);
  await client.query(
    `create temporary table if not exists import_stage_${record.index}
     (id uuid, location_id uuid, ${fields.map((field) => `${quote(`s_${field.column}`)} ${field.type}`).join(', ')})`,
  );
  const positions = fields.map((field) => record.fields.indexOf(field));
  await copyRows(
    client,
    stage,
    ['id', 'location_id', ...fields.map((field) => `s_${field.column}`)],
    staged(items, positions),
  );
  const same = `s.id = t.id${located ? ' and s.location_id = t.location_id' : ''}`;
  const differs = [
    ...fields.map((field) => `t.${quote(field.column)} is distinct from s.${quote(`s_${field.column}`)}`),
    ...(mark ? [`t.${quote(mark)} is not null`] : []),
  ];
  const { rows } = await client.query<(string | null)[]>({
    text: `select t.id, ${located ? 't.location_id' : 'null'}, ${fields.flatMap((field) => [shownAs(field, `t.${quote(field.column)}`), shownAs(field, `s.${quote(`s_${field.column}`)}`)]).join(', ')}
           from ${table} t join ${stage} s on ${same}
           where ${differs.join(' or ')} order by t.id for update of t`,
    rowMode: 'array',
  } as never);
  if (rows.length) {
    const sets = [
      ...fields.map((field) => `${quote(field.column)} = s.${quote(`s_${field.column}`)}`),
      ...(mark ? [`${quote(mark)} = null`] : []),
    ];
    const ids = rows.map((row) => row[0]!);
    await tellBefore(context.watcher, run, meta, ids, new Set(fields.map((field) => field.column)));
    await client.query(
      `update ${table} t set ${sets.join(', ')}, version = t.version + 1, updated_at = $1::timestamptz
       from ${stage} s where ${same} and t.id = any($2::uuid[])`,
      [now, ids],
    );
    await writeHistory(context, record, fields, rows);
    noteTouched(record, fields, rows, changes);
  }
  await client.query(`truncate ${stage}`);
  return rows.length;
}

function* staged(items: readonly Item[], positions: readonly number[]): Iterable<readonly (string | null)[]> {
  const ids = new Set<string>();
  for (const item of items) {
    if (ids.has(item.id)) continue;
    ids.add(item.id);
    yield [item.id, item.location, ...positions.map((at) => item.values[at]!)];
  }
}

/** The column that a record which gave way was marked in, where the mapping replaces records. */
export function markOf({ meta, replaces }: CompiledRecord): string | undefined {
  if (!replaces.length) return undefined;
  return meta.attributes.has('revokedAt') ? 'revoked_at' : 'archived_at';
}

const isStructured = ({ type }: Field) => type === 'jsonb' || type.endsWith('[]');
const shownAs = (field: Field, column: string) =>
  isStructured(field) ? `to_jsonb(${column})::text` : `${column}::text`;

async function writeHistory(
  context: WriteContext,
  record: CompiledRecord,
  fields: readonly Field[],
  rows: readonly (string | null)[][],
): Promise<void> {
  const { client, now, requestId } = context;
  const columns = [
    'id',
    'created_at',
    'updated_at',
    'version',
    'at',
    'actor',
    'request_id',
    'record_kind',
    'record_id',
    'location_id',
    'field',
    'old',
    'new',
  ];
  const lines = rows.flatMap((row) =>
    fields.flatMap((field, index) => {
      const [old, value] = [row[2 + index * 2]!, row[3 + index * 2]!];
      if (old === value) return [];
      return [
        [
          newId(),
          now,
          now,
          '1',
          now,
          'import',
          requestId,
          record.meta.name,
          row[0]!,
          row[1]!,
          field.name,
          shown(field, old),
          shown(field, value),
        ],
      ];
    }),
  );
  if (lines.length) await copyRows(client, 'change_log', columns, lines);
}

// As callers know the value: ids instead of keys, instants in RFC 3339.
function shown(field: Field, value: string | null): string | null {
  if (value === null) return null;
  if (isStructured(field) || field.type === 'int' || field.type === 'boolean') return value;
  if (field.target) return JSON.stringify(idOf(field.target.name, value));
  return JSON.stringify(field.isInstant ? instantText(value) : value);
}

function noteTouched(
  record: CompiledRecord,
  fields: readonly Field[],
  rows: readonly (string | null)[][],
  changes: Changes,
): void {
  for (const row of rows) {
    touch(changes.touched, record.meta, row[0]!);
    fields.forEach((field, index) => {
      const old = row[2 + index * 2];
      if (field.target && old && old !== row[3 + index * 2]) touch(changes.moved, field.target, old);
    });
  }
}

/** Marks the records that the row no longer tells of: another date for the same milestone, or none. */
export async function giveWay(
  { client, schema, now }: WriteContext,
  chunk: Chunk,
  record: CompiledRecord,
  changes: Changes,
): Promise<void> {
  const mark = markOf(record);
  if (!mark) return;
  const items = chunk.items[record.index]!.filter(
    (item) => item.state !== 'dropped' && !item.row.rejected && !belongsToNew(item),
  );
  if (!items.length) return;
  const parts = record.replaces.map((at, index) => ({
    at,
    field: record.fields[at]!,
    parameter: `$${index + 3}`,
  }));
  const { rows } = await client.query<{ id: string }>(
    `update ${quote(schema)}.${quote(record.meta.table)} t
     set ${quote(mark)} = $1::timestamptz, version = t.version + 1, updated_at = $1::timestamptz
     from unnest(${parts.map(({ field, parameter }) => `${parameter}::${field.type}[]`).join(', ')}) as k (${parts.map((_, index) => `k${index}`).join(', ')})
     where ${parts.map(({ field }, index) => `t.${quote(field.column)} = k.k${index}`).join(' and ')}
       and t.${quote(mark)} is null and t.archived_at is null and not t.id = any($2::uuid[])
     returning t.id`,
    [
      now,
      items.filter((item) => item.id).map((item) => item.id),
      ...parts.map(({ at }) => items.map((item) => item.values[at])),
    ],
  );
  for (const { id } of rows) touch(changes.touched, record.meta, id);
  changes.updated += rows.length;
}

const belongsToNew = (item: Item) =>
  item.links.some(
    (link) => link && 'record' in link && link.state === 'new' && link.record.existing !== 'keep',
  );
