import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

// Any number will do; it is only ever compared with itself.
const migrationLock = 4_815_162_342;

/** Brings the database up to date. Servers that start together take turns: MikroORM itself takes no lock. */
export async function migrate(orm: MikroORM, pool: Pool): Promise<readonly string[]> {
  const holder = await pool.connect();
  try {
    await holder.query(`select set_config('statement_timeout', '0', false)`);
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    return (await orm.migrator.up()).map((migration) => migration.name);
  } finally {
    // Closing the session gives the lock back even where unlocking would fail.
    holder.release(true);
  }
}

export async function pendingMigrations(orm: MikroORM): Promise<number> {
  return (await orm.migrator.getPending()).length;
}
