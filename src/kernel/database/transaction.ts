import type { PoolClient } from 'pg';
import type { Run } from '../write/derive.js';

/**
 * What derivations and the like send their statements with, on a connection that somebody else holds. A connection
 * takes one statement at a time: those that come together wait for each other.
 */
export function runOn(client: Pick<PoolClient, 'query'>): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const answer = last.then(async () => {
      const { rows } = await client.query<{ [name: string]: unknown }>(text, values as unknown[]);
      return rows;
    });
    last = answer.catch(() => undefined);
    return answer;
  };
}

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
