import type { PoolClient } from 'pg';
import { records } from '../kernel/record/catalog.js';

interface Definition {
  readonly drop: string;
  readonly create: string;
  readonly table: string;
}

// A statement of ours may take as long as it takes; the pool's limit on reading is for those of callers.
const unhurried = (text: string) => ({ text, query_timeout: 2 ** 31 - 1 });

/**
 * Takes foreign keys, unique constraints and secondary indexes away and answers what brings them back: sorted once
 * over all rows they cost a fifth of what they cost row by row, and every key is still checked before the commit.
 */
export async function dropKeys(
  client: PoolClient,
): Promise<(onProgress: (share: number) => void) => Promise<void>> {
  const tables = [...records()].map(({ table }) => table);
  const indexes = await client.query<Definition>(
    `select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as create,
            i.indrelid::regclass::text as table
     from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relname = any($1) and t.relnamespace = 'public'::regnamespace
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by t.relname, i.indexrelid`,
    [tables],
  );
  // Unique constraints before foreign keys when they come back, the other way round when they go.
  const constraints = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', t.oid::regclass, c.conname) as drop,
            format('alter table %s add constraint %I %s', t.oid::regclass, c.conname, pg_get_constraintdef(c.oid)) as create,
            t.oid::regclass::text as table
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where t.relname = any($1) and t.relnamespace = 'public'::regnamespace and c.contype in ('u', 'f')
     order by c.contype = 'f', t.relname, c.conname`,
    [tables],
  );
  for (const { drop } of constraints.rows.toReversed()) await client.query(drop);
  for (const { drop } of indexes.rows) await client.query(drop);
  return async (onProgress) => {
    await client.query(`select set_config('maintenance_work_mem', '256MB', true)`);
    const all = [...indexes.rows, ...constraints.rows];
    for (const [i, { create }] of all.entries()) {
      await client.query(unhurried(create));
      if (i % 10 === 0) onProgress(i / all.length);
    }
  };
}
