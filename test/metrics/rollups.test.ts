import { catalogOf } from '../../src/engines/metrics/define.js';
import { verifyRollups } from '../../src/engines/metrics/rollup/verify.js';
import { modules } from '../../src/modules.js';
import { rollupState } from '../../src/engines/metrics/rollup/state.js';
import { demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';
import type { Known } from './random-questions.js';
import { pick, random, randomQuestion } from './random-questions.js';

const cases = Number(process.env.TEST_CASES ?? 60);

let server: TestServer;
let metrics: Known[];

beforeAll(async () => {
  server = await demoServer({ MANIFOLD_ROLLUPS: 'off', MANIFOLD_STATEMENT_TIMEOUT: 'PT120S' });
  await server.app.rollups.pass();
  const { metricCatalog } = await server.ask(
    '{ metricCatalog { name enumName dimensions dateBases records } }',
  );
  metrics = metricCatalog.filter(
    ({ records }: Known) =>
      records.includes('Interaction') &&
      records.every((record) => /^(Interaction|IntervalStat)$/.test(record)),
  );
}, 300_000);

afterAll(() => server?.stop());

const filters = [
  'location: { state: { ne: "GA" } }',
  'location: { ownership: { eq: FRANCHISED } }',
  'interaction: { channel: { eq: VOICE } }',
  'interaction: { queue: { site: { kind: { eq: OUTSOURCED } } } }',
  'interaction: { outcome: { ne: ABANDONED } }',
  'interaction: { queueId: { isNull: true } }',
];

/** The same question of the sums and of the records. */
async function both(document: string): Promise<[kept: unknown, live: unknown]> {
  const state = rollupState(server.app.database);
  const { rows } = await server.app.pool.query('select id from metric_cube where ready');
  state.set(rows.map(({ id }) => id));
  const kept = await server.send(document);
  state.set([]);
  const live = await server.send(document);
  return [kept, live];
}

/** What people do all day: contacts come in, are moved to another day, change hands, are archived. */
async function write(next: () => number): Promise<void> {
  const { interactions } = await server.ask(
    '{ interactions(first: 200) { nodes { id enqueuedAt location { id } } } }',
  );
  const one = pick(next, interactions.nodes) as any;
  const moved = new Date(
    Date.parse('2026-01-01T00:00:00Z') + Math.floor(next() * 300 * 86_400_000),
  ).toISOString();
  const input = pick(next, [
    { id: one.id, enqueuedAt: moved },
    { id: one.id, outcome: 'ABANDONED' },
    { id: one.id, channel: 'CHAT' },
    { id: one.id, enqueuedAt: null, answeredAt: null },
  ]);
  const mutation = next() < 0.2 ? 'archiveInteraction' : 'updateInteraction';
  const answer = await server.ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { errors { message } } }`,
    { input: mutation === 'archiveInteraction' ? { id: one.id } : input },
  );
  expect(answer[mutation].errors).toEqual([]);
}

/** How many statements read sums. */
function listen(): () => number {
  const { database } = server.app;
  const rows = database.rows.bind(database);
  let count = 0;
  database.rows = (text, values) => {
    if (text.includes('metric_rollup')) count++;
    return rows(text, values);
  };
  return () => count;
}

describe('sums that are kept', () => {
  it(`answer ${cases} questions as the records do, while people write`, async () => {
    const next = random(Number(process.env.TEST_SEED ?? 1));
    const kept = listen();
    let marked = 0;
    for (let i = 0; i < cases; i++) {
      if (i % 3 === 0) await write(next);
      if (i % 17 === 0) await server.app.rollups.pass();
      const document = randomQuestion(next, metrics, filters);
      marked += Number((await server.app.pool.query('select from metric_stale limit 1')).rowCount);
      const [fromSums, live] = await both(document);
      try {
        expect(fromSums).toEqual(live);
      } catch (error) {
        throw new Error(`${document}\n${(error as Error).message}`);
      }
    }
    // Otherwise records would have been compared with records.
    expect(kept()).toBeGreaterThan(cases / 3);
    expect(marked).toBeGreaterThan(cases / 3);
  }, 36_000_000);
});

describe('the keeping of sums', () => {
  it('is seen by whoever watches the server', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(/^manifold_rollup_sets_ready [1-9]/m);
    expect(text).toMatch(/^manifold_rollup_stale_marks \d+/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('is verified against the records, and finds a sum that was tampered with', async () => {
    const { pool, rollups } = server.app;
    await rollups.pass();
    const right = await verifyRollups(pool, catalogOf(modules));
    expect(right).toMatchObject({ differences: [], stale: 0 });
    expect(right.rows).toBeGreaterThan(1_000);
    await pool.query(
      `update metric_rollup set sums[1] = sums[1] + 1 where (cube, level, location_id, starts_on, key_id) in (select cube, level, location_id, starts_on, key_id from metric_rollup where level = 'D' limit 1)`,
    );
    const wrong = await verifyRollups(pool, catalogOf(modules));
    expect(wrong.differences).toHaveLength(1);
    await rollups.rebuild();
    expect(await verifyRollups(pool, catalogOf(modules))).toMatchObject({ differences: [] });
  });
});
