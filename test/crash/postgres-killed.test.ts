import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedServer } from '../../src/kernel/database/embedded.js';
import { startEmbedded } from '../../src/kernel/database/embedded.js';
import { waitUntil } from '../../src/kernel/database/embedded/processes.js';
import { makeFolder } from '../support/folder.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { twoBranches } from '../worlds/two-branches.js';

const kills = 10;
const writers = 12;

let folder: string;
let postgres: EmbeddedServer;
let server: TestServer;
let world: TwoBranches;

beforeAll(async () => {
  folder = await makeFolder('killed');
  postgres = await startEmbedded({ dataDir: folder });
  server = await startServer({ databaseUrl: postgres.url, env: { MANIFOLD_POOL_SIZE: '6' } });
  world = await twoBranches(server);
});

afterAll(async () => {
  await server.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const milestone =
  'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { jobMilestone { id } errors { code message } } }';

test('PostgreSQL killed ten times under writes loses and doubles nothing that was acknowledged', async () => {
  const acknowledged: string[] = [];
  const refusals = new Set<string>();
  let next = 0;
  let done = false;
  const write = async (key: string, at: string): Promise<void> => {
    // Sent again with its key until it is acknowledged, as a client would.
    for (;;) {
      const { data, errors } = await server.send(milestone, {
        input: { jobId: world.jobs[0], kind: 'REASSIGNED', at, note: key, idempotencyKey: key },
      });
      if (data?.recordMilestone.jobMilestone) return void acknowledged.push(key);
      refusals.add(
        errors
          ? `${errors[0]!.extensions.code}${errors[0]!.extensions.code === 'UNAVAILABLE' ? '' : JSON.stringify(errors)}`
          : JSON.stringify(data),
      );
      await sleep(20);
    }
  };
  const writing = Array.from({ length: writers }, async () => {
    while (!done) {
      const number = ++next;
      await write(`w-${number}`, new Date(Date.UTC(2020, 0, 1) + number * 1000).toISOString());
    }
  });
  for (let killed = 0; killed < kills; killed++) {
    const before = acknowledged.length;
    await waitUntil(async () => acknowledged.length > before + 10, 30_000);
    process.kill(
      Number((await readFile(join(postgres.folder, 'postmaster.pid'), 'utf8')).split('\n')[0]),
      'SIGKILL',
    );
  }
  const before = acknowledged.length;
  await waitUntil(async () => acknowledged.length > before + 10, 30_000);
  done = true;
  await Promise.all(writing);

  const { rows } = await server.app.pool.query<{ note: string; times: number }>(
    `select note, count(*)::int as times from job_milestone where note like 'w-%' group by note`,
  );
  const stored = new Map(rows.map((row) => [row.note, row.times]));
  expect(acknowledged.filter((key) => stored.get(key) !== 1)).toEqual([]);
  expect([...stored.values()].filter((times) => times !== 1)).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(kills * 10);
  // While it was away, callers heard that it is, and nothing of its insides.
  expect([...refusals]).toEqual(['UNAVAILABLE']);
}, 120_000);

test('afterwards every slot of the pool answers at once', async () => {
  const clients = await Promise.all(Array.from({ length: 6 }, () => server.app.pool.connect()));
  for (const client of clients) {
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    client.release();
  }
  expect(server.app.pool.waitingCount).toBe(0);
});

test('while the database is away reads answer 503, and again 200 once it is back', async () => {
  process.kill(
    Number((await readFile(join(postgres.folder, 'postmaster.pid'), 'utf8')).split('\n')[0]),
    'SIGKILL',
  );
  const seen = new Set<number>();
  const body = JSON.stringify({ query: '{ jobs { totalCount } }' });
  await waitUntil(async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = (await response.json()) as { errors?: { message: string }[] };
    seen.add(response.status);
    expect(JSON.stringify(answer)).not.toMatch(/ECONN|terminat|postgres/i);
    return response.status === 200 && seen.has(503);
  }, 30_000);
  expect([...seen].sort()).toEqual([200, 503].filter((status) => seen.has(status)));
});
