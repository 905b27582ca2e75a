import { moneyAndPromisesAgree } from './real-money.js';
import { RealData, describeRealData } from './real-data.js';

describeRealData('real data of promises and money', () => {
  let real: RealData;

  beforeAll(async () => {
    real = await RealData.start();
  });

  afterAll(() => real.stop());

  it('service requests: the clocks say what the city says, row by row', async () => {
    await real.twice('service-requests-2011', 'service-requests', 58_251);
    const clocks = (filter: string) =>
      `slaClocks(filter: { term: { code: { eq: "BOS-TARGET" } }, ${filter} })`;
    const jobs = (onTime: string, filter: string) =>
      `jobs(filter: { reportedOnTime: { ${onTime} }, slaClocks: { ${filter} } })`;
    expect(
      await real.counts({
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

  it('vendor deliveries: promised and delivered, but for fourteen that came before they were ordered', async () => {
    await real.twice('vendor-deliveries', 'vendor-deliveries', 10_324);
    const clocks = (filter: string) => `slaClocks(filter: { term: { obligor: { eq: VENDOR } }, ${filter} })`;
    expect(
      await real.counts({
        inTime: clocks('status: { eq: MET }'),
        late: clocks('status: { eq: MISSED }'),
        beforeTheOrder: clocks('excuse: { eq: "NEGATIVE_DURATION" }'),
        vendors: 'vendors(filter: { kind: { eq: SUBCONTRACTOR } })',
      }),
    ).toEqual({ inTime: 9_138 - 14, late: 1_186, beforeTheOrder: 14, vendors: 73 });
  }, 300_000);

  it('receivables and their payments', async () => {
    await real.twice('receivables', 'receivables', 150_370);
    await real.twice('receivable-payments', 'receivable-payments', 77_601);
    expect(
      await real.counts({
        fines: 'invoices',
        penalties: 'adjustments(filter: { kind: { eq: LATE_FEE } })',
        placed: 'collectionPlacements',
        payments: 'payments',
      }),
    ).toEqual({ fines: 150_370, penalties: 79_860, placed: 59_013, payments: 77_601 });
    const [sums] = await real.importer.rows(
      'select (select sum(subtotal) from invoice) fines, (select sum(amount) from payment) payments',
    );
    expect(sums).toEqual({ fines: '6723851.64', payments: '3601464.53' });
    const [balances] = await real.importer.rows(
      `select (select sum(balance) from invoice) = (select sum(total) from invoice) + (select sum(amount) from adjustment) - (select sum(amount) from payment_application) as right`,
    );
    expect(balances).toEqual({ right: true });
  }, 300_000);

  describe('numbers of money and promises', () => moneyAndPromisesAgree(() => real.server));
});
