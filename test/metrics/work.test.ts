import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';
import { keyOf, numberOf, rowsInto } from './asking.js';

let server: TestServer;
let world: TwoBranches;
let count = 0;

beforeAll(async () => {
  server = await startServer({
    clock: () => new Date('2026-11-22T12:00:00Z'),
    env: { MANIFOLD_ROLLUPS: 'off' },
  });
  world = await twoBranches(server);
});

afterAll(() => server.stop());

const openJob = (locationId: string, customerId: string, receivedAt: string, more: object = {}) =>
  done(
    server,
    'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
    {
      input: {
        locationId,
        customerId,
        number: `W-${++count}`,
        title: 'A job',
        serviceLine: 'WATER_MITIGATION',
        receivedAt,
        ...more,
      },
    },
  );

const step = (jobId: string, kind: string, at: string) =>
  create(server, 'JobMilestone', { locationId: world.atlanta, jobId, kind, at, recordedAt: at });

it('a job of half past midnight counts in the month of its own branch', async () => {
  await openJob(world.atlanta, world.miller, '2026-04-01T04:30:00Z');
  await openJob(world.denver, world.okafor, '2026-04-01T04:30:00Z');
  const of = async (month: readonly [string, string]) =>
    (await numberOf(server, 'jobsReceived', month)).value;
  expect(await of(['2026-03-01', '2026-04-01'])).toBe('1');
  expect(await of(['2026-04-01', '2026-05-01'])).toBe('1');
});

it('an hour after midnight that the clock runs twice belongs to its day both times', async () => {
  const moveTo = (timeZone: string) =>
    done(
      server,
      'mutation ($input: UpdateLocationInput!) { updateLocation(input: $input) { location { id } errors { message } } }',
      { input: { id: world.denver, timeZone } },
    );
  await moveTo('Atlantic/Azores');
  const on = async (day: string, next: string) =>
    (await numberOf(server, 'jobsReceived', [day, next], `filter: { location: { code: { eq: "DEN-01" } } }`))
      .value;
  const firstRun = '2025-10-26T00:30:00Z';
  const secondRun = '2025-10-26T01:30:00Z';
  await openJob(world.denver, world.okafor, firstRun);
  await openJob(world.denver, world.okafor, secondRun);
  const both = async () => [
    await on('2025-10-25', '2025-10-26'),
    await on('2025-10-26', '2025-10-27'),
    await on('2025-10-27', '2025-10-28'),
  ];
  expect(await both()).toEqual(['0', '2', '0']);
  await server.app.rollups.pass();
  expect(await both()).toEqual(['0', '2', '0']);
  await openJob(world.denver, world.okafor, firstRun);
  expect(await both()).toEqual(['0', '3', '0']);
  await server.app.rollups.pass();
  expect(await both()).toEqual(['0', '3', '0']);
  await moveTo('America/Denver');
});

describe('responses to jobs', () => {
  const may = ['2026-05-01', '2026-06-01'] as const;

  beforeAll(async () => {
    const received = '2026-05-05T12:00:00Z';
    const [first, second, early] = [
      await openJob(world.atlanta, world.miller, received),
      await openJob(world.atlanta, world.miller, received),
      await openJob(world.atlanta, world.miller, received),
    ];
    await openJob(world.atlanta, world.miller, received);
    await step(first, 'ARRIVED', '2026-05-05T16:00:00Z');
    await step(first, 'ESTIMATE_UPLOADED', '2026-05-06T16:00:00Z');
    await step(second, 'ARRIVED', '2026-05-05T13:00:00Z');
    await step(early, 'ARRIVED', '2026-05-05T11:00:00Z');
  });

  it('leave out who never arrived, and who arrived before the call', async () => {
    expect(await numberOf(server, 'timeToOnSite', may)).toMatchObject({
      numerator: '18000',
      denominator: '2',
      value: '9000.000',
      excluded: [
        { reason: 'MISSING_END', count: '1' },
        { reason: 'NEGATIVE_DURATION', count: '1' },
      ],
    });
  });

  it('begin where the program says', async () => {
    const from = async (event: string) =>
      (await numberOf(server, 'estimateTurnaround', may, `parameters: { startEvent: ${event} }`)).value;
    expect(await from('RECEIVED')).toBe('100800.000');
    expect(await from('ARRIVED')).toBe('86400.000');
  });

  it('are pending at the stage of that day, until they are invoiced or called off', async () => {
    const job = await openJob(world.atlanta, world.miller, '2026-07-01T12:00:00Z');
    await step(job, 'STARTED', '2026-07-10T12:00:00Z');
    await step(job, 'COMPLETED', '2026-07-20T12:00:00Z');
    await step(job, 'INVOICED', '2026-07-25T12:00:00Z');
    const estimate = { locationId: world.atlanta, jobId: job, kind: 'MITIGATION', status: 'APPROVED' };
    await create(server, 'Estimate', {
      ...estimate,
      uploadedAt: '2026-07-05T12:00:00Z',
      rcv: '900.00',
      approvedAt: '2026-07-08T12:00:00Z',
      approvedAmount: '800.00',
    });
    const at = async (day: string) => {
      const { metrics } = await server.ask(
        `{ metrics(names: [PENDING_BUSINESS_VALUE, STAGE_AGE], range: { from: "2026-06-30", to: "${day}" }, groupBy: [JOB_STAGE],
          filter: { job: { number: { eq: "W-${count}" } } }) { rows { dimensions { label } cells { value } } } }`,
      );
      return metrics.rows.map(({ dimensions, cells }: any) => [
        dimensions[0].label,
        ...cells.map(({ value }: any) => value),
      ]);
    };
    expect(await at('2026-07-05')).toEqual([['PENDING_SALE', '0.00', '3.000']]);
    expect(await at('2026-07-06')).toEqual([['PENDING_SALE', '900.00', '4.000']]);
    expect(await at('2026-07-12')).toEqual([['WORK_IN_PROGRESS', '800.00', '1.000']]);
    expect(await at('2026-07-26')).toEqual([['ACCOUNTS_RECEIVABLE', '0.00', '0.000']]);
  });
});

describe('jobs after hours', () => {
  const day = (date: string) => [date, `${date.slice(0, 9)}${Number(date.slice(9)) + 1}`] as const;
  const share = (range: readonly [string, string]) =>
    numberOf(server, 'afterHoursShare', range, `filter: { location: { code: { eq: "DEN-01" } } }`);
  const open = async (calendar: object, exceptions: readonly object[] = []) => {
    const calendarId = await create(server, 'BusinessCalendar', {
      name: `Denver ${++count}`,
      timeZone: 'America/Denver',
      ...calendar,
    });
    for (const exception of exceptions)
      await create(server, 'CalendarException', { calendarId, name: 'A day apart', ...exception });
    await done(
      server,
      'mutation ($input: UpdateLocationInput!) { updateLocation(input: $input) { location { id } errors { message } } }',
      { input: { id: world.denver, calendarId } },
    );
  };

  it('are none in a window until the midnight that ends the day', async () => {
    await open({ mode: 'WEEKLY', windows: [{ weekday: 3, open: '17:00', close: '00:00' }] });
    // Wednesday in Denver, six hours behind: a second before it opens, at the opening, a second before midnight.
    for (const at of ['2025-06-04T22:59:59Z', '2025-06-04T23:00:00Z', '2025-06-05T05:59:59Z'])
      await openJob(world.denver, world.okafor, at);
    expect(await share(day('2025-06-04'))).toMatchObject({ numerator: '1', denominator: '3' });
    // Midnight itself is Thursday’s.
    await openJob(world.denver, world.okafor, '2025-06-05T06:00:00Z');
    expect(await share(day('2025-06-05'))).toMatchObject({ numerator: '1', denominator: '1' });
  });

  it('are those of a day on which a branch that never closes is closed', async () => {
    await open({ mode: 'TWENTY_FOUR_SEVEN' }, [
      { date: '2025-07-04', kind: 'CLOSED' },
      { date: '2025-07-05', kind: 'CUSTOM_HOURS', windows: [{ open: '20:00', close: '00:00' }] },
    ]);
    for (const at of ['2025-07-04T05:59:59Z', '2025-07-04T06:00:00Z', '2025-07-04T18:00:00Z'])
      await openJob(world.denver, world.okafor, at);
    for (const at of ['2025-07-05T18:00:00Z', '2025-07-06T02:00:00Z'])
      await openJob(world.denver, world.okafor, at);
    expect(await share(day('2025-07-03'))).toMatchObject({ numerator: '0', denominator: '1' });
    expect(await share(day('2025-07-04'))).toMatchObject({ numerator: '2', denominator: '2' });
    expect(await share(day('2025-07-05'))).toMatchObject({ numerator: '1', denominator: '2' });
  });

  it('are unknown where nobody said when it is open', async () => {
    await openJob(world.atlanta, world.miller, '2025-07-04T18:00:00Z');
    const cell = await numberOf(
      server,
      'afterHoursShare',
      day('2025-07-04'),
      `filter: { location: { code: { eq: "ATL-01" } } }`,
    );
    expect(cell).toMatchObject({
      numerator: '0',
      denominator: '0',
      excluded: [{ reason: 'NO_CALENDAR', count: '1' }],
    });
  });
});

it('a visit is on time until the last moment of its window, and late where nobody came', async () => {
  const visit = (arrivedAt: string | null, status: string) =>
    create(server, 'Appointment', {
      locationId: world.atlanta,
      number: `V-${++count}`,
      kind: 'SERVICE',
      status,
      windowStart: '2026-06-03T13:00:00Z',
      windowEnd: '2026-06-03T15:00:00Z',
      plannedStart: '2026-06-03T13:00:00Z',
      arrivedAt,
    });
  await visit('2026-06-03T15:00:00Z', 'DONE');
  await visit('2026-06-03T15:00:01Z', 'DONE');
  await visit('2026-06-03T12:30:00Z', 'DONE');
  await visit(null, 'NO_SHOW');
  await visit(null, 'CANCELED');
  const june = ['2026-06-01', '2026-07-01'] as const;
  expect(await numberOf(server, 'onTimeArrivalRate', june)).toMatchObject({
    numerator: '2',
    denominator: '4',
  });
  const strict = 'parameters: { earlyToleranceMinutes: 15 }';
  expect((await numberOf(server, 'onTimeArrivalRate', june, strict)).numerator).toBe('1');
  expect(await numberOf(server, 'cancellationRate', june)).toMatchObject({
    numerator: '1',
    denominator: '5',
  });
  expect((await numberOf(server, 'missedStops', june)).value).toBe('1');
});

it('a job without charge that sells enters both sides of the close rate', async () => {
  const job = async (noCharge: boolean, approvedAmount: string | null) => {
    const id = await openJob(world.atlanta, world.miller, '2026-08-01T12:00:00Z');
    await step(id, 'COMPLETED', '2026-08-05T12:00:00Z');
    await done(
      server,
      'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } errors { message path } } }',
      { input: { id, noCharge } },
    );
    if (approvedAmount)
      await create(server, 'Estimate', {
        locationId: world.atlanta,
        jobId: id,
        kind: 'MITIGATION',
        status: 'APPROVED',
        approvedAmount,
      });
  };
  await job(true, null);
  await job(true, '500.00');
  await job(false, '500.00');
  await job(false, null);
  const august = ['2026-08-01', '2026-09-01'] as const;
  expect(await numberOf(server, 'closeRate', august)).toMatchObject({ numerator: '2', denominator: '3' });
});

describe('leads', () => {
  const march = ['2026-03-01', '2026-04-01'] as const;
  const receive = (receivedAt: string, more: object = {}) =>
    done(
      server,
      'mutation ($input: ReceiveLeadInput!) { receiveLead(input: $input) { lead { id } errors { message path } } }',
      { input: { locationId: world.atlanta, intakeChannel: 'VOICE', receivedAt, ...more } },
    );
  const update = (id: string, change: object) =>
    done(
      server,
      'mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id } errors { message path } } }',
      { input: { id, ...change } },
    );

  it('are answered within five minutes, the last second included, or not', async () => {
    const at = '2026-03-02T15:00:00Z';
    await update(await receive(at), { firstResponseAt: '2026-03-02T15:05:00Z' });
    await update(await receive(at), { firstResponseAt: '2026-03-02T15:05:01Z' });
    await update(await receive(at), { firstResponseAt: '2026-03-02T14:59:00Z' });
    await receive(at);
    expect(await numberOf(server, 'speedToLead', march)).toMatchObject({
      numerator: '1',
      denominator: '3',
      excluded: [{ reason: 'NEGATIVE_DURATION', count: '1' }],
    });
    expect((await numberOf(server, 'leadResponseTime', march)).value).toBe('300.000');
    const mean = 'parameters: { statistic: MEAN }';
    expect((await numberOf(server, 'leadResponseTime', march, mean)).value).toBe('300.500');
  });

  it('share their credit among the campaigns that touched them', async () => {
    const campaign = (name: string) => create(server, 'Campaign', { name, category: 'PAID_SEARCH' });
    const [first, middle, last] = [await campaign('First'), await campaign('Middle'), await campaign('Last')];
    const lead = await receive('2026-02-10T15:00:00Z', { campaignId: first, category: 'PAID_SEARCH' });
    await update(lead, { status: 'WON' });
    const touch = (campaignId: string, at: string) =>
      create(server, 'LeadTouch', {
        locationId: world.atlanta,
        leadId: lead,
        campaignId,
        at,
        category: 'PAID_SEARCH',
        evidence: 'UTM',
      });
    await touch(middle, '2026-02-11T15:00:00Z');
    await touch(last, '2026-02-12T15:00:00Z');
    for (const campaignId of [first, middle, last])
      await create(server, 'CampaignCost', { campaignId, month: '2026-02', kind: 'MEDIA', amount: '10.00' });
    const credits = async (model: string) => {
      const { metrics } = await server.ask(
        `{ metrics(names: [COST_PER_ACQUIRED_JOB], range: { from: "2026-02-01", to: "2026-03-01" }, groupBy: [CAMPAIGN],
          parameters: { attributionModel: ${model} }) { rows { dimensions { label } cells { denominator } } total { cells { value } } } }`,
      );
      return [
        ...['First', 'Middle', 'Last'].map(
          (name) =>
            metrics.rows.find(({ dimensions }: any) => dimensions[0].label === name).cells[0].denominator,
        ),
        metrics.total.cells[0].value,
      ];
    };
    expect(await credits('FIRST_TOUCH')).toEqual(['1', '0', '0', '30.00']);
    expect(await credits('LAST_TOUCH')).toEqual(['0', '0', '1', '30.00']);
    expect(await credits('POSITION_BASED')).toEqual(['0.4', '0.2', '0.4', '30.00']);
  });

  it('of an event are those of its first sixty days', async () => {
    const event = await create(server, 'Campaign', {
      name: 'Home show',
      category: 'EVENT',
      startOn: '2026-01-10',
    });
    await receive('2026-01-10T15:00:00Z', { campaignId: event });
    await receive('2026-03-11T15:00:00Z', { campaignId: event });
    await receive('2026-03-12T15:00:00Z', { campaignId: event });
    await create(server, 'CampaignCost', {
      campaignId: event,
      month: '2026-01',
      kind: 'EVENT',
      amount: '500.00',
    });
    const quarter = ['2026-01-01', '2026-04-01'] as const;
    expect((await numberOf(server, 'eventLeads', quarter)).value).toBe('2');
    expect((await numberOf(server, 'costPerEventLead', quarter)).value).toBe('250.00');
  });
});

describe('answers to surveys', () => {
  const april = ['2026-04-01', '2026-05-01'] as const;

  const survey = async (kind: string, scores: readonly number[], scaleMax = 10) => {
    const id = await create(server, 'Survey', { name: kind, kind, trigger: 'RELATIONSHIP' });
    for (const score of scores)
      await create(server, 'SurveyResponse', {
        locationId: world.atlanta,
        surveyId: id,
        sentAt: '2026-04-10T12:00:00Z',
        respondedAt: '2026-04-11T12:00:00Z',
        score,
        scaleMax,
      });
  };

  it('are pooled into promoters and detractors', async () => {
    await survey('NPS', [10, 9, 8, 7, 6, 0]);
    expect(await numberOf(server, 'nps', april)).toMatchObject({
      numerator: '0',
      denominator: '6',
      value: '0.000',
    });
  });

  it('are a sample only from five employees on', async () => {
    await survey('EMPLOYEE_PULSE', [10, 10, 10, 2]);
    expect(await numberOf(server, 'employeeNps', april)).toMatchObject({
      value: '50.000',
      status: 'INSUFFICIENT_SAMPLE',
    });
  });

  it('are satisfied from four fifths of the scale on', async () => {
    await survey('CSAT', [3, 4, 5], 5);
    expect((await numberOf(server, 'csat', april)).value).toBe('0.666667');
  });
});

it('clocks that are kept and missed are judged without those excused or undecided', async () => {
  await create(server, 'SlaTerm', {
    code: 'ONS',
    name: 'On site within four hours',
    effectiveFrom: '2026-01-01',
    obligor: 'US',
    shape: 'PER_SUBJECT',
    subjectKind: 'JOB',
    startEvent: 'RECEIVED',
    stopEvent: 'ARRIVED',
    threshold: '14400',
    comparator: 'LTE',
    target: '0.95',
  });
  const termKey = await keyOf(server, 'sla_term', `code = 'ONS'`);
  const verdicts = ['MET', 'MET', 'MISSED', 'EXCUSED', 'MISSED', 'MET', 'MISSED', 'PENDING'];
  await server.app.pool.query('delete from sla_clock');
  await rowsInto(server, 'sla_clock', 8, {
    term_id: termKey,
    subject_kind: `'Job'`,
    subject_id: 'gen_random_uuid()',
    started_at: `timestamptz '2026-10-05T12:00:00Z'`,
    due_at: `timestamptz '2026-10-05T16:00:00Z'`,
    status: `(array[${verdicts.map((verdict) => `'${verdict}'`).join(', ')}])[n]`,
  });
  expect(await numberOf(server, 'slaComplianceRate', ['2026-10-01', '2026-11-01'])).toMatchObject({
    numerator: '3',
    denominator: '6',
    value: '0.500000',
    excluded: [
      { reason: 'EXCUSED', count: '1' },
      { reason: 'PENDING', count: '1' },
    ],
  });
});

it('the steps of a job are read once, whatever a question asks of them', async () => {
  await server.ask('{ pendingBusiness(range: { from: "2026-10-01", to: "2026-11-01" }) { rowCount } }');
  // Each connection knows what it prepared; while all are held, each is asked.
  const { pool } = server.app;
  const held = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  try {
    const prepared = await Promise.all(
      held.map((client) =>
        client.query<{ statement: string }>(
          `select statement from pg_prepared_statements where statement like '%sum(m0)%"job_milestone"%'`,
        ),
      ),
    );
    const texts = prepared.flatMap(({ rows }) => rows.map(({ statement }) => statement));
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text.split('from "job_milestone"')).toHaveLength(2);
  } finally {
    for (const client of held) client.release();
  }
});

it('a clock belongs to the carrier of the claim behind its subject', async () => {
  const claim = (claimNumber: string, carrierId: string) =>
    create(server, 'Claim', {
      locationId: world.atlanta,
      carrierId,
      claimNumber,
      dateOfLoss: '2026-03-01',
      lossType: 'WATER',
    });
  const other = await create(server, 'Carrier', { name: 'Lakeside Casualty' });
  const received = '2026-03-02T12:00:00Z';
  const job = await openJob(world.atlanta, world.miller, received, {
    number: 'K-INSURED',
    claimId: await claim('K-1', world.carrier),
  });
  await openJob(world.atlanta, world.miller, received, { number: 'K-OWN' });
  const administrator = await create(server, 'Vendor', { name: 'Alliance', kind: 'TPA' });
  await create(server, 'Assignment', {
    locationId: world.atlanta,
    kind: 'MITIGATION',
    receivedAt: received,
    assignedToUsAt: received,
    programId: await create(server, 'TpaProgram', { name: 'Alliance', administratorId: administrator }),
    claimId: await claim('K-2', other),
  });
  await create(server, 'Case', {
    locationId: world.atlanta,
    number: 'CASE-1',
    kind: 'COMPLAINT',
    channel: 'VOICE',
    summary: 'Late',
    openedAt: received,
    jobId: job,
  });
  await create(server, 'Lead', {
    locationId: world.atlanta,
    number: 'K-LEAD',
    receivedAt: received,
    intakeChannel: 'VOICE',
  });
  await server.app.pool.query('delete from sla_clock');
  const run = async (kind: string, subject: string, status: string) =>
    rowsInto(server, 'sla_clock', 1, {
      term_id: await keyOf(server, 'sla_term', `code = 'ONS'`),
      location_id: await keyOf(server, 'location', `code = 'ATL-01'`),
      subject_kind: `'${kind}'`,
      subject_id: subject,
      started_at: `timestamptz '2026-03-05T12:00:00Z'`,
      due_at: `timestamptz '2026-03-05T16:00:00Z'`,
      status: `'${status}'`,
    });
  await run('Job', await keyOf(server, 'job', `number = 'K-INSURED'`), 'MET');
  await run('Job', await keyOf(server, 'job', `number = 'K-OWN'`), 'MET');
  await run('Assignment', await keyOf(server, 'assignment', 'true'), 'MET');
  await run('Case', await keyOf(server, 'case', 'true'), 'MISSED');
  await run('Lead', await keyOf(server, 'lead', `number = 'K-LEAD'`), 'MET');
  const { metrics } = await server.ask(
    `{ metrics(names: [SLA_COMPLIANCE_RATE], range: { from: "2026-03-01", to: "2026-04-01" }, groupBy: [CARRIER]) {
      rows { dimensions { label } cells { numerator denominator } } } }`,
  );
  const found = metrics.rows.map(({ dimensions, cells: [cell] }: any) => [
    dimensions[0].label,
    cell.numerator,
    cell.denominator,
  ]);
  // A lead is not for a carrier yet, and neither is a job without a claim.
  expect(found.toSorted()).toEqual([
    [null, '2', '2'],
    ['Lakeside Casualty', '1', '1'],
    ['Prairie Mutual', '1', '2'],
  ]);
});

it('what belongs to no branch counts for how far the data reach', async () => {
  await rowsInto(server, 'sla_clock', 1, {
    term_id: await keyOf(server, 'sla_term', `code = 'ONS'`),
    subject_kind: `'Job'`,
    subject_id: await keyOf(server, 'job', `number = 'D-2'`),
    started_at: `timestamptz '2026-11-20T12:00:00Z'`,
    due_at: `timestamptz '2026-11-20T16:00:00Z'`,
    stopped_at: `timestamptz '2026-11-20T13:00:00Z'`,
    elapsed_seconds: '3600',
    status: `'MET'`,
  });
  const { metrics } = await server.ask(
    `{ metrics(names: [SLA_ELAPSED_TIME], range: { from: "2026-11-01", to: "2026-11-22" }) {
      total { cells { value status dataThrough } } } }`,
  );
  expect(metrics.total.cells).toEqual([{ value: '3600.000', status: 'OK', dataThrough: '2026-11-20' }]);
});
