import type { PoolClient } from 'pg';
import type { Run } from '../write/derive.js';

/** What derivations and the like send their statements with, on a connection that somebody else holds. */
export const runOn =
  (client: Pick<PoolClient, 'query'>): Run =>
  async (text, values) =>
    (await client.query<{ [name: string]: unknown }>(text, values as unknown[])).rows;

/** All of the work, or nothing of it. */
export async function inTransaction<T>(client: PoolClient, work: (run: Run) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const done = await work(runOn(client));
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
