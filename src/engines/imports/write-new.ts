import type { PoolClient } from 'pg';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { Chunk, Item } from './items.js';
import type { CompiledRecord } from './model.js';
import { copyRows, quote } from './statements.js';
import type { WriteContext } from './write-chunk.js';

const base = ['id', 'created_at', 'updated_at', 'version'];

/** Writes the new records of a chunk, parents first. */
export async function writeNew(context: WriteContext, chunk: Chunk): Promise<void> {
  const { mapping, plan, client } = context;
  const fresh = mapping.records.map((record) =>
    chunk.items[record.index]!.filter((item) => item.state === 'new'),
  );
  const gathering = new Map<RecordMeta, Item[]>();
  for (const record of mapping.records) {
    const items = fresh[record.index]!;
    if (!items.length) continue;
    if (plan.gathered.has(record.meta)) {
      await copyItems(context, `pg_temp.${quote(record.meta.table)}`, record, items);
      gathering.set(record.meta, [...(gathering.get(record.meta) ?? []), ...items]);
    } else if (!plan.deferred.has(record))
      await copyItems(context, tableOf(context, record.meta), record, items);
  }
  if (gathering.size) await deriveGathered(context, gathering);
  for (const record of mapping.records) {
    if (gathering.delete(record.meta)) await release(client, context, record.meta);
    else if (plan.deferred.has(record) && fresh[record.index]!.length) {
      await copyItems(context, tableOf(context, record.meta), record, fresh[record.index]!);
    }
  }
}

const tableOf = ({ schema }: WriteContext, meta: RecordMeta) => `${quote(schema)}.${quote(meta.table)}`;

async function copyItems(
  { client, now }: WriteContext,
  table: string,
  record: CompiledRecord,
  items: readonly Item[],
): Promise<void> {
  const columns = [...base, ...record.fields.map((field) => field.column)];
  await copyRows(client, table, columns, lines(items, now));
}

function* lines(items: readonly Item[], now: string): Iterable<readonly (string | null)[]> {
  for (const item of items) yield [item.id, now, now, '1', ...item.values];
}

async function deriveGathered(
  { client, schema, plan }: WriteContext,
  gathering: ReadonlyMap<RecordMeta, readonly Item[]>,
): Promise<void> {
  await client.query(`set local search_path = pg_temp, ${quote(schema)}`);
  for (const derivation of plan.derivations) {
    const items = gathering.get(recordOf(derivation.of()));
    if (items) await client.query(derivation.statement, [items.map((item) => item.id)]);
  }
  await client.query(`set local search_path = ${quote(schema)}, pg_temp`);
}

async function release(client: PoolClient, context: WriteContext, meta: RecordMeta): Promise<void> {
  await client.query(`insert into ${tableOf(context, meta)} select * from pg_temp.${quote(meta.table)}`);
  await client.query(`truncate pg_temp.${quote(meta.table)}`);
}

/** Once a connection: the temporary twins of the tables whose columns are derived. */
export async function prepareGathering(
  client: PoolClient,
  schema: string,
  gathered: Iterable<RecordMeta>,
): Promise<void> {
  for (const meta of gathered) {
    const like = `${quote(schema)}.${quote(meta.table)}`;
    await client.query(
      `create temporary table if not exists ${quote(meta.table)} (like ${like} including defaults)`,
    );
  }
}
