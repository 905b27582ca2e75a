import { v7 as uuidv7 } from 'uuid';
import type { Written } from './writer.js';

/** One row a changed record, for whoever has to hear of it after the commit, on this server or another. */
export async function writeOutbox({ unit, context, records }: Written): Promise<void> {
  if (!records.length) return;
  const at = context.now.toISOString();
  await unit.run(
    `insert into outbox (id, kind, record_id, location_id, action, at)
     select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[])`,
    [
      records.map(() => uuidv7()),
      records.map((record) => record.meta.name),
      records.map((record) => record.id),
      records.map((record) => record.locationId),
      records.map((record) => record.action),
      records.map(() => at),
    ],
  );
  await unit.run(`select pg_notify('manifold_outbox', '')`, []);
}
