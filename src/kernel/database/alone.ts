import type { PoolClient } from 'pg';

/**
 * Does work that only one server on the database may do at a time. Where another one is at it, it is left to that one,
 * or waited for; answers whether it was done here.
 */
export async function alone(
  client: PoolClient,
  name: string,
  work: () => Promise<void>,
  { wait = false } = {},
): Promise<boolean> {
  const lock = wait ? 'pg_advisory_lock' : 'pg_try_advisory_lock';
  const { rows } = await client.query<{ got: unknown }>(`select ${lock}(hashtextextended($1, 2)) as got`, [
    name,
  ]);
  if (!wait && !rows[0]!.got) return false;
  try {
    await work();
    return true;
  } finally {
    if (client.getTransactionStatus() !== 'I') await client.query('rollback').catch(() => undefined);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 2))', [name]).catch(() => undefined);
  }
}
