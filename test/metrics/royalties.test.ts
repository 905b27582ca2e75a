import type { TestServer } from '../support/server.js';
import { startServer, tokenOf } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';
import { numberOf } from './asking.js';

let server: TestServer;
let world: TwoBranches;
let account: string;
let count = 0;

const may = ['2026-05-01', '2026-06-01'] as const;
const june = ['2026-06-01', '2026-07-01'] as const;
const july = ['2026-07-01', '2026-08-01'] as const;
const august = ['2026-08-01', '2026-09-01'] as const;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-11-22T12:00:00Z') });
  world = await twoBranches(server);
  account = await create(server, 'BillingAccount', {
    locationId: world.denver,
    number: 'B-1',
    customerId: world.okafor,
  });
});

afterAll(() => server.stop());

const openJob = (serviceLine: string, more: object = {}) =>
  done(
    server,
    'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
    {
      input: {
        locationId: world.denver,
        customerId: world.okafor,
        number: `R-${++count}`,
        title: 'A job',
        serviceLine,
        receivedAt: '2026-04-01T12:00:00Z',
        ...more,
      },
    },
  );

const invoice = (jobId: string, subtotal: string, issuedOn: string, more: object = {}) =>
  create(server, 'Invoice', {
    locationId: world.denver,
    accountId: account,
    jobId,
    number: `I-${++count}`,
    issuedOn,
    dueOn: issuedOn,
    subtotal,
    total: subtotal,
    ...more,
  });

async function pay(invoiceId: string, amount: string, appliedAt: string, status = 'DEPOSITED') {
  const payment = await create(server, 'Payment', {
    locationId: world.denver,
    accountId: account,
    number: `P-${++count}`,
    receivedOn: appliedAt.slice(0, 10),
    tender: 'CHECK',
    maskedRef: `${count}`,
    amount,
    status,
  });
  await create(server, 'PaymentApplication', {
    locationId: world.denver,
    paymentId: payment,
    invoiceId,
    amount,
    appliedAt,
  });
}

const cost = (jobId: string, kind: string, amount: string, incurredOn: string, committed = false) =>
  create(server, 'JobCost', { locationId: world.denver, jobId, kind, amount, incurredOn, committed });

const agreement = (royaltyBasis: string, royaltyTiers: object[], more: object = {}) =>
  create(server, 'FranchiseAgreement', {
    franchisee: `Franchisee ${++count}`,
    startOn: '2020-01-01',
    royaltyBasis,
    royaltyTiers,
    ...more,
  });

/** What a franchisee reports; what is due does not follow from it. */
const report = (agreementId: string, month: string, basisAmount = '100.00', royalty = '7.00') =>
  create(server, 'RoyaltyStatement', {
    locationId: world.denver,
    agreementId,
    month,
    basisAmount,
    royalty,
    dueOn: `${month}-28`,
  });

const due = async (month: readonly [string, string]) => (await numberOf(server, 'royaltyDue', month)).value;

const byLine = [
  { serviceLine: 'RECONSTRUCTION', from: '0.00', rate: '0.05' },
  { serviceLine: null, from: '0.00', rate: '0.10' },
];

describe('a royalty with a rate for each service line', () => {
  let terms: string;

  beforeAll(async () => {
    const restoration = await openJob('WATER_MITIGATION');
    const reconstruction = await openJob('RECONSTRUCTION');
    terms = await agreement('COLLECTED', byLine, { deductibleCosts: ['SUBCONTRACTOR'] });
    await report(terms, '2026-05', '229000.00', '17690.00');
    const water = await invoice(restoration, '200000.00', '2026-05-02');
    const rebuild = await invoice(reconstruction, '80000.00', '2026-05-04');
    await pay(water, '150000.00', '2026-05-20T18:00:00Z');
    await pay(rebuild, '80000.00', '2026-05-21T18:00:00Z');
    await cost(restoration, 'SUBCONTRACTOR', '12000.00', '2026-05-10');
    // Not deductible, not in the books, and not of the month.
    await cost(restoration, 'MATERIAL', '5000.00', '2026-05-10');
    await cost(restoration, 'SUBCONTRACTOR', '900.00', '2026-05-10', true);
    await cost(restoration, 'SUBCONTRACTOR', '800.00', '2026-06-01');
    // Money that came back, and money of the first of June in Denver.
    await pay(water, '700.00', '2026-05-22T18:00:00Z', 'RETURNED');
    await pay(water, '600.00', '2026-06-01T06:00:00Z');
  });

  it('is due on what was collected, less what subcontractors took', async () => {
    expect(await due(may)).toBe('17800.00');
  });

  it('has an effective rate: a share of all that was collected', async () => {
    expect(await numberOf(server, 'royaltyRate', may)).toMatchObject({
      numerator: '17800',
      denominator: '230000',
      value: '0.077391',
      sampleSize: '1',
    });
  });

  it('stands beside what the franchisee reported', async () => {
    expect((await numberOf(server, 'royaltyReported', may)).value).toBe('17690.00');
  });

  it('follows the agreement: on what was invoiced, without deductions, it is more', async () => {
    await done(
      server,
      'mutation ($input: UpdateFranchiseAgreementInput!) { updateFranchiseAgreement(input: $input) { franchiseAgreement { id } errors { message path } } }',
      { input: { id: terms, royaltyBasis: 'INVOICED', deductibleCosts: [] } },
    );
    expect(await due(may)).toBe('24000.00');
  });

  it('is not told to who may not read the rates', async () => {
    const guarded = await startServer({ auth: true, databaseUrl: server.databaseUrl });
    const { errors } = await guarded.send(
      '{ metrics(names: [ROYALTY_DUE], range: { from: "2026-05-01", to: "2026-06-01" }) { rowCount } }',
      {},
      await tokenOf({ permissions: [] }),
    );
    expect(errors?.[0]?.message).toContain('FranchiseAgreement.royaltyTiers is confidential');
    await guarded.stop();
  });
});

describe('a royalty with rates that fall as the month grows', () => {
  let terms: string;

  beforeAll(async () => {
    terms = await agreement(
      'INVOICED',
      [
        { serviceLine: null, from: '0.00', rate: '0.08' },
        { serviceLine: null, from: '50000.00', rate: '0.06' },
        { serviceLine: null, from: '100000.00', rate: '0.05' },
        { serviceLine: 'CONTENTS', from: '10000.00', rate: '0.02' },
      ],
      { minimumRoyalty: '1000.00' },
    );
    const water = await openJob('WATER_MITIGATION');
    const mold = await openJob('MOLD_REMEDIATION');
    const contents = await openJob('CONTENTS');
    await report(terms, '2026-06');
    await invoice(water, '70000.00', '2026-06-01');
    await invoice(mold, '50000.33', '2026-06-30');
    await invoice(contents, '30000.00', '2026-06-15');
    await invoice(water, '9000.00', '2026-06-15', { stage: 'VOID' });
    await report(terms, '2026-07');
    await invoice(water, '12000.00', '2026-07-15');
  });

  it('takes each rate of the part above its amount, and lines that no tier names together', async () => {
    // 50,000 at 8 %, 50,000 at 6 % and 20,000.33 at 5 %; of the contents 20,000 at 2 %.
    expect(await due(june)).toBe('8400.02');
  });

  it('is never less than the minimum of each month', async () => {
    expect(await due(july)).toBe('1000.00');
    expect(await due(['2026-06-01', '2026-08-01'])).toBe('9400.02');
  });

  it('rests on the days on which the agreement is in force', async () => {
    await done(
      server,
      'mutation ($input: UpdateFranchiseAgreementInput!) { updateFranchiseAgreement(input: $input) { franchiseAgreement { id } errors { message path } } }',
      { input: { id: terms, endOn: '2026-06-30' } },
    );
    // Without the 50,000.33 of the last day.
    expect(await due(june)).toBe('5600.00');
  });
});

it('is due on what the work earned, where the agreement says so', async () => {
  const terms = await agreement('REVENUE_RECOGNIZED', byLine);
  const job = await openJob('RECONSTRUCTION', { contractAmount: '100000.00' });
  await done(
    server,
    'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } errors { message path } } }',
    { input: { id: job, budgetedCost: '60000.00' } },
  );
  const step = (kind: string, at: string) =>
    create(server, 'JobMilestone', { locationId: world.denver, jobId: job, kind, at, recordedAt: at });
  await step('STARTED', '2026-07-10T12:00:00Z');
  await cost(job, 'LABOR', '20000.00', '2026-07-20');
  await cost(job, 'LABOR', '10000.00', '2026-08-20');
  await report(terms, '2026-08');
  // From a third to a half of the contract.
  expect(await due(august)).toBe('833.33');
  await step('COMPLETED', '2026-08-25T12:00:00Z');
  // From a third to all of it.
  expect(await due(august)).toBe('3333.33');
  const earned = 'parameters: { revenueBasis: EARNED }';
  expect((await numberOf(server, 'revenue', august, earned)).value).toBe('66666.67');
});
