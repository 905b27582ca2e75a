import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { call, phoneRoom } from '../worlds/phone-room.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';
import { keyOf, numberOf, rowsInto } from './asking.js';

let server: TestServer;
let world: TwoBranches;
let queue: string;
let atlanta: string;
let contacts = 0;

const may = ['2026-05-01', '2026-06-01'] as const;
const june = ['2026-06-01', '2026-07-01'] as const;
const july = ['2026-07-01', '2026-08-01'] as const;

beforeAll(async () => {
  server = await startServer({
    clock: () => new Date('2026-11-22T12:00:00Z'),
    env: { MANIFOLD_ROLLUPS: 'off' },
  });
  world = await twoBranches(server);
  ({ queue } = await phoneRoom(server));
  atlanta = await keyOf(server, 'location', `code = 'ATL-01'`);
});

afterAll(() => server.stop());

/** Contacts that waited and ended alike, on the 10th of a month at noon. */
const many = (count: number, month: string, outcome: string, more: Record<string, string> = {}) =>
  rowsInto(server, 'interaction', count, {
    location_id: atlanta,
    system: `'GENESYS'`,
    contact_id: `'many ${++contacts} ' || n`,
    conversation_id: `'many ${contacts} ' || n`,
    started_at: `timestamptz '${month}-10T12:00:00Z'`,
    enqueued_at: `timestamptz '${month}-10T12:00:00Z'`,
    offered_at: `timestamptz '${month}-10T12:00:00Z'`,
    ended_at: `timestamptz '${month}-10T12:30:00Z'`,
    outcome: `'${outcome}'`,
    ...(outcome === 'ANSWERED' ? { answered_at: `timestamptz '${month}-10T12:01:00Z'` } : {}),
    ...more,
  });

describe('a contact center of a thousand calls', () => {
  beforeAll(async () => {
    await many(860, '2026-05', 'ANSWERED', { wait_seconds: '20' });
    await many(140, '2026-05', 'ANSWERED', { wait_seconds: '21' });
    await many(10, '2026-05', 'SHORT_ABANDONED', { wait_seconds: '5' });
    await many(10, '2026-05', 'ABANDONED', { wait_seconds: '20' });
    await many(40, '2026-05', 'ABANDONED', { wait_seconds: '90' });
  });

  it.each([
    ['ANSWERED_PLUS_ABANDONED_IN_T', '0.830189'],
    ['ANSWERED_ONLY', '0.860000'],
    ['ALL_ABANDONS_COUNT_AGAINST', '0.811321'],
    ['ABANDONS_AFTER_T_COUNT_AGAINST', '0.826923'],
    ['ANSWERED_PLUS_SHORT_ABANDONS', '0.820755'],
    ['SHORT_ABANDONS_EXCLUDED', '0.819048'],
  ])('has the service level that is published for %s', async (variant, value) => {
    const cell = await numberOf(
      server,
      'serviceLevel',
      may,
      `parameters: { serviceLevelVariant: ${variant} }`,
    );
    expect(cell.value).toBe(value);
  });

  it('has an abandon rate over the ceiling of 5 percent, and under it without short abandons', async () => {
    expect((await numberOf(server, 'rawAbandonRate', may)).value).toBe('0.056604');
    expect(await numberOf(server, 'abandonRate', may)).toMatchObject({
      value: '0.047619',
      excluded: [{ reason: 'SHORT_ABANDONED', count: '10' }],
    });
    expect((await numberOf(server, 'shortAbandonRate', may)).numerator).toBe('10');
    expect((await numberOf(server, 'answerRate', may)).value).toBe('0.943396');
    expect((await numberOf(server, 'offered', may)).value).toBe('1060');
  });

  it('counts what flowed out against the service level where that is asked', async () => {
    await many(15, '2026-05', 'FLOW_OUT', { wait_seconds: '30' });
    const args = 'parameters: { serviceLevelVariant: ALL_ABANDONS_COUNT_AGAINST, includeFlowOuts: true }';
    expect((await numberOf(server, 'serviceLevel', may, args)).value).toBe('0.800000');
  });
});

it('leaves short abandons out of the denominator alone, as the published example has it', async () => {
  await many(200, '2025-11', 'ANSWERED', { wait_seconds: '10' });
  await many(100, '2025-11', 'ANSWERED', { wait_seconds: '60' });
  await many(50, '2025-11', 'SHORT_ABANDONED', { wait_seconds: '4' });
  await many(50, '2025-11', 'ABANDONED', { wait_seconds: '60' });
  const november = ['2025-11-01', '2025-12-01'] as const;
  const published = { numerator: '200', denominator: '350', value: '0.571429' };
  const variant = 'parameters: { serviceLevelVariant: SHORT_ABANDONS_EXCLUDED }';
  expect(await numberOf(server, 'serviceLevel', november, variant)).toMatchObject(published);
  // It is what nobody has to ask for.
  expect(await numberOf(server, 'serviceLevel', november)).toMatchObject(published);
  const all = 'parameters: { serviceLevelVariant: ALL_ABANDONS_COUNT_AGAINST }';
  expect((await numberOf(server, 'serviceLevel', november, all)).denominator).toBe('400');
});

it('averages handle times as the published case has them, with and without connecting', async () => {
  const talk = '330 - (n % 5 < 2)::int';
  const times = { wait_seconds: '1', after_call_seconds: '78', connecting_seconds: '7' };
  await many(315, '2026-06', 'ANSWERED', { ...times, talk_seconds: talk, hold_seconds: '100' });
  await many(935, '2026-06', 'ANSWERED', { ...times, talk_seconds: talk });
  // 412,000 seconds of talk, 98,500 of work afterwards and 9,000 of connecting.
  await server.app.pool.query(
    `update interaction set after_call_seconds = after_call_seconds + 1000,
       connecting_seconds = connecting_seconds + 250
     where id = (select id from interaction where started_at >= '2026-06-01' and started_at < '2026-07-01' limit 1)`,
  );
  expect(await numberOf(server, 'averageHandleTime', june)).toMatchObject({
    numerator: '542000',
    denominator: '1250',
    value: '433.600',
  });
  const connecting = 'parameters: { includeConnecting: true }';
  expect((await numberOf(server, 'averageHandleTime', june, connecting)).value).toBe('440.800');
  expect((await numberOf(server, 'averageTalkTime', june)).value).toBe('329.600');
  expect((await numberOf(server, 'averageHoldTime', june)).value).toBe('25.200');
  expect((await numberOf(server, 'averageHoldTime', june, 'parameters: { heldOnly: true }')).value).toBe(
    '100.000',
  );
});

it('publishes the booking rate beside the raw one, with what agents took out of it', async () => {
  await many(260, '2026-07', 'ANSWERED', { call_class: `'BOOKED'` });
  await many(26, '2026-07', 'ANSWERED', { call_class: `'UNBOOKED'` });
  await many(1714, '2026-07', 'ANSWERED', { call_class: `'NOT_LEAD'` });
  expect(await numberOf(server, 'bookingRate', july)).toMatchObject({
    value: '0.909091',
    excluded: [{ reason: 'NOT_LEAD', count: '1714' }],
  });
  expect((await numberOf(server, 'rawBookingRate', july)).value).toBe('0.130000');
  expect((await numberOf(server, 'excusedShare', july)).value).toBe('0.857000');
});

it('adds half hours up instead of averaging them, and an empty one weighs nothing', async () => {
  const intervals = [
    [100, 90],
    [120, 101],
    [40, 20],
    [10, 5],
    [60, 50],
  ] as const;
  for (const [at, [eligible, inT]] of intervals.entries()) {
    const came = { offered_at: `timestamptz '2026-03-10T15:00:00Z' + interval '${at * 30} minutes'` };
    await many(inT, '2026-03', 'ANSWERED', { ...came, wait_seconds: '10' });
    await many(eligible - inT, '2026-03', 'ANSWERED', { ...came, wait_seconds: '60' });
  }
  const { metrics } = await server.ask(
    `{ metrics(names: [SERVICE_LEVEL], range: { from: "2026-03-10", to: "2026-03-11" }, grain: HALF_HOUR) {
      total { cells { value } } rows { bucket { key } cells { value status } } } }`,
  );
  expect(metrics.total.cells[0].value).toBe('0.806061');
  const values = metrics.rows
    .filter(({ bucket }: any) => bucket.key >= '2026-03-10T11:00' && bucket.key <= '2026-03-10T13:30')
    .map(({ cells: [cell] }: any) => cell.value ?? cell.status);
  expect(values).toEqual(['0.900000', '0.841667', '0.500000', '0.500000', '0.833333', 'NO_DATA']);
});

it('knows what was resolved at once, and net of what nobody could resolve', async () => {
  const plain = await create(server, 'CallReason', { name: 'A question' });
  const hard = await create(server, 'CallReason', { name: 'A claim decision', resolvableAtOnce: false });
  expect([plain, hard]).toHaveLength(2);
  const reason = (name: string) => keyOf(server, 'call_reason', `name = '${name}'`);
  const [easy, never] = [await reason('A question'), await reason('A claim decision')];
  await many(280, '2026-04', 'ANSWERED', { resolved_by_agent: 'true', call_reason_id: easy });
  await many(90, '2026-04', 'ANSWERED', { resolved_by_agent: 'false', call_reason_id: easy });
  await many(30, '2026-04', 'ANSWERED', { resolved_by_agent: 'false', call_reason_id: never });
  const april = ['2026-04-01', '2026-05-01'] as const;
  const by = (more = '') => `parameters: { resolutionMethod: AGENT${more} }`;
  expect((await numberOf(server, 'firstContactResolution', april, by())).value).toBe('0.700000');
  const net = await numberOf(server, 'firstContactResolution', april, by(', netResolution: true'));
  expect(net).toMatchObject({ numerator: '280', denominator: '370', value: '0.756757' });
});

describe('waits of a few calls', () => {
  const february = ['2026-02-01', '2026-03-01'] as const;

  beforeAll(async () => {
    const at = { location: world.atlanta, queue };
    for (const waited of [10, 20, 60]) await call(server, at, '2026-02-05T15:00:00Z', waited, 'ANSWERED');
    await call(server, at, '2026-02-05T15:00:00Z', 30, 'ABANDONED');
    await call(server, at, '2026-02-05T15:00:00Z', 4, 'ABANDONED');
    // Answered at once, and answered before it came.
    await call(server, at, '2026-02-06T15:00:00Z', 0, 'ANSWERED', { enqueuedAt: null });
    await call(server, at, '2026-02-07T15:00:00Z', -60, 'ANSWERED', { endedAt: '2026-02-07T16:00:00Z' });
  });

  it('count an answer at once as none, leave out what ended before it began, and say how many', async () => {
    const cell = await numberOf(server, 'averageSpeedOfAnswer', february);
    expect(cell).toMatchObject({ numerator: '90', denominator: '4', value: '22.500', sampleSize: '4' });
    expect(cell.excluded).toEqual([{ reason: 'NEGATIVE_DURATION', count: '1' }]);
  });

  it('have a median and percentiles by nearest rank', async () => {
    const of = async (statistic: string) =>
      (await numberOf(server, 'averageSpeedOfAnswer', february, `parameters: { statistic: ${statistic} }`))
        .value;
    expect([await of('MEDIAN'), await of('P90'), await of('P95')]).toEqual(['10.000', '60.000', '60.000']);
  });

  it('are told apart by whether the customer stayed', async () => {
    expect((await numberOf(server, 'averageWaitTime', february)).numerator).toBe('124');
    expect(await numberOf(server, 'averageTimeToAbandon', february)).toMatchObject({
      numerator: '30',
      denominator: '1',
    });
    const all = 'parameters: { serviceLevelVariant: ALL_ABANDONS_COUNT_AGAINST }';
    expect((await numberOf(server, 'averageTimeToAbandon', february, all)).value).toBe('17.000');
  });

  it('are no number where nobody called', async () => {
    expect(await numberOf(server, 'averageSpeedOfAnswer', ['2026-01-01', '2026-01-02'])).toMatchObject({
      value: null,
      denominator: '0',
      status: 'NO_DATA',
    });
  });
});

it('counts a transfer for the other queue only, and a customer who came again within the window', async () => {
  const { queue: second } = await phoneRoom(server, 'Second line');
  const reason = await create(server, 'CallReason', { name: 'An invoice', group: 'billing' });
  const more = { customerId: world.miller, callReasonId: reason };
  const first = { ...more, contactId: 'first', conversationId: 'one' };
  await call(server, { location: world.atlanta, queue }, '2026-01-05T15:00:00Z', 5, 'ANSWERED', first);
  const leg = { ...more, contactId: 'leg', conversationId: 'one', previousContactId: 'first' };
  await call(server, { location: world.atlanta, queue: second }, '2026-01-05T15:10:00Z', 5, 'ANSWERED', leg);
  await call(server, { location: world.atlanta, queue }, '2026-01-12T15:00:00Z', 5, 'ANSWERED', more);
  await call(server, { location: world.atlanta, queue }, '2026-01-19T14:59:59Z', 5, 'ANSWERED', more);
  const january = ['2026-01-01', '2026-02-01'] as const;
  expect((await numberOf(server, 'offered', january)).value).toBe('3');
  expect((await numberOf(server, 'offered', january, 'groupBy: [QUEUE]')).value).toBe('4');
  expect(await numberOf(server, 'transferRate', january)).toMatchObject({ numerator: '1', denominator: '4' });
  // Seven days to the second are over; a second less, or the leg that began later, are a repeat.
  expect(await numberOf(server, 'repeatContactRate', january)).toMatchObject({
    numerator: '2',
    denominator: '4',
  });
});

it('tells the time of an agent apart as four definitions do', async () => {
  const employee = await create(server, 'Employee', {
    employeeNo: 'E-1',
    givenName: 'Ada',
    familyName: 'Cole',
  });
  let at = Date.parse('2026-01-15T14:00:00Z');
  for (const [state, seconds] of [
    ['ON_CONTACT', 20_000],
    ['ACW', 1_600],
    ['AVAILABLE_IDLE', 4_320],
    ['MEETING', 2_880],
    ['LUNCH', 1_800],
  ] as const) {
    const from = new Date(at).toISOString();
    const to = new Date((at += seconds * 1000)).toISOString();
    await create(server, 'AgentStateInterval', {
      locationId: world.atlanta,
      employeeId: employee,
      state,
      from,
      to,
      productive: !['MEETING', 'LUNCH'].includes(state),
    });
  }
  const day = ['2026-01-15', '2026-01-16'] as const;
  const values = await Promise.all(
    ['occupancy', 'availabilityShare', 'productiveShare', 'shrinkage'].map((name) =>
      numberOf(server, name, day),
    ),
  );
  expect(values.map(({ value }) => value)).toEqual(['0.833333', '0.900000', '0.750000', '0.100000']);
});

describe('messages of the night', () => {
  let denver: string;
  let vendorId: string;
  let messages = 0;

  const message = (takenAt: string, acknowledgedAt?: string, locationId = world.denver) =>
    create(server, 'AnsweringServiceMessage', {
      locationId,
      vendorId,
      messageId: `M-${++messages}`,
      takenAt,
      acknowledgedAt: acknowledgedAt ?? null,
      urgency: 'ROUTINE',
      text: 'Please call back.',
    });
  const open = (mode: string, windows: object[] = []) =>
    done(
      server,
      'mutation ($input: UpdateBusinessCalendarInput!) { updateBusinessCalendar(input: $input) { businessCalendar { id } errors { message } } }',
      { input: { id: denver, mode, windows } },
    );
  const backlog = (range: readonly [string, string]) => numberOf(server, 'overnightBacklog', range);

  beforeAll(async () => {
    vendorId = await create(server, 'Vendor', { name: 'Night desk', kind: 'ANSWERING_SERVICE' });
    denver = await create(server, 'BusinessCalendar', {
      name: 'Denver',
      timeZone: 'America/Denver',
      mode: 'WEEKLY',
      windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: '08:00', close: '17:00' })),
    });
    await create(server, 'CalendarException', {
      calendarId: denver,
      date: '2026-09-07',
      kind: 'CLOSED',
      name: 'Labor Day',
    });
    await done(
      server,
      'mutation ($input: UpdateLocationInput!) { updateLocation(input: $input) { location { id } errors { message } } }',
      { input: { id: world.denver, calendarId: denver } },
    );
  });

  it('wait at the opening where nobody took them by that very moment', async () => {
    // Wednesday to Thursday, in Denver six hours behind: opened at 14:00 UTC.
    await message('2026-06-04T02:00:00Z', '2026-06-04T14:00:00Z');
    await message('2026-06-04T02:00:00Z', '2026-06-04T14:00:01Z');
    await message('2026-06-04T02:00:00Z');
    // At closing time it is closed, a second before it is not; and at eight it is open.
    await message('2026-06-03T23:00:00Z');
    await message('2026-06-03T22:59:59Z');
    await message('2026-06-04T14:00:00Z');
    await message('2026-06-04T13:59:59Z', '2026-06-04T14:30:00Z');
    expect(await backlog(['2026-06-01', '2026-07-01'])).toMatchObject({ value: '4', excluded: [] });
  });

  it('wait over a weekend and a holiday', async () => {
    await message('2026-09-05T02:00:00Z', '2026-09-07T20:00:00Z');
    await message('2026-09-05T02:00:00Z', '2026-09-08T14:00:00Z');
    await message('2026-09-05T02:00:00Z', '2026-09-08T15:00:00Z');
    expect((await backlog(['2026-09-01', '2026-10-01'])).value).toBe('1');
  });

  it('are not counted before the opening, nor where nobody said when it is', async () => {
    // It is Sunday, 05:00 in Denver.
    await message('2026-11-21T20:00:00Z');
    await message('2026-11-21T20:00:00Z', '2026-11-21T20:05:00Z');
    await message('2026-11-21T20:00:00Z', undefined, world.atlanta);
    expect(await backlog(['2026-11-01', '2026-12-01'])).toMatchObject({
      value: '0',
      excluded: [
        { reason: 'NO_CALENDAR', count: '1' },
        { reason: 'NOT_YET_OPEN', count: '1' },
      ],
    });
  });

  it('are none where it never closes, and those of a day that it keeps closed where it does', async () => {
    await open('TWENTY_FOUR_SEVEN');
    expect((await backlog(['2026-06-01', '2026-07-01'])).value).toBe('0');
    await message('2026-09-07T18:00:00Z', '2026-09-08T06:00:01Z');
    await message('2026-09-07T18:00:00Z', '2026-09-08T06:00:00Z');
    expect((await backlog(['2026-09-01', '2026-10-01'])).value).toBe('1');
  });

  it('came while it was open until the midnight that ends a day', async () => {
    await open('WEEKLY', [{ weekday: 3, open: '17:00', close: '00:00' }]);
    // 20:00 and a moment after midnight of the same Wednesday; it opens a week later.
    await message('2026-07-02T02:00:00Z');
    await message('2026-07-02T06:00:00Z', '2026-07-08T23:00:00Z');
    await message('2026-07-02T06:00:00Z', '2026-07-08T23:00:01Z');
    expect((await backlog(['2026-07-01', '2026-08-01'])).value).toBe('1');
  });
});
