import { done } from '../worlds/two-branches.js';
import { Nights, daysOf } from './nights.js';

let nights: Nights;

beforeEach(async () => {
  nights = await Nights.begin();
});

afterEach(() => nights.end());

const daysOfBoth = async (code: string) => [
  daysOf(await nights.pipeline(), code),
  daysOf(await nights.receivables(), code),
];

describe('a day', () => {
  it('ends for each location at its own midnight', async () => {
    await nights.change('Location', nights.world.denver, { timeZone: 'Pacific/Honolulu' });
    await nights.pass('2026-11-03T05:20:00Z');
    const last = async (code: string) => daysOf(await nights.pipeline(), code).at(-1);
    expect([await last('ATL-01'), await last('DEN-01')]).toEqual(['2026-11-02', '2026-11-01']);
    await nights.pass('2026-11-03T09:50:00Z');
    expect(await last('DEN-01')).toBe('2026-11-01');
    await nights.pass('2026-11-03T10:05:00Z');
    expect([await last('ATL-01'), await last('DEN-01')]).toEqual(['2026-11-02', '2026-11-02']);
  });

  it('of 25 hours ends after the last of them', async () => {
    // By the clock of the summer it would be over at 04:00 UTC.
    await nights.pass('2026-11-02T04:20:00Z');
    expect(daysOf(await nights.pipeline(), 'ATL-01')).toEqual([]);
    nights.at('2026-11-02T04:50:00Z');
    await nights.openJob({ number: 'A-5', serviceLine: 'FIRE_SMOKE', receivedAt: '2026-11-02T04:40:00Z' });
    await nights.pass('2026-11-02T05:05:00Z');
    expect(await nights.pipelineOf()).toEqual([
      '2026-11-01 ATL-01 PENDING_SALE FIRE_SMOKE 1 0.00',
      '2026-11-01 ATL-01 PENDING_SALE WATER_MITIGATION 4 0.00',
    ]);
  });

  it('ends where the company’s has not begun', async () => {
    const { organizations } = await nights.server.ask('{ organizations { nodes { id } } }');
    const company = organizations.nodes[0].id;
    await nights.change('Organization', company, { defaultTimeZone: 'Pacific/Pago_Pago' });
    await nights.change('Location', nights.world.denver, { timeZone: 'Pacific/Kiritimati' });
    // Past midnight on Kiritimati; in Samoa it is still the 1st.
    await nights.pass('2026-11-02T10:20:00Z');
    expect(await nights.pipelineOf()).toContain('2026-11-02 DEN-01 PENDING_SALE WATER_MITIGATION 2 0.00');
  });

  it('that was missed is caught up, as it stood then', async () => {
    await nights.step(0, 'STARTED', '2026-11-03T12:00:00Z');
    await nights.step(1, 'STARTED', '2026-11-05T12:00:00Z');
    await nights.pass('2026-11-07T17:20:00Z');
    expect((await nights.pipelineOf()).filter((text) => / ATL-01 WORK_IN_PROGRESS/.test(text))).toEqual([
      '2026-11-03 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 1 0.00',
      '2026-11-04 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 1 0.00',
      '2026-11-05 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 2 0.00',
      '2026-11-06 ATL-01 WORK_IN_PROGRESS WATER_MITIGATION 2 0.00',
    ]);
  });

  it('that is more than a week ago stays missed', async () => {
    await nights.pass('2026-11-20T17:20:00Z');
    const days = ['13', '14', '15', '16', '17', '18', '19'].map((day) => `2026-11-${day}`);
    expect(daysOf(await nights.pipeline(), 'ATL-01')).toEqual(days);
    expect(daysOf(await nights.receivables(), 'ATL-01')).toEqual(days);
  });

  it('before a location was entered has no rows: nobody knew of it then', async () => {
    await nights.pass('2026-11-03T05:20:00Z');
    expect(daysOf(await nights.pipeline(), 'ATL-01')).toEqual(['2026-11-01', '2026-11-02']);
  });
});

describe('a location', () => {
  it('without work is asked about once a night and not at every look', async () => {
    for (const [job] of nights.world.jobs.entries())
      await nights.step(job, 'CANCELLED', '2026-10-20T12:00:00Z');
    await nights.server.app.pool.query(`update invoice set archived_at = '2026-10-20'`);
    expect(await nights.askedAt('2026-11-03T07:20:00Z')).toEqual(['job', 'invoice']);
    expect([await nights.pipeline(), await nights.receivables()]).toEqual([[], []]);
    expect(await nights.askedAt('2026-11-03T07:35:00Z')).toEqual([]);
    expect(await nights.askedAt('2026-11-04T04:50:00Z')).toEqual([]);
    expect(await nights.askedAt('2026-11-04T05:05:00Z')).toEqual(['job', 'invoice']);
  });

  it('that has its rows is not asked about again', async () => {
    await nights.invoice('CARRIER', '700.00', '2026-06-01', '2026-07-01');
    expect(await nights.askedAt('2026-11-03T07:20:00Z')).toEqual(['job', 'invoice']);
    expect(await nights.askedAt('2026-11-03T07:35:00Z')).toEqual([]);
  });

  it('has no rows from the first day without work on', async () => {
    await nights.change('Location', nights.world.atlanta, { closedOn: '2026-11-04' });
    await nights.pass('2026-11-07T17:20:00Z');
    const open = ['2026-11-01', '2026-11-02', '2026-11-03'];
    expect(await daysOfBoth('ATL-01')).toEqual([open, open]);
    expect(daysOf(await nights.pipeline(), 'DEN-01')).toHaveLength(6);
  });

  it('has none before the first day of work', async () => {
    await nights.change('Location', nights.world.atlanta, { openedOn: '2026-11-05' });
    await nights.pass('2026-11-07T17:20:00Z');
    expect(daysOf(await nights.pipeline(), 'ATL-01')).toEqual(['2026-11-05', '2026-11-06']);
  });

  it('that was archived has none', async () => {
    await done(
      nights.server,
      'mutation ($input: ArchiveLocationInput!) { archiveLocation(input: $input) { location { id } errors { message path } } }',
      { input: { id: nights.world.atlanta } },
    );
    await nights.pass('2026-11-07T17:20:00Z');
    expect(await daysOfBoth('ATL-01')).toEqual([[], []]);
    expect(daysOf(await nights.pipeline(), 'DEN-01')).toHaveLength(6);
  });
});
