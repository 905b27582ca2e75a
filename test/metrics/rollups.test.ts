import { catalogOf } from '../../src/engines/metrics/define.js';
import { verifyRollups } from '../../src/engines/metrics/rollup/verify.js';
import { modules } from '../../src/modules.js';
import { rollupState } from '../../src/engines/metrics/rollup/state.js';
import { demoNow, demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';
import { tokenOf } from '../support/server.js';
import type { Within } from './plain-sql.js';
import { plainMetrics } from './plain-sql.js';
import { differencesFrom } from './plainly.js';
import type { Filter, Known } from './random-questions.js';
import { pick, random, randomQuestion } from './random-questions.js';

const cases = Number(process.env.TEST_CASES ?? 60);

let server: TestServer;
let metrics: Known[];
let everyone: string;

/** Somebody who sees every location, and somebody who sees some of them. */
let viewers: { readonly token: string; readonly seen: readonly string[] | undefined }[];

beforeAll(async () => {
  server = await demoServer(
    { MANIFOLD_ROLLUPS: 'off', MANIFOLD_STATEMENT_TIMEOUT: 'PT120S' },
    { auth: true },
  );
  await server.app.rollups.pass();
  everyone = await tokenOf({});
  const { metricCatalog, locations } = await ask(
    '{ metricCatalog { name enumName dimensions dateBases records } locations { nodes { code } } }',
  );
  metrics = metricCatalog.filter(
    ({ name, records }: Known) =>
      plainMetrics.includes(name) ||
      (records.includes('Interaction') &&
        records.every((record) => /^(Interaction|IntervalStat)$/.test(record))),
  );
  const seen = locations.nodes.map(({ code }: any) => code).filter((_: string, at: number) => at % 3);
  viewers = [
    { token: everyone, seen: undefined },
    { token: await tokenOf({ sub: 'some', locations: seen }), seen },
  ];
}, 300_000);

afterAll(() => server?.stop());

const ask = (document: string, variables?: object) => server.ask(document, variables, everyone);

const filters: readonly Filter[] = [
  { written: 'location: { state: { ne: "GA" } }', plain: "l.state is distinct from 'GA'" },
  { written: 'location: { ownership: { eq: FRANCHISED } }', plain: "l.ownership = 'FRANCHISED'" },
  { record: 'Interaction', written: 'interaction: { channel: { eq: VOICE } }', plain: "i.channel = 'VOICE'" },
  {
    record: 'Interaction',
    written: 'interaction: { queue: { site: { kind: { eq: OUTSOURCED } } } }',
    plain:
      "i.queue_id in (select q.id from queue q join contact_center_site site on site.id = q.site_id where site.kind = 'OUTSOURCED')",
  },
  {
    record: 'Interaction',
    written: 'interaction: { outcome: { ne: ABANDONED } }',
    plain: "i.outcome is distinct from 'ABANDONED'",
  },
  {
    record: 'Interaction',
    written: 'interaction: { queueId: { isNull: true } }',
    plain: 'i.queue_id is null',
  },
  { record: 'Lead', written: 'lead: { emergency: { eq: false } }', plain: 'not d.emergency' },
  { record: 'Job', written: 'job: { lossType: { isNull: false } }', plain: 'j.loss_type is not null' },
  { record: 'Appointment', written: 'appointment: { kind: { ne: SERVICE } }', plain: "v.kind <> 'SERVICE'" },
];

/** The same question of the sums and of the records. */
async function both(document: string, token: string): Promise<[kept: any, live: any]> {
  const state = rollupState(server.app.database);
  const { rows } = await server.app.pool.query('select id from metric_cube where ready');
  state.set(rows.map(({ id }) => id));
  const kept = await server.send(document, undefined, token);
  state.set([]);
  const live = await server.send(document, undefined, token);
  return [kept, live];
}

const instant = (next: () => number) =>
  new Date(Date.parse('2026-01-01T00:00:00Z') + Math.floor(next() * 300 * 86_400_000)).toISOString();

/** What may become of a record, by its kind. */
const changes: Record<string, (next: () => number) => object> = {
  interaction: (next) =>
    pick(next, [
      { enqueuedAt: instant(next) },
      { outcome: 'ABANDONED' },
      { channel: 'CHAT' },
      { enqueuedAt: null, answeredAt: null },
    ]),
  lead: (next) =>
    pick(next, [{ receivedAt: instant(next) }, { category: 'UNKNOWN' }, { intakeChannel: 'CHAT' }]),
  job: (next) => pick(next, [{ lossType: 'FIRE' }, { lossType: null }, { serviceLine: 'WATER_MITIGATION' }]),
  appointment: (next) => pick(next, [{ kind: 'RESERVICE' }, { windowStart: null, windowEnd: null }]),
  invoice: () => ({ sentAt: demoNow.toISOString() }),
};

/** What people do all day: records come in, are moved to another day, change hands, are archived. */
async function write(next: () => number): Promise<void> {
  const kind = pick(next, ['interaction', 'interaction', ...Object.keys(changes)]);
  const found = await ask(`{ ${kind}s(first: 200) { nodes { id } } }`);
  const { id } = pick(next, found[`${kind}s`].nodes) as any;
  const change = changes[kind]!(next);
  const archives = kind === 'interaction' && next() < 0.2;
  const mutation = `${archives ? 'archive' : 'update'}${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  const answer = await ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { errors { message } } }`,
    { input: archives ? { id } : { id, ...change } },
  );
  expect(answer[mutation].errors).toEqual([]);
}

/** How many statements read sums. */
function listen(): () => number {
  const { database } = server.app;
  const cells = database.cells.bind(database);
  let count = 0;
  database.cells = (text, values) => {
    if (text.includes('metric_rollup')) count++;
    return cells(text, values);
  };
  return () => count;
}

describe('sums that are kept', () => {
  it(`answer ${cases} questions as the records and as plain SQL do, while people write`, async () => {
    const next = random(Number(process.env.TEST_SEED ?? 1));
    const kept = listen();
    let marked = 0;
    const plainly = { asked: 0, compared: 0 };
    for (let i = 0; i < cases; i++) {
      if (i % 3 === 0) await write(next);
      if (i % 17 === 0) await server.app.rollups.pass();
      const { document, asked } = randomQuestion(next, metrics, filters);
      const { token, seen } = pick(next, viewers);
      marked += Number((await server.app.pool.query('select from metric_stale limit 1')).rowCount);
      const [fromSums, live] = await both(document, token);
      try {
        expect(fromSums).toEqual(live);
        expect(live.errors).toBeUndefined();
        const within: Within = { query: (text) => server.app.pool.query(text), now: demoNow, seen };
        const found = await differencesFrom(live.data.metrics, asked, within);
        expect(found.differences).toEqual([]);
        plainly.asked += asked.metrics.length;
        plainly.compared += found.compared;
      } catch (error) {
        throw new Error(`${document}\nseen: ${seen?.join(', ') ?? 'all'}\n${(error as Error).message}`);
      }
    }
    // Otherwise records would have been compared with records.
    expect(kept()).toBeGreaterThan(cases / 3);
    expect(marked).toBeGreaterThan(cases / 3);
    expect(plainly.compared / plainly.asked).toBeGreaterThan(2 / 3);
  }, 36_000_000);
});

describe('the keeping of sums', () => {
  it('is seen by whoever watches the server', async () => {
    await server.app.rollups.pass();
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const sets = /^manifold_rollup_sets (\d+)/m.exec(text)![1];
    expect(Number(sets)).toBeGreaterThan(10);
    expect(text).toContain(`\nmanifold_rollup_sets_ready ${sets}\n`);
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
