import { arSnapshots } from '../../src/domain/billing/billing.schedules.js';
import { pipelineSnapshots } from '../../src/domain/jobs/job.schedules.js';
import { nightly } from '../../src/engines/metrics/snapshots/nightly.js';
import { withClient } from '../../src/kernel/database/pool.js';
import { create } from '../worlds/two-branches.js';
import { Nights, daysOf } from './nights.js';

let nights: Nights;

beforeEach(async () => {
  nights = await Nights.begin();
});

afterEach(() => nights.end());

describe('at the end of a day', () => {
  it('what is pending is written down by stage and service line, as metrics count it', async () => {
    await nights.step(0, 'WORK_AUTHORIZED', '2026-10-03T12:00:00Z');
    await nights.step(0, 'STARTED', '2026-10-10T12:00:00Z');
    await nights.step(1, 'INVOICED', '2026-10-12T12:00:00Z');
    await nights.step(4, 'STARTED', '2026-11-02T12:00:00Z');
    await nights.estimate(0, '900.00', '2026-10-08T12:00:00Z');
    await nights.estimate(2, '450.50', '2026-10-08T12:00:00Z');
    // Twenty past midnight in New York, and twenty past ten in Denver.
    await nights.pass('2026-11-03T05:20:00Z');
    expect(await nights.pipelineOf('2026-11-02')).toEqual([
      '2026-11-02 ATL-01 PENDING_SALE WATER_MITIGATION 2 450.50',
      '2026-11-02 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 1 900.00',
    ]);
    await nights.pass('2026-11-03T07:20:00Z');
    const rows = await nights.pipelineOf('2026-11-02');
    expect(rows).toContain('2026-11-02 DEN-01 WORK_IN_PROGRESS WATER_MITIGATION 1 0.00');
    expect(rows).toEqual(await nights.pendingOn('2026-11-02'));
  });

  it('what is owed is written down by age and payer, as metrics count it', async () => {
    await nights.invoice('CARRIER', '700.00', '2026-06-01', '2026-07-01');
    await nights.invoice('CUSTOMER', '55.10', '2026-11-02', '2026-12-02');
    await nights.pass('2026-11-03T07:20:00Z');
    const rows = await nights.receivablesOf('2026-11-02');
    expect(rows).toEqual([
      '2026-11-02 ATL-01 D1_30 CUSTOMER 250.50',
      '2026-11-02 ATL-01 D31_60 CUSTOMER 100.00',
      '2026-11-02 DEN-01 CURRENT CUSTOMER 55.10',
      '2026-11-02 DEN-01 D120_PLUS CARRIER 700.00',
    ]);
    expect(rows).toEqual(await nights.owedOn('2026-11-02'));
  });

  it('a bucket whose invoices are paid has no row', async () => {
    const { locationId, accountId, invoiceId } = await nights.invoice(
      'CARRIER',
      '700.00',
      '2026-06-01',
      '2026-07-01',
    );
    const paymentId = await create(nights.server, 'Payment', {
      locationId,
      accountId,
      number: 'P-1',
      receivedOn: '2026-11-02',
      tender: 'CHECK',
      maskedRef: '1',
      amount: '700.00',
    });
    await create(nights.server, 'PaymentApplication', {
      locationId,
      paymentId,
      invoiceId,
      amount: '700.00',
      appliedAt: '2026-11-02T18:00:00Z',
    });
    await nights.pass('2026-11-03T07:20:00Z');
    expect(daysOf(await nights.receivables(), 'DEN-01')).toEqual(['2026-11-01']);
  });

  it('what happened after midnight is left to the next day', async () => {
    await nights.step(0, 'STARTED', '2026-11-03T05:10:00Z');
    await nights.estimate(0, '900.00', '2026-11-03T05:15:00Z');
    await nights.pass('2026-11-03T05:20:00Z');
    expect(await nights.pipelineOf('2026-11-02 ATL-01')).toEqual([
      '2026-11-02 ATL-01 PENDING_SALE WATER_MITIGATION 4 0.00',
    ]);
    await nights.pass('2026-11-04T05:20:00Z');
    expect(await nights.pipelineOf('2026-11-03 ATL-01')).toEqual([
      '2026-11-03 ATL-01 PENDING_SALE WATER_MITIGATION 3 0.00',
      '2026-11-03 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 1 900.00',
    ]);
  });
});

describe('a row that was written', () => {
  it('stays as it is, whatever becomes known later and whichever server looks', async () => {
    await nights.pass('2026-11-03T05:20:00Z');
    const before = [await nights.pipeline(), await nights.receivables()];
    expect(before.map(({ length }) => length)).not.toContain(0);
    await nights.step(0, 'STARTED', '2026-11-02T12:00:00Z');
    await nights.invoice('CARRIER', '700.00', '2026-06-01', '2026-07-01');
    const another = [nightly(pipelineSnapshots), nightly(arSnapshots)];
    await nights.pass('2026-11-03T05:35:00Z', another);
    const [jobs, owed] = [await nights.pipeline(), await nights.receivables()];
    expect(jobs).toEqual(before[0]);
    // Denver was owed nothing so far; what it has is new.
    expect(owed.filter(({ location }) => location.code === 'ATL-01')).toEqual(before[1]);
  });

  it('is there once where two servers come at the same time', async () => {
    const at = new Date('2026-11-03T07:20:00Z');
    // Without the turn that they take, as behind a pooler that knows no sessions.
    const results = await Promise.allSettled(
      [1, 2, 3].map(() =>
        withClient(nights.server.app.background, (client) => nightly(pipelineSnapshots).work(client, at)),
      ),
    );
    expect(results.map(({ status }) => status)).toContain('fulfilled');
    await nights.pass('2026-11-03T07:35:00Z');
    expect(await nights.pipelineOf('2026-11-02')).toEqual(await nights.pendingOn('2026-11-02'));
  });

  it('looks like every other: an id of the application, one version, the moment at which it was taken', async () => {
    await nights.pass('2026-11-03T07:20:00Z');
    for (const row of [...(await nights.pipeline()), ...(await nights.receivables())])
      expect(row).toMatchObject({
        id: expect.stringMatching(/^(pipeline|ar)_snapshot_/),
        createdAt: '2026-11-03T07:20:00.000Z',
        updatedAt: '2026-11-03T07:20:00.000Z',
        version: 1,
      });
    const { rows } = await nights.server.app.pool.query(
      `select distinct substr(id::text, 15, 1) as version from (select id from pipeline_snapshot union all select id from ar_snapshot) s`,
    );
    expect(rows).toEqual([{ version: '7' }]);
  });
});
