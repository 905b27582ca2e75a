import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { call, phoneRoom } from '../worlds/phone-room.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;

const now = new Date('2026-11-22T12:00:00Z');

/** Eleven contacts of half past ten in Atlanta: eight answered, two given up, one of them at once, one sent elsewhere. */
const halfHour = {
  intervalStart: '2026-10-05T14:30:00Z',
  intervalMinutes: 30,
  offered: 11,
  answered: 8,
  answeredInT: 6,
  abandoned: 2,
  abandonedInT: 1,
  shortAbandoned: 1,
  flowOut: 1,
  callback: 0,
  talkSeconds: 800,
  holdSeconds: 80,
  afterCallSeconds: 160,
  connectingSeconds: 16,
  waitAnsweredSeconds: 120,
  waitAbandonedSeconds: 60,
};

beforeAll(async () => {
  server = await startServer({ clock: () => now });
  const { atlanta: locationId } = await twoBranches(server);
  const { queue, site } = await phoneRoom(server);
  const at = { location: locationId, queue };
  // Ours, at ten in Atlanta: answered after 10 and 30 seconds, given up after 4 and 40.
  for (const waited of [10, 30]) await call(server, at, '2026-10-05T14:00:00Z', waited, 'ANSWERED');
  for (const waited of [4, 40]) await call(server, at, '2026-10-05T14:00:00Z', waited, 'ABANDONED');
  await call(server, at, '2026-11-20T14:00:00Z', 1, 'ANSWERED');
  const queueId = await create(server, 'Queue', { siteId: site, name: 'Vendor' });
  await create(server, 'IntervalStat', { ...halfHour, locationId, queueId });
  // A vendor that calls 30 seconds in time, and ten of waiting a short abandon.
  const other = await create(server, 'Queue', {
    siteId: site,
    name: 'Patient vendor',
    slThresholdSeconds: 30,
    shortAbandonSeconds: 10,
  });
  const quarter = { ...halfHour, intervalStart: '2026-10-06T14:15:00Z', intervalMinutes: 15 };
  await create(server, 'IntervalStat', { ...quarter, locationId, queueId: other });
});

afterAll(() => server.stop());

const fields =
  'numerator denominator value sampleSize status excluded { reason count } explain { sources notCounted text }';

async function ask(name: string, args = '') {
  const { metrics } = await server.ask(
    `{ metrics(names: [${name}], range: { from: "2026-10-01", to: "2026-11-01" }${args && `, ${args}`}) {
      total { cells { ${fields} } } rows { bucket { key } dimensions { label } cells { ${fields} } } } }`,
  );
  const rows = metrics.rows.map(({ bucket, dimensions, cells: [cell] }: any) => ({
    key: bucket?.key ?? dimensions[0]?.label,
    ...cell,
  }));
  return { total: metrics.total.cells[0], rows };
}

const sums = ({ numerator, denominator }: any) => `${numerator}/${denominator}`;
const answeredOnly = 'filter: { interaction: { outcome: { eq: ANSWERED } } }';

describe('contacts and interval files', () => {
  it('are counted by the same metric, which says what it used in which row', async () => {
    const { total, rows } = await ask('OFFERED', 'groupBy: [QUEUE]');
    expect(total).toMatchObject({ value: '26', explain: { sources: ['Interaction', 'IntervalStat'] } });
    expect(
      rows.map(({ key, value, explain }: any) => [key, value, explain.sources, explain.notCounted]),
    ).toEqual([
      ['Front desk', '4', ['Interaction'], []],
      ['Patient vendor', '11', ['IntervalStat'], []],
      ['Vendor', '11', ['IntervalStat'], []],
    ]);
  });

  it.each([
    // Contacts of all three queues, unless a threshold is asked for that the patient vendor has not.
    ['ANSWER_RATE', '', '18/26', '26'],
    ['RAW_ABANDON_RATE', '', '6/26', '26'],
    ['ABANDON_RATE', '', '2/13', '13'],
    ['SHORT_ABANDON_RATE', '', '2/15', '15'],
    ['AVERAGE_SPEED_OF_ANSWER', '', '280/18', '18'],
    ['AVERAGE_WAIT_TIME', '', '444/24', '24'],
    ['AVERAGE_TIME_TO_ABANDON', 'parameters: { serviceLevelVariant: ANSWERED_ONLY }', '164/6', '6'],
    ['AVERAGE_HANDLE_TIME', '', '2080/16', '16'],
    ['AVERAGE_HANDLE_TIME', 'parameters: { includeConnecting: true }', '2112/16', '16'],
    ['AVERAGE_TALK_TIME', '', '1600/16', '16'],
    ['AVERAGE_HOLD_TIME', '', '160/16', '16'],
    ['AVERAGE_AFTER_CALL_WORK', '', '320/16', '16'],
  ])('%s %s is of both, and rests on as many contacts', async (name, args, expected, sampleSize) => {
    const { total } = await ask(name, args);
    expect([sums(total), total.sampleSize]).toEqual([expected, sampleSize]);
  });

  it.each([
    ['ANSWERED_PLUS_ABANDONED_IN_T', '9/14'],
    ['ANSWERED_ONLY', '7/10'],
    ['ALL_ABANDONS_COUNT_AGAINST', '7/14'],
    ['ABANDONS_AFTER_T_COUNT_AGAINST', '7/12'],
    ['ANSWERED_PLUS_SHORT_ABANDONS', '9/14'],
    ['SHORT_ABANDONS_EXCLUDED', '7/12'],
  ])('make a service level as %s says', async (variant, expected) => {
    const { total } = await ask('SERVICE_LEVEL', `parameters: { serviceLevelVariant: ${variant} }`);
    expect(sums(total)).toBe(expected);
  });

  it('fall on half hours alike', async () => {
    const { rows } = await ask('SERVICE_LEVEL', 'grain: HALF_HOUR, parameters: { includeFlowOuts: true }');
    const told = rows.filter(({ value }: any) => value !== null);
    expect(told.map((row: any) => [row.key, sums(row), row.explain.sources])).toEqual([
      ['2026-10-05T10:00', '1/3', ['Interaction']],
      ['2026-10-05T10:30', '6/10', ['IntervalStat']],
    ]);
  });

  it('fall on the beginning of their interval, whichever event contacts are counted on', async () => {
    const { total } = await ask('AVERAGE_SPEED_OF_ANSWER', 'dateBasis: "endedAt"');
    expect(sums(total)).toBe('280/18');
  });

  it('are no reason to call a number stale where only contacts are behind it', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [SERVICE_LEVEL], range: { from: "2026-11-01", to: "2026-11-21" }) {
        total { cells { status dataThrough explain { sources } } } } }`,
    );
    expect(metrics.total.cells).toEqual([
      { status: 'OK', dataThrough: '2026-11-20', explain: { sources: ['Interaction'] } },
    ]);
  });
});

describe('interval files alone', () => {
  it('are no less fresh because contacts have never come', async () => {
    const own = await startServer({ clock: () => now });
    try {
      const { atlanta: locationId } = await twoBranches(own);
      const { queue: queueId } = await phoneRoom(own);
      await create(own, 'IntervalStat', { ...halfHour, locationId, queueId });
      const { metrics } = await own.ask(
        `{ metrics(names: [SERVICE_LEVEL], range: { from: "2026-10-05", to: "2026-10-06" }) {
          total { cells { value status dataThrough explain { sources } } } } }`,
      );
      expect(metrics.total.cells).toEqual([
        {
          value: '0.666667',
          status: 'OK',
          dataThrough: '2026-10-05',
          explain: { sources: ['IntervalStat'] },
        },
      ]);
    } finally {
      await own.stop();
    }
  });
});

describe('an interval file', () => {
  it('is left out above and below the line where its queue has other thresholds, and named', async () => {
    const usual = await ask('SERVICE_LEVEL');
    expect(usual.total.excluded).toEqual([{ reason: 'OTHER_THRESHOLD', count: '11' }]);
    const patient = await ask(
      'SERVICE_LEVEL',
      'parameters: { thresholdSeconds: 30, shortAbandonSeconds: 10 }',
    );
    expect([sums(patient.total), patient.total.excluded]).toEqual([
      '8/12',
      [{ reason: 'OTHER_THRESHOLD', count: '11' }],
    ]);
    const nobody = await ask('SERVICE_LEVEL', 'parameters: { thresholdSeconds: 31 }');
    expect([sums(nobody.total), nobody.total.excluded, nobody.total.explain.sources]).toEqual([
      '2/3',
      [{ reason: 'OTHER_THRESHOLD', count: '22' }],
      ['Interaction'],
    ]);
  });

  it('needs not the same short abandons where none are looked at', async () => {
    const parameters = 'parameters: { serviceLevelVariant: ANSWERED_ONLY, shortAbandonSeconds: 7 }';
    const { total } = await ask('SERVICE_LEVEL', parameters);
    expect(sums(total)).toBe('7/10');
  });

  it('is in a rate of abandons where its queue calls the same ones short', async () => {
    const { total } = await ask('ABANDON_RATE', 'parameters: { shortAbandonSeconds: 10 }');
    expect([sums(total), total.excluded]).toEqual([
      '2/13',
      [
        { reason: 'SHORT_ABANDONED', count: '2' },
        { reason: 'OTHER_THRESHOLD', count: '11' },
      ],
    ]);
  });

  it.each([
    ['by employee, whom it does not name', 'AVERAGE_HANDLE_TIME', 'groupBy: [EMPLOYEE]', '0/0'],
    ['by reason, which it does not know', 'SERVICE_LEVEL', 'groupBy: [CALL_REASON]', '1/3'],
    [
      'as a percentile, of which it knows only a sum',
      'AVERAGE_SPEED_OF_ANSWER',
      'parameters: { statistic: P90 }',
      '30/null',
    ],
    ['of those who were held', 'AVERAGE_HOLD_TIME', 'parameters: { heldOnly: true }', '0/0'],
    ['of those who waited in vain, not at once', 'AVERAGE_TIME_TO_ABANDON', '', '40/1'],
    ['of contacts that a filter chooses', 'SERVICE_LEVEL', answeredOnly, '1/2'],
    ['of rates that a filter chooses', 'ANSWER_RATE', answeredOnly, '2/2'],
  ])('is not counted %s, and named so', async (_, name, args, expected) => {
    const { total } = await ask(name, args);
    expect(sums(total)).toBe(expected);
    expect(total.excluded.filter(({ reason }: any) => reason === 'OTHER_THRESHOLD')).toEqual([]);
    expect(total.explain).toMatchObject({
      sources: ['Interaction'],
      notCounted: ['IntervalStat'],
      text: expect.stringContaining('Not counted here: IntervalStat records.'),
    });
  });

  it('is counted beside filtered contacts where the filter is told of it too', async () => {
    const filter = `filter: {
      interaction: { queue: { name: { eq: "Vendor" } } }, intervalStat: { queue: { name: { eq: "Vendor" } } } }`;
    const { total } = await ask('SERVICE_LEVEL', filter);
    expect([sums(total), total.explain.sources, total.explain.notCounted]).toEqual([
      '6/9',
      ['IntervalStat'],
      [],
    ]);
  });

  it('is among the rows behind a number', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [OFFERED], range: { from: "2026-10-01", to: "2026-11-01" }) {
        total { cells { records { totalCount nodes { ... on IntervalStat { offered } } } } } } }`,
    );
    const [{ records }] = metrics.total.cells;
    expect(records.totalCount).toBe(6);
    expect(records.nodes.flatMap(({ offered }: any) => offered ?? [])).toEqual([11, 11]);
  });
});
