import { withClient } from '../../src/kernel/database/pool.js';
import { refreshOpenClocks } from '../../src/domain/sla/sla.schedules.js';
import type { TestServer } from '../support/server.js';
import { startServer, tokenOf } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
let now = new Date('2026-10-10T12:00:00Z');
let ann: string;
let bob: string;

beforeAll(async () => {
  server = await startServer({ auth: true, clock: () => now });
  ann = await tokenOf({ sub: 'ann' });
  bob = await tokenOf({ sub: 'bob' });
  world = await twoBranches(server, ann);
});

afterAll(() => server.stop());

const term = (input: object) =>
  create(
    server,
    'SlaTerm',
    {
      name: 'A promise',
      effectiveFrom: '2026-01-01',
      obligor: 'DEPARTMENT',
      shape: 'PER_SUBJECT',
      subjectKind: 'JOB',
      startEvent: 'RECEIVED',
      comparator: 'LTE',
      ...input,
    },
    ann,
  );

const step = (jobId: string, kind: string, at: string) =>
  done(
    server,
    'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { jobMilestone { id } errors { message path } } }',
    { input: { jobId, kind, at } },
    ann,
  );

const open = (receivedAt: string, input: object = {}) =>
  done(
    server,
    'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
    {
      input: {
        locationId: world.atlanta,
        title: 'Leak',
        serviceLine: 'WATER_MITIGATION',
        receivedAt,
        ...input,
      },
    },
    ann,
  );

const fields =
  'id startedAt dueAt stoppedAt status excuse paused elapsedSeconds pausedSeconds remainingSeconds archivedAt';

const clockOf = async (job: string, code: string) =>
  (
    await server.ask(
      `query ($id: ID!, $code: String!) { job(id: $id) { slaClocks(filter: { term: { code: { eq: $code } } }) { nodes { ${fields} } } } }`,
      { id: job, code },
      ann,
    )
  ).job.slaClocks.nodes[0];

describe('a clock', () => {
  beforeAll(() =>
    term({ code: 'CON', department: 'Office', stopEvent: 'CUSTOMER_CONTACTED', threshold: '3600' }),
  );

  it('runs on the jobs that were there before its term', async () => {
    expect(await clockOf(world.jobs[0]!, 'CON')).toMatchObject({
      startedAt: '2026-10-01T08:00:00.000Z',
      dueAt: '2026-10-01T09:00:00.000Z',
      stoppedAt: null,
      status: 'MISSED',
    });
  });

  it('starts with the job, and its verdict comes with the step that stops it', async () => {
    const job = await open('2026-10-10T11:30:00Z');
    expect(await clockOf(job, 'CON')).toMatchObject({
      status: 'PENDING',
      dueAt: '2026-10-10T12:30:00.000Z',
      elapsedSeconds: 1800,
      remainingSeconds: 1800,
    });
    const contacted = await step(job, 'CUSTOMER_CONTACTED', '2026-10-10T11:50:00Z');
    expect(await clockOf(job, 'CON')).toMatchObject({
      status: 'MET',
      stoppedAt: '2026-10-10T11:50:00.000Z',
      elapsedSeconds: 1200,
    });
    await done(
      server,
      'mutation ($id: ID!) { revokeMilestone(input: { id: $id }) { jobMilestone { id } errors { message path } } }',
      { id: contacted },
      ann,
    );
    expect(await clockOf(job, 'CON')).toMatchObject({ status: 'PENDING', stoppedAt: null });
  });

  it('is kept at the last millisecond and missed at the next', async () => {
    const kept = await open('2026-10-10T08:00:00Z');
    await step(kept, 'CUSTOMER_CONTACTED', '2026-10-10T09:00:00.000Z');
    const missed = await open('2026-10-10T08:00:00Z');
    await step(missed, 'CUSTOMER_CONTACTED', '2026-10-10T09:00:00.001Z');
    expect([(await clockOf(kept, 'CON')).status, (await clockOf(missed, 'CON')).status]).toEqual([
      'MET',
      'MISSED',
    ]);
  });

  it('that stops before it starts is never kept', async () => {
    const job = await open('2026-10-10T08:00:00Z');
    await step(job, 'CUSTOMER_CONTACTED', '2026-10-10T07:00:00Z');
    expect(await clockOf(job, 'CON')).toMatchObject({ status: 'EXCUSED', excuse: 'NEGATIVE_DURATION' });
  });

  it('is withdrawn with its start, and says so in its history', async () => {
    const job = await open('2026-10-10T11:30:00Z');
    const { id } = await clockOf(job, 'CON');
    const { job: read } = await server.ask(
      'query ($id: ID!) { job(id: $id) { milestones { nodes { id } } } }',
      { id: job },
      ann,
    );
    await done(
      server,
      'mutation ($id: ID!) { revokeMilestone(input: { id: $id }) { jobMilestone { id } errors { message path } } }',
      { id: read.milestones.nodes[0].id },
      ann,
    );
    expect(await clockOf(job, 'CON')).toBeUndefined();
    const { slaClock } = await server.ask(
      'query ($id: ID!) { slaClock(id: $id) { archivedAt history { nodes { field actor reason } } } }',
      { id },
      ann,
    );
    expect(slaClock).toEqual({
      archivedAt: now.toISOString(),
      history: {
        nodes: [{ field: 'archivedAt', actor: 'sla', reason: expect.stringMatching(/start was taken back/) }],
      },
    });
  });

  it('ends when the customer calls the job off in time, and not when that comes too late', async () => {
    const early = await open('2026-10-10T11:30:00Z');
    await server.ask(
      'mutation ($id: ID!) { updateJob(input: { id: $id, cancelReason: NO_NEED }) { errors { message } } }',
      { id: early },
      ann,
    );
    await step(early, 'CANCELLED', '2026-10-10T11:45:00Z');
    const late = await open('2026-10-10T08:00:00Z');
    await server.ask(
      'mutation ($id: ID!) { updateJob(input: { id: $id, cancelReason: NO_NEED }) { errors { message } } }',
      { id: late },
      ann,
    );
    await step(late, 'CANCELLED', '2026-10-10T10:00:00Z');
    expect(await clockOf(early, 'CON')).toMatchObject({ status: 'EXCUSED', excuse: 'CANCELLED_BY_CUSTOMER' });
    expect(await clockOf(late, 'CON')).toMatchObject({ status: 'MISSED' });
  });

  it('becomes overdue by itself when its time comes', async () => {
    const job = await open('2026-10-10T11:59:00Z');
    const later = new Date('2026-10-10T13:00:00Z');
    const refresh = () => withClient(server.app.pool, (client) => refreshOpenClocks(client, later, later));
    expect(await refresh()).toBeGreaterThan(0);
    expect(await clockOf(job, 'CON')).toMatchObject({ status: 'MISSED', remainingSeconds: -60 });
    expect(await refresh()).toBe(0);
  });

  it('belongs to the population as it was when the clock began', async () => {
    await term({
      code: 'ONS',
      department: 'Office',
      stopEvent: 'ARRIVED',
      threshold: '14400',
      population: { emergency: { eq: true } },
    });
    const emergency = await open('2026-10-10T11:00:00Z', { emergency: true });
    const other = await open('2026-10-10T11:00:00Z');
    await server.ask(
      'mutation ($id: ID!) { updateJob(input: { id: $id, emergency: false }) { errors { message } } }',
      { id: emergency },
      ann,
    );
    expect((await clockOf(emergency, 'ONS')).status).toBe('PENDING');
    expect(await clockOf(other, 'ONS')).toBeUndefined();
  });

  it('takes the due time that the subject itself promises', async () => {
    await term({
      code: 'OWN',
      department: 'Office',
      stopEvent: 'COMPLETED',
      dueEvent: 'TARGET_COMPLETION',
      threshold: '0',
    });
    const job = await open('2026-10-10T08:00:00Z');
    expect(await clockOf(job, 'OWN')).toBeUndefined();
    await step(job, 'TARGET_COMPLETION', '2026-10-10T11:00:00Z');
    await step(job, 'COMPLETED', '2026-10-10T11:00:00Z');
    expect(await clockOf(job, 'OWN')).toMatchObject({ dueAt: '2026-10-10T11:00:00.000Z', status: 'MET' });
  });
});

describe('a term that is archived', () => {
  it('takes its clocks along, and brings them back', async () => {
    const id = await term({ code: 'OLD', department: 'Office', stopEvent: 'CLOSED', threshold: '3600' });
    const archive = (undo: boolean) =>
      server.ask(
        'mutation ($id: ID!, $undo: Boolean!) { archiveSlaTerm(input: { id: $id, undo: $undo }) { errors { message } } }',
        { id, undo },
        ann,
      );
    expect((await clockOf(world.jobs[0]!, 'OLD')).status).toBe('MISSED');
    await archive(false);
    expect(await clockOf(world.jobs[0]!, 'OLD')).toBeUndefined();
    await archive(true);
    expect((await clockOf(world.jobs[0]!, 'OLD')).status).toBe('MISSED');
    await archive(false);
  });
});

describe('business time', () => {
  let job: string;
  let calendar: string;

  beforeAll(async () => {
    calendar = await create(
      server,
      'BusinessCalendar',
      {
        name: 'Office hours',
        timeZone: 'America/New_York',
        mode: 'WEEKLY',
        windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: '08:00', close: '17:00' })),
      },
      ann,
    );
    await term({
      code: 'BRF',
      department: 'Office',
      stopEvent: 'ADJUSTER_BRIEFED',
      threshold: '7200',
      clock: 'BUSINESS',
      calendarZone: 'FIXED',
      calendarId: calendar,
      pauseOn: ['CUSTOMER_DECISION'],
    });
    job = await open('2026-07-02T19:30:00Z');
  });

  it('ends with the day and goes on with the next', async () => {
    expect((await clockOf(job, 'BRF')).dueAt).toBe('2026-07-03T12:30:00.000Z');
  });

  it('moves with a holiday that is entered later', async () => {
    await create(
      server,
      'CalendarException',
      {
        calendarId: calendar,
        date: '2026-07-03',
        kind: 'CLOSED',
        name: 'Independence Day',
        observedFor: '2026-07-04',
      },
      ann,
    );
    expect((await clockOf(job, 'BRF')).dueAt).toBe('2026-07-06T12:30:00.000Z');
  });

  it('stands still during a hold that the term pauses on, and every part of it is explained', async () => {
    await create(
      server,
      'JobHold',
      {
        locationId: world.atlanta,
        jobId: job,
        reason: 'CUSTOMER_DECISION',
        from: '2026-07-02T20:00:00Z',
        to: '2026-07-06T13:00:00Z',
      },
      ann,
    );
    await step(job, 'ADJUSTER_BRIEFED', '2026-07-06T14:15:00Z');
    const clock = await clockOf(job, 'BRF');
    expect(clock).toMatchObject({
      status: 'MET',
      dueAt: '2026-07-06T14:30:00.000Z',
      elapsedSeconds: 105 * 60,
      pausedSeconds: 120 * 60,
      remainingSeconds: 15 * 60,
    });
    const { explainClock } = await server.ask(
      `query ($id: ID!) { explainClock(id: $id) {
        startEvent stopEvent calendar timeZone thresholdSeconds graceSeconds elapsedSeconds pausedSeconds status
        windows { from to countedSeconds pausedSeconds } pauses { reason from to countedSeconds } holidays { date name kind observedFor }
      } }`,
      { id: clock.id },
      ann,
    );
    expect(explainClock).toEqual({
      startEvent: 'RECEIVED',
      stopEvent: 'ADJUSTER_BRIEFED',
      calendar: 'Office hours',
      timeZone: 'America/New_York',
      thresholdSeconds: 7200,
      graceSeconds: 0,
      elapsedSeconds: 6300,
      pausedSeconds: 7200,
      status: 'MET',
      windows: [
        {
          from: '2026-07-02T19:30:00.000Z',
          to: '2026-07-02T21:00:00.000Z',
          countedSeconds: 1800,
          pausedSeconds: 3600,
        },
        {
          from: '2026-07-06T12:00:00.000Z',
          to: '2026-07-06T14:15:00.000Z',
          countedSeconds: 4500,
          pausedSeconds: 3600,
        },
      ],
      pauses: [
        {
          reason: 'CUSTOMER_DECISION',
          from: '2026-07-02T20:00:00.000Z',
          to: '2026-07-06T13:00:00.000Z',
          countedSeconds: 7200,
        },
      ],
      holidays: [{ date: '2026-07-03', name: 'Independence Day', kind: 'CLOSED', observedFor: '2026-07-04' }],
    });
  });

  it('can be read as it stood at any moment', async () => {
    const { id } = await clockOf(job, 'BRF');
    const at = async (asOf: string) =>
      (
        await server.ask(
          'query ($id: ID!, $asOf: DateTime!) { explainClock(id: $id, asOf: $asOf) { status elapsedSeconds remainingSeconds stoppedAt } }',
          { id, asOf },
          ann,
        )
      ).explainClock;
    expect(await at('2026-07-02T19:00:00Z')).toBeNull();
    expect(await at('2026-07-02T19:45:00Z')).toEqual({
      status: 'PENDING',
      elapsedSeconds: 900,
      remainingSeconds: 6300,
      stoppedAt: null,
    });
    expect(await at('2026-07-06T12:30:00Z')).toMatchObject({ status: 'PENDING', elapsedSeconds: 1800 });
  });
});

describe('jobs at risk', () => {
  const atRisk = async (token: string, rest = '') =>
    (
      await server.ask(
        `{ jobsAtRisk(within: "PT1H", overdue: false${rest}) { remainingSeconds dueAt paused job { title location { code } } clock { term { code } } } }`,
        {},
        token,
      )
    ).jobsAtRisk;

  it('are answered with what is left at this moment, least first', async () => {
    now = new Date('2026-10-20T12:00:00Z');
    await open('2026-10-20T11:50:00Z', { title: 'Second' });
    await open('2026-10-20T11:20:00Z', { title: 'First' });
    await open('2026-10-20T11:55:00Z', { title: 'Denver', locationId: world.denver });
    now = new Date('2026-10-20T12:05:00Z');
    const found = await atRisk(ann);
    expect(
      found.map((row: any) => [
        row.job.title,
        row.job.location.code,
        row.clock.term.code,
        row.remainingSeconds,
      ]),
    ).toEqual([
      ['First', 'ATL-01', 'CON', 900],
      ['Second', 'ATL-01', 'CON', 2700],
      ['Denver', 'DEN-01', 'CON', 3000],
    ]);
    expect((await atRisk(ann, ', first: 1')).length).toBe(1);
  });

  it('are those of one’s own locations', async () => {
    const denver = await tokenOf({ locations: ['DEN-01'] });
    expect((await atRisk(denver)).map((row: any) => row.job.title)).toEqual(['Denver']);
    const nobody = await tokenOf({ locations: [] });
    expect(await atRisk(nobody)).toEqual([]);
    const clock = await clockOf(world.jobs[0]!, 'CON');
    const { explainClock } = await server.ask(
      'query ($id: ID!) { explainClock(id: $id) { status } }',
      { id: clock.id },
      denver,
    );
    expect(explainClock).toBeNull();
  });

  it('are no longer there once the job is lost', async () => {
    now = new Date('2026-10-20T12:10:00Z');
    const id = await open('2026-10-20T12:00:00Z', { title: 'Lost' });
    expect((await atRisk(ann)).map((row: any) => row.job.title)).toContain('Lost');
    await done(
      server,
      'mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } errors { message path } } }',
      { input: { id, statusOverride: 'LOST', statusOverrideReason: 'Chose another' } },
      ann,
    );
    expect((await atRisk(ann)).map((row: any) => row.job.title)).not.toContain('Lost');
  });

  it('can be listed as clocks by what is left', async () => {
    const { slaClocks } = await server.ask(
      '{ slaClocks(filter: { status: { eq: PENDING }, term: { code: { eq: "CON" } } }, orderBy: [{ remainingSeconds: ASC }]) { nodes { remainingSeconds } } }',
      {},
      ann,
    );
    const left = slaClocks.nodes.map((node: any) => node.remainingSeconds);
    expect(left).toEqual(left.toSorted((a: number, b: number) => a - b));
    expect(left.length).toBeGreaterThan(2);
  });
});

describe('an exclusion', () => {
  const request = async (input: object) =>
    (
      await server.ask(
        'mutation ($input: RequestExclusionInput!) { requestExclusion(input: $input) { slaExclusion { id status requestedBy subject { id } } errors { code message path } } }',
        { input },
        ann,
      )
    ).requestExclusion;
  const decide = async (name: string, id: string, token: string) =>
    (
      await server.ask(
        `mutation ($id: ID!) { ${name}(input: { id: $id }) { slaExclusion { status approvedBy } errors { code message } } }`,
        { id },
        token,
      )
    )[name];
  const termId = async () =>
    (await server.ask('{ slaTerms(filter: { code: { eq: "CON" } }) { nodes { id } } }', {}, ann)).slaTerms
      .nodes[0].id;
  const period = { from: '2026-10-02T00:00:00Z', to: '2026-10-03T00:00:00Z', reason: 'CLIENT_SYSTEM_OUTAGE' };

  it('needs a second pair of eyes, and then excuses what it covers', async () => {
    const job = world.jobs[1]!;
    const { slaExclusion, errors } = await request({ termId: await termId(), subjectId: job, ...period });
    expect(errors).toEqual([]);
    expect(slaExclusion).toMatchObject({ status: 'REQUESTED', requestedBy: 'ann', subject: { id: job } });
    expect((await clockOf(job, 'CON')).status).toBe('MISSED');
    expect((await decide('approveExclusion', slaExclusion.id, ann)).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await decide('approveExclusion', slaExclusion.id, bob)).slaExclusion).toEqual({
      status: 'APPROVED',
      approvedBy: 'bob',
    });
    expect(await clockOf(job, 'CON')).toMatchObject({ status: 'EXCUSED', excuse: 'CLIENT_SYSTEM_OUTAGE' });
    expect((await decide('rejectExclusion', slaExclusion.id, bob)).errors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  it('without a subject covers every clock that ran in its time, and no other', async () => {
    const { slaExclusion } = await request({
      termId: await termId(),
      from: '2026-10-03T00:00:00Z',
      to: '2026-10-04T00:00:00Z',
      reason: 'FORCE_MAJEURE',
    });
    await decide('approveExclusion', slaExclusion.id, bob);
    expect((await clockOf(world.jobs[2]!, 'CON')).status).toBe('EXCUSED');
    expect((await clockOf(world.jobs[3]!, 'CON')).status).toBe('MISSED');
  });

  it('of a whole time is for who sees all locations', async () => {
    const denver = await tokenOf({ sub: 'dee', locations: ['DEN-01'] });
    const { requestExclusion } = await server.ask(
      'mutation ($input: RequestExclusionInput!) { requestExclusion(input: $input) { errors { code path } } }',
      { input: { termId: await termId(), ...period } },
      denver,
    );
    expect(requestExclusion.errors).toEqual([{ code: 'FORBIDDEN', path: ['subjectId'] }]);
  });

  it('that is rejected changes nothing, and one that ends before it begins is refused', async () => {
    const { slaExclusion } = await request({ termId: await termId(), subjectId: world.jobs[0], ...period });
    await decide('rejectExclusion', slaExclusion.id, bob);
    expect((await clockOf(world.jobs[0]!, 'CON')).status).toBe('MISSED');
    expect((await request({ termId: await termId(), ...period, to: period.from })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['to'] },
    ]);
  });
});
