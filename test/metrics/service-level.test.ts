import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { call, phoneRoom } from '../worlds/phone-room.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;

const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  server = await startServer({ clock: () => now });
  world = await twoBranches(server);
  const { queue } = await phoneRoom(server);
  const atlanta = { location: world.atlanta, queue };
  const denver = { location: world.denver, queue };
  // Atlanta in October: answered after 0, 20 and 21 seconds, given up after 5, 6 and 30.
  for (const waited of [0, 20, 21]) await call(server, atlanta, '2026-10-05T14:00:00Z', waited, 'ANSWERED');
  for (const waited of [5, 6, 30]) await call(server, atlanta, '2026-10-06T14:00:00Z', waited, 'ABANDONED');
  // The system was heard of lately, so nothing is stale.
  await call(server, atlanta, '2026-11-20T14:00:00Z', 1, 'ANSWERED');
  // Half past midnight of the 1st of October in New York, half past ten of September in Denver.
  await call(server, atlanta, '2026-10-01T04:30:00Z', 10, 'ANSWERED');
  await call(server, denver, '2026-10-01T04:30:00Z', 10, 'ANSWERED');
});

afterAll(() => server.stop());

const ask = (args: string, fields: string) =>
  server.ask(`{ metrics(names: [SERVICE_LEVEL], ${args}) { ${fields} } }`);
const october = 'range: { from: "2026-10-01", to: "2026-11-01" }';

describe('a service level', () => {
  it.each([
    ['ANSWERED_PLUS_ABANDONED_IN_T', '5', '7', '0.714286'],
    ['ANSWERED_ONLY', '3', '4', '0.750000'],
    ['ALL_ABANDONS_COUNT_AGAINST', '3', '7', '0.428571'],
    ['ABANDONS_AFTER_T_COUNT_AGAINST', '3', '5', '0.600000'],
    ['ANSWERED_PLUS_SHORT_ABANDONS', '4', '7', '0.571429'],
    ['SHORT_ABANDONS_EXCLUDED', '3', '6', '0.500000'],
  ])(
    'counts abandoned contacts as %s says, thresholds with their last second',
    async (variant, over, under, value) => {
      const { metrics } = await ask(
        `${october}, filter: { location: { code: { eq: "ATL-01" } } }, parameters: { serviceLevelVariant: ${variant} }`,
        'total { cells { numerator denominator value sampleSize explain { parameters { name value } } } }',
      );
      expect(metrics.total.cells).toEqual([
        {
          numerator: over,
          denominator: under,
          value,
          sampleSize: under,
          explain: { parameters: expect.arrayContaining([{ name: 'serviceLevelVariant', value: variant }]) },
        },
      ]);
    },
  );

  it('is no number where nothing was offered, and a shared one is worked out from sums', async () => {
    const { metrics } = await ask(
      `range: { from: "2026-09-01", to: "2026-11-01" }, grain: MONTH, groupBy: [LOCATION]`,
      'total { cells { numerator denominator } } rows { bucket { key } dimensions { label } cells { value numerator denominator status } }',
    );
    expect(metrics.total.cells).toEqual([{ numerator: '4', denominator: '7' }]);
    const cells = metrics.rows.map((row: any) => [
      row.dimensions[0].label,
      row.bucket.key,
      row.cells[0].value,
      row.cells[0].status,
    ]);
    expect(cells).toEqual([
      ['ATL-01', '2026-09-01', null, 'NO_DATA'],
      ['ATL-01', '2026-10-01', '0.500000', 'OK'],
      ['DEN-01', '2026-09-01', '1.000000', 'OK'],
      ['DEN-01', '2026-10-01', null, 'NO_DATA'],
    ]);
  });

  it('falls on the days of each location, of the company, or of UTC', async () => {
    const september = 'range: { from: "2026-09-30", to: "2026-10-01" }';
    const count = async (calendar: string) =>
      (await ask(`${september}, ${calendar}`, 'total { cells { denominator } }')).metrics.total.cells[0]
        .denominator;
    expect(await count('calendar: LOCATION')).toBe('1');
    expect(await count('calendar: COMPANY')).toBe('0');
    expect(await count('calendar: UTC')).toBe('0');
    expect(await count('timeZone: "America/Los_Angeles"')).toBe('2');
  });

  it('gives the rows behind it', async () => {
    const { metrics } = await ask(
      `${october}, groupBy: [LOCATION]`,
      `rows { cells { records(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id ... on Interaction { outcome } } } answered: records(side: NUMERATOR) { nodes { ... on Interaction { waitSeconds } } } } }`,
    );
    const [{ records, answered }] = metrics.rows[0].cells;
    expect(records).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true }, nodes: [{}, {}] });
    expect(answered.nodes.map((node: any) => node.waitSeconds).toSorted()).toEqual([0, 10, 20]);
  });

  it('is asked of all locations with one statement', async () => {
    const document = `{ locations(orderBy: [{ code: ASC }]) { nodes { code metrics(names: [SERVICE_LEVEL], ${october}, compare: [PEERS]) { rows { cells { value peers { rank of } } } } } } }`;
    const { locations } = await server.ask(document);
    expect(locations.nodes).toEqual([
      { code: 'ATL-01', metrics: { rows: [{ cells: [{ value: '0.500000', peers: { rank: 1, of: 1 } }] }] } },
      { code: 'DEN-01', metrics: { rows: [{ cells: [{ value: null, peers: null }] }] } },
    ]);
    // locations; the company; the numbers of contacts and of interval files; how far each of them reaches
    expect(await server.statementsOf(() => server.ask(document))).toBe(6);
  });
});

describe('a question that cannot be asked', () => {
  it.each([
    ['groupBy: [EMPLOYEE]', 'cannot be grouped by EMPLOYEE'],
    ['groupBy: [QUEUE, QUEUE]', 'names QUEUE twice'],
    ['dateBasis: "paidAt"', 'They have: offeredAt, answeredAt, endedAt'],
    ['filter: { job: {} }', 'job'],
    ['parameters: { thresholdSeconds: -1 }', 'Give seconds from 0 on'],
    ['orderBy: [{ queue: ASC }]', 'Add it to names or to groupBy'],
    ['compare: [PEERS]', 'Add LOCATION to groupBy'],
    ['first: 5000', 'MANIFOLD_MAX_PAGE_SIZE'],
  ])('%s is answered with what would do', async (args, says) => {
    const { errors } = await server.send(
      `{ metrics(names: [SERVICE_LEVEL], ${october}, ${args}) { rowCount } }`,
    );
    expect(errors?.[0]?.message).toContain(says);
    expect(errors?.[0]?.extensions.code).toMatch(/^(INVALID_INPUT|TOO_MUCH|GRAPHQL_VALIDATION_FAILED)$/);
  });

  it('does not narrow a part of a number that is made of several records', async () => {
    const ask = (filter: string) =>
      server.send(`{ metrics(names: [AR_BALANCE], ${october}, filter: ${filter}) { rowCount } }`);
    const { errors } = await ask('{ invoice: { total: { gt: "10" } } }');
    expect(errors?.[0]?.message).toContain('filter.invoice would narrow only a part of it');
    const whole = await ask(
      '{ invoice: { total: { gt: "10" } }, adjustment: { invoice: { total: { gt: "10" } } }, paymentApplication: { invoice: { total: { gt: "10" } } } }',
    );
    expect(whole.errors).toBeUndefined();
  });

  it.each([
    ['{}', 'range needs a preset'],
    ['{ from: "2026-10-02", to: "2026-10-02" }', 'holds no day'],
    ['{ preset: TODAY, from: "2026-10-02" }', 'one or the other'],
  ])('the range %s is answered with what would do', async (range, says) => {
    const { errors } = await server.send(`{ metrics(names: [SERVICE_LEVEL], range: ${range}) { rowCount } }`);
    expect(errors?.[0]?.message).toContain(says);
  });
});
