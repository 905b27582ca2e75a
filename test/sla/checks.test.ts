import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { create } from '../worlds/two-branches.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-10-10T12:00:00Z') });
});

afterAll(() => server.stop());

const tried = async (kind: string, input: object) => {
  const data = await server.ask(
    `mutation ($input: ${kind}Input!) { answer: ${kind[0]!.toLowerCase()}${kind.slice(1)}(input: $input) { errors { code path message } } }`,
    { input },
  );
  return data.answer.errors as { code: string; path: string[]; message: string }[];
};

const office = (open: string, close: string, weekday = 1) => ({ weekday, open, close });
const weekly = (windows: object[]) => ({
  name: 'Hours',
  timeZone: 'America/New_York',
  mode: 'WEEKLY',
  windows,
});

describe('a calendar', () => {
  it.each([
    ['overlap', [office('08:00', '12:00'), office('11:59', '17:00')], /overlap/],
    ['close before they open', [office('17:00', '08:00')], /closes at 08:00/],
    ['are empty', [], /never open/],
    ['lie on no weekday', [office('08:00', '17:00', 8)], /weekday 8/],
  ])('whose windows %s is refused', async (_, windows, message) => {
    const errors = await tried('CreateBusinessCalendar', weekly(windows));
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['windows'] }]);
    expect(errors[0]!.message).toMatch(message);
    expect((await server.ask('{ businessCalendars { totalCount } }')).businessCalendars.totalCount).toBe(0);
  });

  it('may have several windows a day, end at midnight, and touch', async () => {
    const windows = [office('08:00', '12:00'), office('12:00', '17:00'), office('18:00', '00:00')];
    expect(await tried('CreateBusinessCalendar', weekly(windows))).toEqual([]);
    const { businessCalendars } = await server.ask('{ businessCalendars { nodes { id } } }');
    const id = businessCalendars.nodes[0].id;
    expect(
      await tried('UpdateBusinessCalendar', {
        id,
        windows: [office('08:00', '12:00'), office('10:00', '11:00')],
      }),
    ).toMatchObject([{ path: ['windows'] }]);
    expect(
      await tried('CreateCalendarException', {
        calendarId: id,
        date: '2026-12-24',
        kind: 'CUSTOM_HOURS',
        name: 'Christmas Eve',
        windows: [{ open: '12:00', close: '12:00' }],
      }),
    ).toMatchObject([{ path: ['windows'] }]);
  });
});

const term = (input: object) => ({
  code: 'X',
  name: 'A promise',
  department: 'Office',
  effectiveFrom: '2026-01-01',
  obligor: 'DEPARTMENT',
  shape: 'PER_SUBJECT',
  subjectKind: 'JOB',
  startEvent: 'RECEIVED',
  stopEvent: 'ARRIVED',
  comparator: 'LTE',
  threshold: '3600',
  ...input,
});

describe('a term', () => {
  it.each([
    ['without a start event', { startEvent: null }, 'startEvent'],
    ['without a stop event', { stopEvent: null }, 'stopEvent'],
    ['that names an event its subject does not have', { stopEvent: 'ARIVED' }, 'stopEvent'],
    ['with a promise of its own and a threshold', { dueEvent: 'TARGET_COMPLETION' }, 'threshold'],
    ['on business time without a calendar', { clock: 'BUSINESS', calendarZone: 'FIXED' }, 'calendarId'],
    ['that ends before it begins', { effectiveTo: '2025-12-31' }, 'effectiveTo'],
    ['whose population names what is not there', { population: { colour: { eq: 'red' } } }, 'population'],
    [
      'whose population compares with nonsense',
      { population: { emergency: { eq: 'perhaps' } } },
      'population',
    ],
    ['between two bounds with one of them', { comparator: 'BETWEEN' }, 'thresholdUpper'],
    ['over a metric without naming it', { shape: 'AGGREGATE' }, 'metric'],
  ])('%s is refused', async (_, input, path) => {
    expect(await tried('CreateSlaTerm', term(input))).toMatchObject([
      { code: 'INVALID_INPUT', path: [path] },
    ]);
  });

  it('follows its earlier version without a gap and without an overlap', async () => {
    const first = await create(server, 'SlaTerm', term({ code: 'V' }));
    const next = (input: object) => tried('CreateSlaTerm', term({ code: 'V', ...input }));
    expect(await next({ termVersion: 2, effectiveFrom: '2026-07-01' })).toMatchObject([
      { path: ['effectiveFrom'], message: expect.stringMatching(/has no end/) },
    ]);
    expect(await tried('UpdateSlaTerm', { id: first, effectiveTo: '2026-07-01' })).toEqual([]);
    expect(await next({ termVersion: 2, effectiveFrom: '2026-07-02' })).toMatchObject([
      { path: ['effectiveFrom'], message: expect.stringMatching(/ends on 2026-07-01/) },
    ]);
    expect(await next({ termVersion: 2, effectiveFrom: '2026-06-30' })).toMatchObject([
      { path: ['effectiveFrom'] },
    ]);
    expect(await next({ termVersion: 3, effectiveFrom: '2026-07-01' })).toMatchObject([
      { path: ['termVersion'] },
    ]);
    expect(await next({ termVersion: 2, effectiveFrom: '2026-07-01' })).toEqual([]);
    expect(await tried('UpdateSlaTerm', { id: first, effectiveTo: '2026-06-01' })).toMatchObject([
      { path: ['effectiveFrom'] },
    ]);
  });

  it('takes no more of the pool than its contract has, and no period is settled while the pool is not shared out', async () => {
    const vendor = await create(server, 'Vendor', { name: 'Callwell', kind: 'CALL_CENTER_BPO' });
    const contract = await create(server, 'VendorContract', {
      number: 'CW-1',
      vendorId: vendor,
      effectiveOn: '2026-01-01',
    });
    const share = (code: string, allocation: string) =>
      term({
        code,
        department: null,
        contractId: contract,
        subjectKind: 'INTERACTION',
        startEvent: 'enqueuedAt',
        stopEvent: 'answeredAt',
        consequence: { allocation },
      });
    const first = await create(server, 'SlaTerm', share('A', '0.6'));
    expect(await tried('CreateSlaTerm', share('B', '0.5'))).toMatchObject([
      { path: ['consequence'], message: expect.stringMatching(/sum to 1.1/) },
    ]);
    const freeze = { termId: first, on: '2026-09-10' };
    expect(await tried('FreezePeriod', freeze)).toMatchObject([
      { code: 'CONFLICT', message: expect.stringMatching(/sum to 0.6 and not to 1/) },
    ]);
    expect(await tried('CreateSlaTerm', share('B', '0.4'))).toEqual([]);
    expect(await tried('FreezePeriod', freeze)).toEqual([]);
  });
});
