import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { twoBranches } from '../worlds/two-branches.js';
import { enumName } from './asking.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-11-22T12:00:00Z') });
  await twoBranches(server);
});

afterAll(() => server.stop());

it.each(['compare: [PREVIOUS_YEAR]', 'grain: MONTH'])(
  'every metric answers by each of its dimensions (%s)',
  async (how) => {
    const { metricCatalog } = await server.ask('{ metricCatalog { name dimensions } }');
    const byDimension = new Map<string, string[]>();
    for (const { name, dimensions } of metricCatalog)
      for (const dimension of dimensions)
        byDimension.set(dimension, [...(byDimension.get(dimension) ?? []), name]);
    expect(byDimension.get('REGION')).toContain('arBalance');
    for (const [dimension, names] of byDimension) {
      const { errors } = await server.send(
        `{ metrics(names: [${names.map(enumName).join(', ')}], range: { from: "2026-10-01", to: "2026-11-01" }, groupBy: [${dimension}], ${how}) { rowCount } }`,
      );
      expect([dimension, errors]).toEqual([dimension, undefined]);
    }
  },
  120_000,
);
