import type { PoolClient } from 'pg';
import { encodeId } from '../../kernel/graphql/ids.js';
import type { CompiledMapping } from './model.js';
import { newId } from './new-ids.js';
import type { Counts } from './write-chunk.js';

/** A run of an import, as the graph knows it. */
export interface Batch {
  readonly id: string;
  readonly requestId: string;
  readonly reference: string;
  /** Rows that an earlier, interrupted run has dealt with. */
  readonly cursor: number;
  readonly carriedOn: boolean;
  readonly counts: Counts;
  rowsRead: number;
}

/** The same bytes through the same mapping: an interrupted run of them is carried on, a finished one repeated. */
export function referenceOf(name: string, fileHash: string, mapping: CompiledMapping): string {
  return `${name} ${fileHash.slice(0, 16)} ${mapping.hash.slice(0, 8)}`;
}

export async function openBatch(
  client: PoolClient,
  mapping: CompiledMapping,
  reference: string,
  dryRun: boolean,
): Promise<Batch> {
  const { rows } = await client.query<BatchRow>(
    `select id, reference, status, rows_read, created, updated, unchanged, rejected, cursor
     from import_batch where system = $1 and (reference = $2 or starts_with(reference, $3)) and dry_run = false`,
    [mapping.system, reference, `${reference} #`],
  );
  const stopped = rows.find((row) => row.status === 'RUNNING' || row.status === 'FAILED');
  if (stopped && !dryRun) return carriedOn(client, stopped);
  const id = newId();
  const now = new Date().toISOString();
  const own = rows.length || dryRun ? `${reference} #${dryRun ? id.slice(-12) : rows.length + 1}` : reference;
  await client.query(
    `insert into import_batch (id, created_at, updated_at, version, system, reference, mapping, dry_run, status, started_at)
     values ($1, $2, $2, 1, $3, $4, $5, $6, 'RUNNING', $2)`,
    [id, now, mapping.system, own, mapping.path, dryRun],
  );
  return {
    id,
    requestId: encodeId('import_batch', id),
    reference: own,
    cursor: 0,
    carriedOn: false,
    rowsRead: 0,
    counts: { created: 0, updated: 0, unchanged: 0, rejected: 0 },
  };
}

interface BatchRow {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly rows_read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly cursor: string | null;
}

async function carriedOn(client: PoolClient, row: BatchRow): Promise<Batch> {
  await client.query(
    `update import_batch set status = 'RUNNING', updated_at = $2, version = version + 1 where id = $1`,
    [row.id, new Date().toISOString()],
  );
  const { created, updated, unchanged, rejected } = row;
  return {
    id: row.id,
    requestId: encodeId('import_batch', row.id),
    reference: row.reference,
    cursor: Number(row.cursor ?? 0),
    carriedOn: true,
    rowsRead: row.rows_read,
    counts: { created, updated, unchanged, rejected },
  };
}

/** Notes how far the batch is, in the transaction of the rows that brought it there, and tells those who watch. */
export async function advanceBatch(
  client: PoolClient,
  batch: Batch,
  counts: Counts,
  rows: number,
  cursor: number,
): Promise<void> {
  const now = new Date().toISOString();
  await client.query(
    `update import_batch set rows_read = $2, created = $3, updated = $4, unchanged = $5, rejected = $6, cursor = $7, updated_at = $8, version = version + 1
     where id = $1`,
    [
      batch.id,
      batch.rowsRead + rows,
      batch.counts.created + counts.created,
      batch.counts.updated + counts.updated,
      batch.counts.unchanged + counts.unchanged,
      batch.counts.rejected + counts.rejected,
      String(cursor),
      now,
    ],
  );
  await announce(client, batch, now);
}

export async function finishBatch(
  client: PoolClient,
  batch: Batch,
  status: 'FINISHED' | 'FAILED' | 'CANCELLED',
): Promise<void> {
  const now = new Date().toISOString();
  await client.query(
    `update import_batch set status = $2, finished_at = $3, updated_at = $4, version = version + 1 where id = $1`,
    [batch.id, status, status === 'FINISHED' ? now : null, now],
  );
  await announce(client, batch, now);
}

async function announce(client: PoolClient, batch: Batch, now: string): Promise<void> {
  await client.query(
    `insert into outbox (id, kind, record_id, location_id, action, at) values ($1, 'ImportBatch', $2, null, 'UPDATED', $3)`,
    [newId(), batch.id, now],
  );
  await client.query(`select pg_notify('manifold_outbox', '')`);
}
