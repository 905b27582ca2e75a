import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { startEmbedded, type EmbeddedServer } from '../../src/kernel/database/embedded.js';
import { waitUntil } from '../../src/kernel/database/embedded/processes.js';
import { ormDriverOptions } from '../../src/kernel/database/orm-pool.js';
import { createPool, withClient } from '../../src/kernel/database/pool.js';
import { makeFolder } from '../support/folder.js';

interface Entry {
  id: number;
  number: number;
}

const EntrySchema = new EntitySchema<Entry>({
  name: 'Entry',
  properties: { id: { type: 'integer', primary: true }, number: { type: 'integer' } },
});

const size = 6;
const kills = 10;

let folder: string;
let server: EmbeddedServer;
let pool: Pool;
let orm: MikroORM;

beforeAll(async () => {
  folder = await makeFolder('losing');
  // With fsync on: what was acknowledged must survive, and that is part of what is tested.
  server = await startEmbedded({ dataDir: folder });
  pool = createPool(server.url, { size, statementTimeoutMs: 500, applicationName: 'test' });
  orm = await MikroORM.init({
    entities: [EntrySchema],
    clientUrl: server.url,
    driverOptions: ormDriverOptions(pool),
  });
  await pool.query('CREATE TABLE entry (id serial PRIMARY KEY, number int NOT NULL)');
});

afterAll(async () => {
  await orm.close();
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('after ten kills amid transactions nothing acknowledged is lost and every slot of the pool works', async () => {
  const acknowledged: number[] = [];
  let next = 0;
  let done = false;
  const writing = Array.from({ length: size * 2 }, async () => {
    while (!done) {
      const number = ++next;
      await write(number).then(
        () => acknowledged.push(number),
        () => sleep(5),
      );
    }
  });
  for (let killed = 0; killed < kills; killed++) {
    const before = acknowledged.length;
    await waitUntil(async () => acknowledged.length > before + 20, 20_000);
    process.kill(await postmaster(), 'SIGKILL');
  }
  const before = acknowledged.length;
  await waitUntil(async () => acknowledged.length > before + 20, 20_000);
  done = true;
  await Promise.all(writing);

  await everySlotWorks();
  const { rows } = await pool.query<{ number: number }>('SELECT number FROM entry');
  const stored = new Set(rows.map(({ number }) => number));
  expect(acknowledged.length).toBeGreaterThan(kills * 20);
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([]);
});

test('a transaction that the server cut off gives its connection back', async () => {
  for (let time = 0; time < size * 2; time++) {
    const failing = orm.em.fork().transactional(async (em) => {
      await em.execute('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(failing).rejects.toThrow();
  }
  await everySlotWorks();
});

test('a statement that ran too long leaves its connection usable', async () => {
  for (let time = 0; time < 2; time++) {
    await expect(orm.em.fork().transactional((em) => em.execute('SELECT pg_sleep(5)'))).rejects.toThrow(
      /statement timeout/,
    );
    await expect(withClient(pool, (client) => client.query('SELECT pg_sleep(5)'))).rejects.toThrow(
      /statement timeout/,
    );
  }
  await everySlotWorks();
});

test('a connection given back inside a transaction is not handed on', async () => {
  await withClient(pool, (client) => client.query('BEGIN'));
  const states = await Promise.all(
    Array.from({ length: size }, () => withClient(pool, async (client) => client.getTransactionStatus())),
  );
  expect(states).toEqual(Array(size).fill('I'));
});

test('the ORM streams through the shared pool', async () => {
  await write(-1);
  const seen: number[] = [];
  for await (const { number } of orm.em.fork().stream(EntrySchema, { where: { number: -1 } }))
    seen.push(number);
  expect(seen).toEqual([-1]);
});

test('a stream that loses its server ends with an error instead of never', async () => {
  const reading = async (): Promise<void> => {
    const entries = orm.em.fork().stream(EntrySchema, { where: {}, chunkSize: 1 });
    await pool.query('INSERT INTO entry (number) SELECT generate_series(1, 5000)');
    for await (const { id } of entries) {
      if (id) process.kill(await postmaster(), 'SIGKILL');
      await sleep(50);
    }
  };
  await expect(reading()).rejects.toThrow();
  await waitUntil(
    () =>
      pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    20_000,
  );
  await everySlotWorks();
});

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(server.folder, 'postmaster.pid'), 'utf8'), 10);
}

function write(number: number): Promise<void> {
  return orm.em.fork().transactional(async (em) => {
    em.create(EntrySchema, { number });
    await em.flush();
    await em.execute('SELECT pg_sleep(0.002)');
  });
}

async function everySlotWorks(): Promise<void> {
  const clients = await Promise.all(Array.from({ length: size }, () => pool.connect()));
  try {
    const answers = await Promise.all(clients.map((client) => client.query('SELECT 1 AS one')));
    expect(answers.map(({ rows }) => rows[0].one)).toEqual(Array(size).fill(1));
    expect(pool.totalCount).toBe(size);
  } finally {
    for (const client of clients) client.release();
  }
}
