import { demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await demoServer();
}, 300_000);

afterAll(() => server?.stop());

it('a settled month of a vendor’s service level is what the metric says of it', async () => {
  const { slaPeriodResults } = await server.ask(`{
    slaPeriodResults(filter: { term: { code: { eq: "CC-SL" } }, frozenAt: { isNull: false } }, orderBy: [{ periodStart: ASC }]) {
      nodes { periodStart numerator denominator value status scope { id } term { metricParameters } }
    }
  }`);
  expect(slaPeriodResults.nodes.length).toBeGreaterThan(6);
  for (const { periodStart, numerator, denominator, value, scope } of slaPeriodResults.nodes) {
    // The period begins at midnight of the company, whose zone is behind UTC.
    const from = `${periodStart.slice(0, 7)}-01`;
    const [year, month] = from.split('-').map(Number) as [number, number];
    const to = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    const { vendor } = await server.ask(
      `query ($id: ID!) { vendor(id: $id) { metrics(names: [SERVICE_LEVEL], range: { from: "${from}", to: "${to}" }, calendar: COMPANY) {
        rows { cells { numerator denominator value } } } } }`,
      { id: scope.id },
    );
    const [cell] = vendor.metrics.rows[0].cells;
    expect([Number(cell.numerator), Number(cell.denominator), cell.value]).toEqual([
      Number(numerator),
      Number(denominator),
      value,
    ]);
  }
});
