import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runImport } from '../../src/engines/imports/run-import.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { Importer } from './importing.js';
import { rules, startImporter } from './importing.js';
import { callsAgree } from './real-calls.js';
import { moneyAndPromisesAgree } from './real-money.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const present = existsSync(data);

if (!present) console.info(`Skipped: the real data sets are not here (${data}).`);

let importer: Importer;
let server: TestServer;

const bring = (file: string, mapping: string) =>
  runImport({
    file: `${data}${file}.csv.gz`,
    mapping: `${examples}${mapping}.yaml`,
    pool: importer.pool,
    dataDir: importer.folder,
    ...rules,
  });

// The large sets go twice only where somebody waits for it: TEST_FULL=1 npm test -- test/imports/real-data
const again = new Set([
  'calls-1999-01',
  'incidents',
  'vendor-deliveries',
  'pipeline-events',
  'disaster-declarations',
  'flood-claims',
]);

/** The whole set once, and again without any change. */
async function twice(file: string, mapping: string, rows: number): Promise<void> {
  const first = await bring(file, mapping);
  expect(first).toMatchObject({ read: rows, updated: 0, rejected: 0 });
  if (!again.has(file) && !process.env.TEST_FULL) return;
  expect(await bring(file, mapping)).toMatchObject({ read: rows, created: 0, updated: 0, rejected: 0 });
}

/** How many records each filter leaves: `{ met: 'slaClocks(filter: …)' }` → `{ met: 35591 }`. */
async function counts(fields: Record<string, string>): Promise<Record<string, number>> {
  const document = `{ ${Object.entries(fields)
    .map(([name, field]) => `${name}: ${field} { totalCount }`)
    .join(' ')} }`;
  const answer = await server.ask<Record<string, { totalCount: number }>>(document);
  return Object.fromEntries(Object.entries(answer).map(([name, { totalCount }]) => [name, totalCount]));
}

(present ? describe : describe.skip)('real data', () => {
  beforeAll(async () => {
    importer = await startImporter();
    server = await startServer({
      databaseUrl: importer.url,
      env: { MANIFOLD_MAX_PAGE_SIZE: '100000', MANIFOLD_STATEMENT_TIMEOUT: 'PT120S' },
    });
  });

  afterAll(async () => {
    await server.stop();
    await importer.close();
  });

  it('calls: rows, offered, answered, abandoned', async () => {
    await twice('calls-1999-01', 'calls', 31_599);
    await twice('calls-1999-02', 'calls', 33_344);
    const month = (from: string, to: string) => {
      const calls = (filter: string) =>
        `interactions(filter: { startedAt: { gte: "1999-${from}-01T00:00:00+02:00", lt: "1999-${to}-01T00:00:00+02:00" }, ${filter} })`;
      return counts({
        agent: calls('outcome: { eq: ANSWERED }'),
        hang: calls('outcome: { in: [ABANDONED, ENDED_IN_IVR] }'),
        phantom: calls('outcome: { eq: PHANTOM }'),
        offered: calls('outcome: { in: [ANSWERED, ABANDONED] }'),
        abandoned: calls('outcome: { eq: ABANDONED }'),
        answeredIn20: calls('outcome: { eq: ANSWERED }, queueSeconds: { lte: 20 }'),
        abandonedIn5: calls('outcome: { eq: ABANDONED }, queueSeconds: { lte: 5 }'),
        abandonedIn20: calls('outcome: { eq: ABANDONED }, queueSeconds: { lte: 20 }'),
      });
    };
    expect(await month('01', '02')).toEqual({
      agent: 27_060,
      hang: 4_299,
      phantom: 240,
      offered: 30_161,
      abandoned: 3_101,
      answeredIn20: 16_402,
      abandonedIn5: 195,
      abandonedIn20: 1_006,
    });
    expect(await month('02', '03')).toEqual({
      agent: 27_162,
      hang: 5_904,
      phantom: 278,
      offered: 31_125,
      abandoned: 3_963,
      answeredIn20: 16_209,
      abandonedIn5: 274,
      abandonedIn20: 1_257,
    });
    const [sums] = await importer.rows(
      `select sum(talk_seconds)::int talk, sum(queue_seconds)::int wait from interaction where outcome = 'ANSWERED'`,
    );
    expect(sums).toEqual({ talk: 4_964_204 + 4_790_100, wait: 947_857 + 1_107_512 });
  }, 300_000);

  it('service requests: the clocks say what the city says, row by row', async () => {
    await twice('service-requests-2011', 'service-requests', 58_251);
    const clocks = (filter: string) =>
      `slaClocks(filter: { term: { code: { eq: "BOS-TARGET" } }, ${filter} })`;
    const jobs = (onTime: string, filter: string) =>
      `jobs(filter: { reportedOnTime: { ${onTime} }, slaClocks: { ${filter} } })`;
    expect(
      await counts({
        byTarget: clocks('stoppedAt: { isNull: false }, status: { eq: MET }'),
        byTargetAsTheCitySays: jobs(
          'eq: true',
          'some: { stoppedAt: { isNull: false }, status: { eq: MET } }',
        ),
        afterAsTheCitySays: jobs(
          'eq: false',
          'some: { stoppedAt: { isNull: false }, status: { eq: MISSED } }',
        ),
        openPastAsTheCitySays: jobs(
          'eq: false',
          'some: { stoppedAt: { isNull: true }, status: { eq: MISSED } }',
        ),
        onTimeButMissed: jobs('eq: true', 'some: { status: { ne: MET } }'),
        overdueButKept: jobs('eq: false', 'some: { status: { ne: MISSED } }'),
        withoutTarget: jobs('isNull: false', 'none: {}'),
        closedLateWithoutVerdict: jobs(
          'isNull: true',
          'some: { stoppedAt: { isNull: false }, status: { eq: MISSED } }',
        ),
        // The city says nothing of one request that is open past its target.
        openPastWithoutVerdict: jobs(
          'isNull: true',
          'some: { stoppedAt: { isNull: true }, status: { eq: MISSED } }',
        ),
      }),
    ).toEqual({
      byTarget: 35_591,
      byTargetAsTheCitySays: 35_591,
      afterAsTheCitySays: 8_073,
      openPastAsTheCitySays: 3_448,
      onTimeButMissed: 0,
      overdueButKept: 0,
      withoutTarget: 10_981,
      closedLateWithoutVerdict: 157,
      openPastWithoutVerdict: 1,
    });
  }, 300_000);

  it('incidents: the last row of each counts', async () => {
    await twice('incidents', 'incidents', 119_998);
    expect(
      await counts({
        all: 'cases',
        kept: 'cases(filter: { reportedOnTime: { eq: true } })',
        missed: 'cases(filter: { reportedOnTime: { eq: false } })',
      }),
    ).toEqual({ all: 20_769, kept: 12_595, missed: 8_174 });
  }, 300_000);

  it('vendor deliveries: promised and delivered, but for fourteen that came before they were ordered', async () => {
    await twice('vendor-deliveries', 'vendor-deliveries', 10_324);
    const clocks = (filter: string) => `slaClocks(filter: { term: { obligor: { eq: VENDOR } }, ${filter} })`;
    expect(
      await counts({
        inTime: clocks('status: { eq: MET }'),
        late: clocks('status: { eq: MISSED }'),
        beforeTheOrder: clocks('excuse: { eq: "NEGATIVE_DURATION" }'),
        vendors: 'vendors(filter: { kind: { eq: SUBCONTRACTOR } })',
      }),
    ).toEqual({ inTime: 9_138 - 14, late: 1_186, beforeTheOrder: 14, vendors: 73 });
  }, 300_000);

  it('receivables and their payments', async () => {
    await twice('receivables', 'receivables', 150_370);
    await twice('receivable-payments', 'receivable-payments', 77_601);
    expect(
      await counts({
        fines: 'invoices',
        penalties: 'adjustments(filter: { kind: { eq: LATE_FEE } })',
        placed: 'collectionPlacements',
        payments: 'payments',
      }),
    ).toEqual({ fines: 150_370, penalties: 79_860, placed: 59_013, payments: 77_601 });
    const [sums] = await importer.rows(
      'select (select sum(subtotal) from invoice) fines, (select sum(amount) from payment) payments',
    );
    expect(sums).toEqual({ fines: '6723851.64', payments: '3601464.53' });
    const [balances] = await importer.rows(
      `select (select sum(balance) from invoice) = (select sum(total) from invoice) + (select sum(amount) from adjustment) - (select sum(amount) from payment_application) as right`,
    );
    expect(balances).toEqual({ right: true });
  }, 300_000);

  it('pipeline events: applications, offers, calls', async () => {
    await twice('pipeline-events', 'pipeline-events', 262_200);
    expect(
      await counts({
        leads: 'leads',
        won: 'leads(filter: { status: { eq: WON } })',
        declined: 'leads(filter: { status: { eq: DISMISSED } })',
        offers: 'quoteRequests',
        bound: 'quoteRequests(filter: { status: { eq: BOUND } })',
      }),
    ).toEqual({ leads: 13_087, won: 2_246, declined: 7_635, offers: 7_030, bound: 2_243 });
  }, 300_000);

  it('disaster declarations and the flood claims that belong to them', async () => {
    await twice('disaster-declarations', 'disaster-declarations', 4_847);
    await twice('flood-claims', 'flood-claims', 1_000);
    const claims = (filter: string) => `claims(filter: { ${filter} })`;
    const events = (filter: string) => `catEvents(filter: { ${filter} })`;
    expect(
      await counts({
        claims: 'claims',
        replacementCost: claims('settlement: { eq: RCV }'),
        cashValue: claims('settlement: { eq: ACV }'),
        onTheDayOfIvan: claims('dateOfLoss: { eq: "2004-09-16" }'),
        in2005: claims('dateOfLoss: { gte: "2005-01-01", lt: "2006-01-01" }'),
        inFlorida: claims('location: { state: { eq: "FL" } }'),
        floods: claims('lossType: { eq: FLOOD }'),
        ofDeclarations: claims('catEvent: { id: { isNull: false } }'),
        events: 'catEvents',
        major: events('code: { startsWith: "DR-" }'),
        inTexas: events('states: { has: "TX" }'),
        withoutEnd: events('endOn: { isNull: true }'),
        theDayAfterTheLast: events('endOn: { eq: "2023-05-12" }'),
        trimmed: events('name: { eq: "COVID-19" }'),
      }),
    ).toEqual({
      claims: 1_000,
      replacementCost: 284,
      cashValue: 716,
      onTheDayOfIvan: 57,
      in2005: 95,
      inFlorida: 280,
      floods: 988,
      ofDeclarations: 580,
      events: 4_847,
      major: 2_758,
      inTexas: 372,
      withoutEnd: 266,
      theDayAfterTheLast: 167,
      trimmed: 108,
    });
  }, 300_000);

  describe('numbers of the calls', () => callsAgree(() => server));
  describe('numbers of money and promises', () => moneyAndPromisesAgree(() => server));
});
