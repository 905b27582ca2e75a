import { intervals } from '../../src/domain/sla/period/interval-source.js';
import type { IntervalSource } from '../../src/domain/sla/period/interval-source.js';
import { judgePeriods } from '../../src/domain/sla/sla.schedules.js';
import { withClient } from '../../src/kernel/database/pool.js';
import { runOnce } from '../../src/kernel/schedule.js';
import { modules } from '../../src/modules.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
let term: string;
let now = new Date('2026-11-05T12:00:00Z');

beforeAll(async () => {
  server = await startServer({ clock: () => now });
  world = await twoBranches(server);
  term = await create(server, 'SlaTerm', {
    code: 'CON',
    name: 'Customer contacted within an hour',
    department: 'Office',
    effectiveFrom: '2026-01-01',
    obligor: 'DEPARTMENT',
    shape: 'PER_SUBJECT',
    subjectKind: 'JOB',
    startEvent: 'RECEIVED',
    stopEvent: 'CUSTOMER_CONTACTED',
    comparator: 'LTE',
    threshold: '3600',
    target: '0.5',
  });
  for (const [job, at] of [
    [0, '2026-10-01T08:30:00Z'],
    [1, '2026-10-02T08:30:00Z'],
    [2, '2026-10-03T08:30:00Z'],
  ] as const)
    await step(world.jobs[job]!, 'CUSTOMER_CONTACTED', at);
});

afterAll(() => server.stop());

const step = (jobId: string, kind: string, at: string) =>
  done(
    server,
    'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { jobMilestone { id } errors { message path } } }',
    { input: { jobId, kind, at } },
  );

const fields =
  'id periodStart periodEnd numerator denominator value status sample excluded missStreak frozenAt restatementPending inputs scope { id }';

const freeze = async (input: object) =>
  (
    await server.ask(
      `mutation ($input: FreezePeriodInput!) { freezePeriod(input: $input) { slaPeriodResult { ${fields} credits { nodes { kind amount status } } } errors { code message path } } }`,
      { input },
    )
  ).freezePeriod;

const result = async (id: string) =>
  (await server.ask(`query ($id: ID!) { slaPeriodResult(id: $id) { ${fields} } }`, { id })).slaPeriodResult;

describe('a period of clocks', () => {
  it('has the share that met its target, by the local month of the due time', async () => {
    const { slaPeriodResult, errors } = await freeze({ termId: term, on: '2026-10-15' });
    expect(errors).toEqual([]);
    expect(slaPeriodResult).toMatchObject({
      periodStart: '2026-10-01T04:00:00.000Z',
      periodEnd: '2026-11-01T04:00:00.000Z',
      numerator: '3.000000',
      denominator: '6.000000',
      value: '0.500000',
      status: 'MET',
      sample: 6,
      frozenAt: now.toISOString(),
      restatementPending: false,
      inputs: { MET: 3, MISSED: 3, EXCUSED: 0, PENDING: 0 },
    });
    expect(slaPeriodResult.scope.id).toMatch(/^organization_/);
  });

  it('can be settled for one location alone, by its own wall clock', async () => {
    const { slaPeriodResult } = await freeze({ termId: term, on: '2026-10-15', locationId: world.denver });
    expect(slaPeriodResult).toMatchObject({
      periodStart: '2026-10-01T06:00:00.000Z',
      denominator: '2.000000',
      numerator: '0.000000',
      status: 'MISSED',
      missStreak: 1,
      scope: { id: world.denver },
    });
  });

  it('is settled once, and not before it is over', async () => {
    expect((await freeze({ termId: term, on: '2026-10-02' })).errors).toMatchObject([
      { code: 'CONFLICT', path: ['on'] },
    ]);
    const { errors } = await freeze({ termId: term, on: '2026-11-02' });
    expect(errors[0].message).toMatch(/can be judged from 2026-12-01T05:00:00.000Z on/);
  });

  it('keeps its verdict when the data change, and says that it would be another', async () => {
    const { slaPeriodResults } = await server.ask(
      '{ slaPeriodResults(filter: { scopeKind: { eq: Organization } }) { nodes { id } } }',
    );
    const { id } = slaPeriodResults.nodes[0];
    const { job } = await server.ask(
      'query ($id: ID!) { job(id: $id) { milestones(filter: { kind: { eq: CUSTOMER_CONTACTED } }) { nodes { id } } } }',
      { id: world.jobs[0] },
    );
    await done(
      server,
      'mutation ($id: ID!) { revokeMilestone(input: { id: $id }) { jobMilestone { id } errors { message path } } }',
      { id: job.milestones.nodes[0].id },
    );
    expect(await result(id)).toMatchObject({ status: 'MET', value: '0.500000', restatementPending: true });
    await step(world.jobs[0]!, 'CUSTOMER_CONTACTED', '2026-10-01T08:40:00Z');
    expect(await result(id)).toMatchObject({ status: 'MET', restatementPending: false });
  });

  it('is judged by itself while it runs and when it ends', async () => {
    now = new Date('2026-12-02T12:00:00Z');
    await done(
      server,
      'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
      {
        input: {
          locationId: world.atlanta,
          title: 'Late',
          serviceLine: 'WATER_MITIGATION',
          receivedAt: '2026-11-20T12:00:00Z',
        },
      },
    );
    await withClient(server.app.pool, (client) => judgePeriods(client, now));
    const { slaPeriodResults } = await server.ask(
      '{ slaPeriodResults(filter: { scopeKind: { eq: Organization } }, orderBy: [{ periodStart: ASC }]) { nodes { periodStart status missStreak denominator } } }',
    );
    expect(slaPeriodResults.nodes).toEqual([
      { periodStart: '2026-10-01T04:00:00.000Z', status: 'MET', missStreak: 0, denominator: '6.000000' },
      { periodStart: '2026-11-01T04:00:00.000Z', status: 'MISSED', missStreak: 1, denominator: '1.000000' },
      { periodStart: '2026-12-01T05:00:00.000Z', status: 'PENDING', missStreak: 1, denominator: '0.000000' },
    ]);
  });
});

describe('a vendor’s month', () => {
  const terms = new Map<string, string>();
  const values: Record<string, [string, string]> = {};
  let invoice: string;
  const catalogue = intervals.source;
  const source: IntervalSource = async ({ metric, from }) => [
    { start: from, numerator: values[metric]![0], denominator: values[metric]![1], sample: 100 },
  ];

  beforeAll(async () => {
    intervals.source = source;
    const vendor = await create(server, 'Vendor', { name: 'Callwell', kind: 'CALL_CENTER_BPO' });
    const contract = await create(server, 'VendorContract', {
      number: 'CW-1',
      vendorId: vendor,
      effectiveOn: '2026-01-01',
      atRiskShare: '0.12',
      creditCapShare: '1',
      earnBack: { consecutiveMonths: 1, share: '0.5' },
    });
    for (const [metric, comparator, threshold, allocation] of [
      ['serviceLevel', 'GTE', '0.8', '0.4'],
      ['averageHandleTime', 'LTE', '435', '0.2'],
      ['abandonRate', 'LTE', '0.05', '0.2'],
      ['qaScore', 'GTE', '0.85', '0.2'],
    ]) {
      terms.set(
        metric!,
        await create(server, 'SlaTerm', {
          code: metric,
          name: metric,
          contractId: contract,
          effectiveFrom: '2026-01-01',
          obligor: 'VENDOR',
          shape: 'AGGREGATE',
          metric,
          metricVersion: 1,
          comparator,
          threshold,
          consequence: { allocation, repeatAfter: 2, repeatMultiplier: '1.5' },
        }),
      );
    }
    for (const month of ['2026-08', '2026-09', '2026-10'])
      invoice = await create(server, 'VendorInvoice', {
        vendorId: vendor,
        contractId: contract,
        number: month,
        month,
        gross: '185000.00',
        net: '185000.00',
      });
  });

  afterAll(() => {
    intervals.source = catalogue;
  });

  const settle = async (on: string, missed: readonly string[]) => {
    Object.assign(values, {
      serviceLevel: missed.includes('serviceLevel') ? ['79', '100'] : ['80', '100'],
      averageHandleTime: ['435', '1'],
      abandonRate: ['5', '100'],
      qaScore: missed.includes('qaScore') ? ['84', '100'] : ['85', '100'],
    });
    const credits: Record<string, object[]> = {};
    for (const [metric, termId] of terms) {
      const { slaPeriodResult, errors } = await freeze({ termId, on });
      expect(errors).toEqual([]);
      credits[metric] = slaPeriodResult.credits.nodes;
    }
    return credits;
  };

  it('brings credits for missed terms, more for the second miss in a row', async () => {
    expect(await settle('2026-08-10', ['serviceLevel'])).toEqual({
      serviceLevel: [{ kind: 'CREDIT', amount: '8880.00', status: 'CALCULATED' }],
      averageHandleTime: [],
      abandonRate: [],
      qaScore: [],
    });
    expect(await settle('2026-09-10', ['serviceLevel', 'qaScore'])).toMatchObject({
      serviceLevel: [{ amount: '13320.00' }],
      qaScore: [{ amount: '4440.00' }],
    });
  });

  it('kept after that earns them back', async () => {
    expect(await settle('2026-10-10', [])).toMatchObject({
      serviceLevel: [{ kind: 'EARN_BACK', amount: '11100.00' }],
      qaScore: [{ kind: 'EARN_BACK', amount: '2220.00' }],
    });
  });

  it('keeps its verdict when the metric says something else later, and shows that', async () => {
    values.qaScore = ['10', '100'];
    const schedule = modules
      .flatMap(({ schedules = [] }) => schedules)
      .find(({ name }) => name === 'sla-restatements')!;
    await runOnce(schedule, server.app.pool, now);
    const { slaPeriodResults } = await server.ask(
      '{ slaPeriodResults(filter: { term: { code: { eq: "qaScore" } }, periodStart: { gte: "2026-10-01T00:00:00Z" } }) { nodes { status value restatementPending } } }',
    );
    expect(slaPeriodResults.nodes).toEqual([{ status: 'MET', value: '0.850000', restatementPending: true }]);
  });

  it('has its credits taken off an invoice, once both agree', async () => {
    const { slaCredits } = await server.ask(
      '{ slaCredits(filter: { kind: { eq: CREDIT } }, orderBy: [{ amount: ASC }]) { nodes { id amount } } }',
    );
    const move = async (status: string, rest: object = {}) =>
      (
        await server.ask(
          'mutation ($input: SettleCreditInput!) { settleCredit(input: $input) { slaCredit { status invoice { credits net } } errors { code path } } }',
          { input: { id: slaCredits.nodes[0].id, status, ...rest } },
        )
      ).settleCredit;
    expect((await move('DISPUTED')).slaCredit.status).toBe('DISPUTED');
    expect((await move('APPLIED', { invoiceId: invoice })).errors).toEqual([
      { code: 'CONFLICT', path: ['status'] },
    ]);
    await move('AGREED');
    expect((await move('APPLIED', { invoiceId: invoice })).slaCredit).toEqual({
      status: 'APPLIED',
      invoice: { credits: '4440.00', net: '180560.00' },
    });
  });
});

describe('a period of a metric', () => {
  const jobsReceived = (window: string, more: object = {}) => ({
    code: `REC ${window}`,
    name: 'Jobs received',
    department: 'Night desk',
    effectiveFrom: '2026-01-01',
    obligor: 'DEPARTMENT',
    shape: 'AGGREGATE',
    metric: 'jobsReceived',
    metricVersion: 1,
    comparator: 'GTE',
    threshold: '0',
    window,
    ...more,
  });

  it('begins where its day begins, also on the day on which the clocks go back', async () => {
    const calendar = await create(server, 'BusinessCalendar', {
      name: 'Night desk',
      timeZone: 'Australia/Sydney',
      mode: 'TWENTY_FOUR_SEVEN',
    });
    const received = await create(server, 'SlaTerm', jobsReceived('DAY', { calendarId: calendar }));
    const { slaPeriodResult, errors } = await freeze({ termId: received, on: '2026-04-05' });
    expect(errors).toEqual([]);
    expect(slaPeriodResult).toMatchObject({
      periodStart: '2026-04-04T13:00:00.000Z',
      periodEnd: '2026-04-05T14:00:00.000Z',
      inputs: [{ start: '2026-04-04T13:00:00.000Z' }],
    });
  });

  it('of half an hour is that half-hour alone', async () => {
    const received = await create(server, 'SlaTerm', jobsReceived('INTERVAL_30M'));
    const { slaPeriodResult, errors } = await freeze({ termId: received, on: '2026-10-01' });
    expect(errors).toEqual([]);
    const { periodStart, periodEnd, inputs } = slaPeriodResult;
    expect(Date.parse(periodEnd) - Date.parse(periodStart)).toBe(1_800_000);
    expect(inputs).toMatchObject([{ start: periodStart }]);
  });

  it('of a quarter of an hour is refused when its term is written, since metrics have none', async () => {
    const { createSlaTerm } = await server.ask(
      'mutation ($input: CreateSlaTermInput!) { createSlaTerm(input: $input) { errors { path message } } }',
      { input: jobsReceived('INTERVAL_15M') },
    );
    expect(createSlaTerm.errors).toMatchObject([{ path: ['window'] }]);
  });
});
