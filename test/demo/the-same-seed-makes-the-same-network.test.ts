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
  await loadDemo(other.pool, { ...small, months: 2, seed: 'another' });
  const again = await emptyDatabase();
  await loadDemo(again.pool, { ...small, months: 2 });
  expect(await contentHash(other.pool)).not.toBe(await contentHash(again.pool));
  await other.giveBack();
  await again.giveBack();
});

test('a database that holds an organization is refused and left alone', async () => {
  const before = await contentHash(first.pool);
  await expect(loadDemo(first.pool, small)).rejects.toThrow(DatabaseFilled);
  expect(await contentHash(first.pool)).toBe(before);
});

test('a load that fails leaves nothing, and all keys in place', async () => {
  const { pool, giveBack } = await emptyDatabase();
  const keys = async () =>
    (
      await pool.query(
        `select count(*)::int as n from pg_constraint c join pg_class t on t.oid = c.conrelid where t.relnamespace = 'public'::regnamespace`,
      )
    ).rows[0].n;
  const indexes = async () =>
    (await pool.query(`select count(*)::int as n from pg_indexes where schemaname = 'public'`)).rows[0].n;
  const before = [await keys(), await indexes()];
  const stop = (done: number) => {
    if (done === 20) throw new Error('killed');
  };
  await expect(loadDemo(pool, small, stop)).rejects.toThrow('killed');
  expect((await pool.query('select from job')).rowCount).toBe(0);
  expect((await pool.query('select from organization')).rowCount).toBe(0);
  await loadDemo(pool, { ...small, months: 2 });
  expect([await keys(), await indexes()]).toEqual(before);
  await giveBack();
});
