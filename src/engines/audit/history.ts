import { v7 as uuidv7 } from 'uuid';
import type { Written } from '../../kernel/write/writer.js';

interface HistoryRow {
  readonly kind: string;
  readonly id: string;
  readonly location: string | null;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** One row a changed value, in the transaction of the change; a creation is one row, since the record itself tells the rest. */
export async function writeHistory({ unit, context, records }: Written): Promise<void> {
  const rows = records.flatMap((record): HistoryRow[] => {
    const about = { kind: record.meta.name, id: record.id, location: record.locationId };
    return record.action === 'CREATED'
      ? [{ ...about, field: 'created', old: null, new: null }]
      : record.fields.map((change) => ({ ...about, ...change }));
  });
  if (!rows.length) return;
  await unit.run(
    `insert into change_log (id, created_at, updated_at, at, actor, request_id, record_kind, record_id, location_id, field, old, new)
     select r.id, $1::timestamptz, $1::timestamptz, $1::timestamptz, $2, $3, r.kind, r.record, r.location, r.field, r.old, r.new
     from unnest($4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::jsonb[], $10::jsonb[])
       as r (id, kind, record, location, field, old, new)`,
    [
      context.now.toISOString(),
      context.viewer.id,
      context.requestId,
      rows.map(() => uuidv7()),
      rows.map((row) => row.kind),
      rows.map((row) => row.id),
      rows.map((row) => row.location),
      rows.map((row) => row.field),
      rows.map((row) => json(row.old)),
      rows.map((row) => json(row.new)),
    ],
  );
}

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
