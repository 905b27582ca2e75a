import { loadDemo } from '../../src/demo/load-demo.js';
import { catalogOf } from '../../src/engines/metrics/define.js';
import { verifyRollups } from '../../src/engines/metrics/rollup/verify.js';
import { modules } from '../../src/modules.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { small } from './demo-network.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ env: { MANIFOLD_ROLLUPS: 'off' }, clock: () => small.now! });
});

afterAll(() => server.stop());

const received = async () =>
  (
    await server.ask(
      '{ metrics(names: [JOBS_RECEIVED], range: { from: "2026-04-01", to: "2026-11-20" }) { rows { cells { value } } } }',
    )
  ).metrics.rows[0].cells[0].value;

test('a network that comes after the sums of an empty company were laid out is counted', async () => {
  const { pool, rollups } = server.app;
  await rollups.pass();
  expect(await received()).toBe('0');
  await loadDemo(pool, small);
  const { rows } = await pool.query(
    `select count(*)::text as jobs from job j join location l on l.id = j.location_id
     where (j.received_at at time zone l.time_zone)::date between '2026-04-01' and '2026-11-19'`,
  );
  expect(Number(rows[0].jobs)).toBeGreaterThan(100);
  expect(await received()).toBe(rows[0].jobs);
  await rollups.pass();
  expect(await received()).toBe(rows[0].jobs);
  expect(await verifyRollups(pool, catalogOf(modules))).toMatchObject({ differences: [], stale: 0 });
});
