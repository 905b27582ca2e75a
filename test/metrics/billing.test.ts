import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';
import { numberOf } from './asking.js';

let server: TestServer;
let world: TwoBranches;
/** Accounts of Denver, where nothing else is owed. */
let account: string;

const denver = 'filter: { location: { code: { eq: "DEN-01" } } }';

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

let count = 0;

const invoice = (total: string, issuedOn: string, dueOn: string, more: object = {}) =>
  create(server, 'Invoice', {
    locationId: world.denver,
    accountId: account,
    number: `D-${++count}`,
    issuedOn,
    dueOn,
    subtotal: total,
    total,
    ...more,
  });

/** Money that pays one invoice, at noon of a day. */
async function pay(invoiceId: string, amount: string, day: string): Promise<void> {
  const payment = await create(server, 'Payment', {
    locationId: world.denver,
    accountId: account,
    number: `P-${++count}`,
    receivedOn: day,
    tender: 'CHECK',
    maskedRef: `${count}`,
    amount,
  });
  await create(server, 'PaymentApplication', {
    locationId: world.denver,
    paymentId: payment,
    invoiceId,
    amount,
    appliedAt: `${day}T18:00:00Z`,
  });
}

describe('receivables of a year', () => {
  const year = ['2025-01-01', '2026-01-01'] as const;

  beforeAll(async () => {
    const before = await invoice('100000.00', '2024-12-01', '2024-12-31');
    const sold = await invoice('870000.00', '2025-03-01', '2025-03-31');
    await invoice('100000.00', '2025-12-15', '2026-01-14');
    await invoice('30000.00', '2025-06-01', '2025-07-01');
    await pay(before, '100000.00', '2025-02-01');
    await pay(sold, '860000.00', '2025-04-01');
    await create(server, 'Adjustment', {
      locationId: world.denver,
      invoiceId: sold,
      kind: 'CREDIT_MEMO',
      amount: '20000.00',
      adjustedOn: '2025-05-01',
      reason: 'Agreed',
    });
  });

  it.each([
    ['cei', '0.980000'],
    ['dso', '43.800'],
    ['bestPossibleDso', '36.500'],
    ['averageDaysDelinquent', '7.300'],
  ])('have the %s that is published', async (name, value) => {
    expect((await numberOf(server, name, year, denver)).value).toBe(value);
  });

  it('are what was open at the end of any past day, by age', async () => {
    const on = async (day: string) =>
      (await numberOf(server, 'arBalance', ['2025-01-01', day], denver)).value;
    expect(await on('2025-02-01')).toBe('100000.00');
    expect(await on('2025-02-02')).toBe('0.00');
    expect(await on('2025-05-01')).toBe('10000.00');
    expect(await on('2025-05-02')).toBe('-10000.00');
    const { metrics } = await server.ask(
      `{ metrics(names: [AR_BALANCE], range: { from: "2025-01-01", to: "2026-01-01" }, groupBy: [AGING_BUCKET], ${denver}) {
        rows { dimensions { label } cells { value } } } }`,
    );
    expect(metrics.rows.map(({ dimensions, cells }: any) => [dimensions[0].label, cells[0].value])).toEqual([
      ['CURRENT', '100000.00'],
      ['D120_PLUS', '20000.00'],
    ]);
  });

  it('are past due from the day after the last on which they could be paid in time', async () => {
    const share = async (day: string) =>
      (await numberOf(server, 'pastDueShare', ['2025-01-01', day], denver)).numerator;
    // At the end of the 1st of July the invoice of 30,000 is due; at the end of the 2nd it is late.
    expect(await share('2025-07-02')).toBe('-10000');
    expect(await share('2025-07-03')).toBe('20000');
  });

  it('show revenue as invoiced and as collected', async () => {
    const of = async (basis: string) =>
      (await numberOf(server, 'revenue', year, `${denver}, parameters: { revenueBasis: ${basis} }`)).value;
    expect(await of('INVOICED')).toBe('980000.00');
    expect(await of('COLLECTED')).toBe('960000.00');
  });
});

it('says what a deposit lacks', async () => {
  await create(server, 'DepositBatch', {
    locationId: world.atlanta,
    businessDate: '2026-05-15',
    openedAt: '2026-05-15T13:00:00Z',
    counted: '9931.00',
    expected: '9956.00',
    overShort: '-25.00',
    depositedOn: '2026-05-18',
  });
  await create(server, 'DepositBatch', {
    locationId: world.atlanta,
    businessDate: '2026-05-18',
    openedAt: '2026-05-18T13:00:00Z',
    counted: '110.00',
    expected: '100.00',
    overShort: '10.00',
    depositedOn: '2026-05-20',
  });
  const may = ['2026-05-01', '2026-06-01'] as const;
  expect((await numberOf(server, 'overShortAmount', may)).value).toBe('-15.00');
  expect(
    (await numberOf(server, 'overShortAmount', may, 'parameters: { overShortAbsolute: true }')).value,
  ).toBe('35.00');
  // Friday’s money came on Monday; Monday’s on Wednesday.
  expect(await numberOf(server, 'depositOnTimeRate', may)).toMatchObject({
    numerator: '1',
    denominator: '2',
  });
});

describe('agencies', () => {
  const placed = ['2025-01-01', '2025-02-01'] as const;
  const agency = (name: string) => create(server, 'Vendor', { name, kind: 'COLLECTION_AGENCY' });

  async function place(vendor: string, amount: string, feeRate: string, more: object = {}): Promise<string> {
    const debtor = await create(server, 'BillingAccount', {
      locationId: world.denver,
      number: `A-${++count}`,
      customerId: world.okafor,
    });
    return create(server, 'CollectionPlacement', {
      locationId: world.denver,
      accountId: debtor,
      agencyId: vendor,
      placedOn: '2025-01-10',
      placedAmount: amount,
      ageAtPlacementDays: 120,
      feeRate,
      ...more,
    });
  }

  const remit = (
    placement: string,
    gross: string,
    fee: string,
    net: string,
    collectedOn: string,
    paidTo = 'AGENCY',
  ) =>
    create(server, 'CollectionRemittance', {
      locationId: world.denver,
      placementId: placement,
      reference: `${++count}`,
      collectedOn,
      remittedOn: collectedOn,
      gross,
      fee,
      net,
      paidTo,
    });

  it('recover what was placed and not taken back, up to an age', async () => {
    const one = await agency('Castle');
    const kept = await place(one, '112000.00', '0.30');
    await place(one, '8000.00', '0.30', { recalledOn: '2025-03-01', recallReason: 'DISPUTE' });
    await remit(kept, '19600.00', '5880.00', '13720.00', '2025-05-01');
    await remit(kept, '3200.00', '960.00', '2240.00', '2025-07-09', 'CLIENT');
    await remit(kept, '5000.00', '1500.00', '3500.00', '2025-07-10');
    expect(await numberOf(server, 'agencyRecoveryRate', placed)).toMatchObject({
      numerator: '22800',
      denominator: '112000',
      value: '0.203571',
    });
    expect((await numberOf(server, 'netBackRate', placed)).value).toBe('0.142500');
  });

  it('are compared by what reaches us: the dearer one may be the better', async () => {
    const [cheap, dear] = [await agency('Cheap'), await agency('Dear')];
    await remit(await place(cheap, '1000.00', '0.25'), '200.00', '50.00', '150.00', '2025-03-01');
    await remit(await place(dear, '1000.00', '0.35'), '450.00', '157.50', '292.50', '2025-03-01');
    const { metrics } = await server.ask(
      `{ metrics(names: [NET_BACK_RATE], range: { from: "2025-01-01", to: "2025-02-01" }, groupBy: [VENDOR]) {
        rows { dimensions { label } cells { value } } } }`,
    );
    const values = Object.fromEntries(
      metrics.rows.map(({ dimensions, cells }: any) => [dimensions[0].label, cells[0].value]),
    );
    expect(values).toMatchObject({ Cheap: '0.150000', Dear: '0.292500' });
  });

  it('call too often by one reading of the rule or the other', async () => {
    const debtor = await create(server, 'BillingAccount', {
      locationId: world.denver,
      number: 'F-1',
      customerId: world.okafor,
    });
    const calls = [
      ['2026-06-01T10:00', 'NO_ANSWER'],
      ['2026-06-01T15:00', 'NO_ANSWER'],
      ['2026-06-02T10:00', 'NO_ANSWER'],
      ['2026-06-03T10:00', 'NO_ANSWER'],
      ['2026-06-04T10:00', 'NO_ANSWER'],
      ['2026-06-05T10:00', 'NO_ANSWER'],
      ['2026-06-06T10:00', 'NO_ANSWER'],
      ['2026-06-07T09:00', 'NO_ANSWER'],
      ['2026-06-08T10:00', 'NO_ANSWER'],
      ['2026-06-09T11:00', 'CONVERSATION'],
      ['2026-06-12T09:00', 'NO_ANSWER'],
      ['2026-06-16T09:00', 'NO_ANSWER'],
    ];
    for (const [at, result] of calls)
      await create(server, 'CollectionActivity', {
        locationId: world.denver,
        accountId: debtor,
        at: `${at}:00-06:00`,
        channel: 'CALL',
        result,
        consumerLocalTime: at!.slice(11),
      });
    const { metrics } = await server
      .ask(
        `{ calendar: metrics(names: [CALL_FREQUENCY_VIOLATIONS], range: { from: "2026-06-01", to: "2026-07-01" }, grain: DAY) {
           total { cells { value } } rows { bucket { key } cells { value } } }
         metrics(names: [CALL_FREQUENCY_VIOLATIONS], range: { from: "2026-06-01", to: "2026-07-01" }, grain: DAY,
           parameters: { callFrequencyReading: ROLLING_168H }) { rows { bucket { key } cells { value } } } }`,
      )
      .then((data: any) => ({ metrics: [data.calendar, data.metrics] }));
    const days = metrics.map(({ rows }: any) =>
      rows.filter(({ cells }: any) => cells[0].value !== '0').map(({ bucket }: any) => bucket.key),
    );
    expect(days).toEqual([
      ['2026-06-07', '2026-06-12'],
      ['2026-06-07', '2026-06-08', '2026-06-12', '2026-06-16'],
    ]);
  });
});

describe('work in progress', () => {
  const june = ['2025-06-01', '2025-07-01'] as const;

  beforeAll(async () => {
    const job = await done(
      server,
      'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
      {
        input: {
          locationId: world.atlanta,
          customerId: world.miller,
          number: 'W-1',
          title: 'Rebuild',
          serviceLine: 'RECONSTRUCTION',
          receivedAt: '2025-04-01T12:00:00Z',
          contractAmount: '1000000.00',
        },
      },
    );
    await create(server, 'JobMilestone', {
      locationId: world.atlanta,
      jobId: job,
      kind: 'STARTED',
      at: '2025-05-01T12:00:00Z',
      recordedAt: '2025-05-01T12:00:00Z',
    });
    await done(
      server,
      'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } errors { message path } } }',
      { input: { id: job, budgetedCost: '850000.00' } },
    );
    const cost = (amount: string, incurredOn: string, committed = false) =>
      create(server, 'JobCost', {
        locationId: world.atlanta,
        jobId: job,
        kind: 'SUBCONTRACTOR',
        amount,
        incurredOn,
        committed,
      });
    await cost('425000.00', '2025-06-30');
    await cost('99999.00', '2025-06-30', true);
    await cost('10000.00', '2025-07-01');
    await create(server, 'Invoice', {
      locationId: world.atlanta,
      accountId: world.account,
      jobId: job,
      number: 'W-1',
      issuedOn: '2025-06-15',
      dueOn: '2025-07-15',
      subtotal: '550000.00',
      total: '550000.00',
    });
  });

  it('is half complete, has earned half, and is billed beyond it', async () => {
    const values = await Promise.all(
      ['percentComplete', 'earnedRevenue', 'overUnderBilling', 'wipValue'].map((name) =>
        numberOf(server, name, june),
      ),
    );
    expect(values.map(({ value }) => value)).toEqual(['0.500000', '500000.00', '50000.00', '-50000.00']);
  });

  it('earns in the month in which its cost is incurred', async () => {
    const earned = 'parameters: { revenueBasis: EARNED }';
    expect((await numberOf(server, 'revenue', june, earned)).value).toBe('500000.00');
    expect((await numberOf(server, 'revenue', ['2025-05-01', '2025-06-01'], earned)).value).toBe('0.00');
  });
});

describe('a day of a technician', () => {
  const day = (range: readonly [string, string], more = '') =>
    numberOf(server, 'revenuePerTechDay', range, `${denver}${more}`);
  const june = ['2024-06-01', '2024-07-01'] as const;
  let technicians: string[];
  let agreement: string;

  const visit = async (arrivedAt: string, crew: number[], more: object = {}) => {
    const appointmentId = await create(server, 'Appointment', {
      locationId: world.denver,
      number: `T-${++count}`,
      kind: 'SERVICE',
      status: 'DONE',
      arrivedAt,
      ...more,
    });
    for (const one of crew)
      await create(server, 'AppointmentAssignment', {
        locationId: world.denver,
        appointmentId,
        employeeId: technicians[one],
        status: one === 2 ? 'DECLINED' : 'DONE',
      });
  };

  beforeAll(async () => {
    technicians = await Promise.all(
      ['Lee', 'Sam', 'Kit'].map((givenName, at) =>
        create(server, 'Employee', {
          employeeNo: `TECH-${at}`,
          givenName,
          familyName: 'Day',
          hiredOn: '2024-01-01',
        }),
      ),
    );
    const propertyId = await create(server, 'Property', {
      locationId: world.denver,
      customerId: world.okafor,
      street: '1 Pine St',
      city: 'Denver',
      state: 'CO',
      postalCode: '80202',
    });
    const agreementOf = (more: object) =>
      create(server, 'ServiceAgreement', {
        locationId: world.denver,
        customerId: world.okafor,
        propertyId,
        number: `SA-${++count}`,
        serviceLine: 'PEST_GENERAL',
        frequency: 'FREQ=MONTHLY',
        startOn: '2024-01-01',
        billingFrequency: 'PER_VISIT',
        status: 'ACTIVE',
        ...more,
      });
    agreement = await agreementOf({ initialPrice: '160.00', recurringPrice: '100.00' });
    const free = await agreementOf({});
    const jobId = await done(
      server,
      'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
      {
        input: {
          locationId: world.denver,
          customerId: world.okafor,
          number: `J-${++count}`,
          title: 'A burst pipe',
          serviceLine: 'WATER_MITIGATION',
          receivedAt: '2024-06-01T12:00:00Z',
        },
      },
    );
    const at = '2024-06-11T18:00:00Z';
    await create(server, 'JobMilestone', {
      locationId: world.denver,
      jobId,
      kind: 'COMPLETED',
      at,
      recordedAt: at,
    });
    await invoice('1000.00', '2024-07-02', '2024-08-02', { jobId });
    await invoice('500.00', '2024-07-02', '2024-08-02', { jobId, stage: 'DRAFT' });
    // Lee and Sam on the 10th, Lee again and twice on the 11th; Kit did not want to come.
    await visit('2024-06-10T15:00:00Z', [0, 1, 2], { jobId });
    await visit('2024-06-11T15:00:00Z', [0], { jobId, serviceAgreementId: agreement });
    await visit('2024-06-11T20:00:00Z', [0], { serviceAgreementId: agreement });
    // At eleven at night of the 11th in Denver, without a price; a sale, and one that nobody did.
    await visit('2024-06-12T05:00:00Z', [0], { serviceAgreementId: free });
    await visit('2024-06-13T15:00:00Z', [1], { kind: 'SALES' });
    await visit('2024-06-14T15:00:00Z', [1], { serviceAgreementId: agreement, status: 'NO_SHOW' });
  });

  it('brings the job that was completed and the services of agreements, once each', async () => {
    // The visit for the job was the first of its agreement, so the other one is a further one.
    expect(await day(june)).toMatchObject({
      numerator: '1100',
      denominator: '3',
      value: '366.67',
      sampleSize: '3',
      excluded: [{ reason: 'NO_PRICE', count: '1' }],
    });
  });

  it('brings the price of the first service where it was the first', async () => {
    await visit('2024-05-20T15:00:00Z', [0], { serviceAgreementId: agreement });
    expect((await day(['2024-05-01', '2024-06-01'])).value).toBe('160.00');
  });

  it('is one day in all, and one for each kind of work that was done on it', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [REVENUE_PER_TECH_DAY], range: { from: "2024-06-01", to: "2024-07-01" }, groupBy: [SERVICE_LINE], ${denver}) {
        total { cells { denominator } } rows { dimensions { label } cells { numerator denominator } } } }`,
    );
    expect(metrics.total.cells).toEqual([{ denominator: '3' }]);
    const found = metrics.rows.map(({ dimensions, cells: [cell] }: any) => [
      dimensions[0].label,
      cell.numerator,
      cell.denominator,
    ]);
    // The sale is for no kind of work, and brings nothing here.
    expect(found.toSorted()).toEqual([
      [null, '0', '0'],
      ['PEST_GENERAL', '100', '1'],
      ['WATER_MITIGATION', '1000', '3'],
    ]);
  });

  it('is no number where nobody went anywhere', async () => {
    expect(await day(['2024-03-01', '2024-04-01'])).toMatchObject({ value: null, status: 'NO_DATA' });
  });
});
