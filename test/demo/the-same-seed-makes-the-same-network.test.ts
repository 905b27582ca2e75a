import type { Pool } from 'pg';
import { DatabaseFilled, loadDemo } from '../../src/demo/load-demo.js';
import { contentHash, emptyDatabase, small, smallNetwork, type Borrowed } from './demo-network.js';

let first: Borrowed;
let second: Borrowed;

beforeAll(async () => {
  [first, second] = [await smallNetwork(), await emptyDatabase()];
});

afterAll(async () => {
  await first.giveBack();
  await second.giveBack();
});

test('the same seed makes the same network, to the last value', async () => {
  await loadDemo(second.pool, small);
  expect(await contentHash(second.pool)).toBe(await contentHash(first.pool));
});

test('another seed makes another one', async () => {
  const other = await emptyDatabase();
  await loadDemo(other.pool, { ...small, seed: 'another' });
  expect(await contentHash(other.pool)).not.toBe(await contentHash(first.pool));
  await other.giveBack();
});

test('a database that holds an organization is refused and left alone', async () => {
  const before = await contentHash(first.pool);
  await expect(loadDemo(first.pool, small)).rejects.toThrow(DatabaseFilled);
  expect(await contentHash(first.pool)).toBe(before);
});

test('a load that fails leaves nothing, and like one that succeeds every key and index', async () => {
  const { pool, giveBack } = await emptyDatabase();
  const stop = (done: number) => {
    if (done === 20) throw new Error('killed');
  };
  await expect(loadDemo(pool, small, stop)).rejects.toThrow('killed');
  expect((await pool.query('select from organization')).rowCount).toBe(0);
  expect((await pool.query('select from job')).rowCount).toBe(0);
  expect(await keysAndIndexes(pool)).toEqual(await keysAndIndexes(first.pool));
  await giveBack();
});

async function keysAndIndexes(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select pg_get_constraintdef(c.oid) as key, c.conrelid::regclass::text as of from pg_constraint c
     where c.connamespace = 'public'::regnamespace
     union all select indexdef, tablename from pg_indexes where schemaname = 'public' order by 1, 2`,
  );
  return rows;
}
