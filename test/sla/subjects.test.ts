import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, done, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
const now = new Date('2026-10-10T12:00:00Z');

beforeAll(async () => {
  server = await startServer({ clock: () => now });
  world = await twoBranches(server);
});

afterAll(() => server.stop());

const term = (input: object) =>
  create(server, 'SlaTerm', {
    name: 'A promise',
    effectiveFrom: '2026-01-01',
    obligor: 'DEPARTMENT',
    department: 'Office',
    shape: 'PER_SUBJECT',
    comparator: 'LTE',
    ...input,
  });

const clocksOf = async (kind: string, id: string) =>
  (
    await server.ask(
      `query ($id: ID!) { ${kind}(id: $id) { slaClocks(orderBy: [{ dueAt: ASC }]) { nodes { startedAt dueAt stoppedAt status excuse elapsedSeconds pausedSeconds term { code termVersion } } } } }`,
      { id },
    )
  )[kind].slaClocks.nodes;

const step = (jobId: string, kind: string, at: string) =>
  done(
    server,
    'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { jobMilestone { id } errors { message path } } }',
    { input: { jobId, kind, at } },
  );

it('a lead has its clock on the instants that it carries itself', async () => {
  await term({
    code: 'LEAD',
    subjectKind: 'LEAD',
    startEvent: 'receivedAt',
    stopEvent: 'firstResponseAt',
    threshold: '300',
  });
  const lead = await create(server, 'Lead', {
    locationId: world.atlanta,
    number: 'L-1',
    receivedAt: '2026-10-10T11:00:00Z',
    category: 'WALK_IN',
    intakeChannel: 'VOICE',
  });
  expect(await clocksOf('lead', lead)).toMatchObject([{ status: 'MISSED', elapsedSeconds: 3600 }]);
  await server.ask(
    'mutation ($id: ID!) { updateLead(input: { id: $id, firstResponseAt: "2026-10-10T11:05:00Z" }) { errors { message } } }',
    { id: lead },
  );
  expect(await clocksOf('lead', lead)).toMatchObject([{ status: 'MET', elapsedSeconds: 300 }]);
});

describe('a case', () => {
  let id: string;
  const event = (at: string, to: string) =>
    create(server, 'CaseEvent', { locationId: world.atlanta, caseId: id, at, kind: 'STATUS', to });

  it('stands still while it waits for somebody else', async () => {
    await term({
      code: 'ESC',
      subjectKind: 'CASE',
      startEvent: 'openedAt',
      stopEvent: 'resolvedAt',
      threshold: '7200',
      pauseOn: ['PENDING_CUSTOMER'],
      reopenVoids: 'P7D',
    });
    id = await create(server, 'Case', {
      locationId: world.atlanta,
      number: 'K-1',
      kind: 'COMPLAINT',
      openedAt: '2026-10-01T08:00:00Z',
      channel: 'VOICE',
      summary: 'Late',
    });
    await event('2026-10-01T09:00:00Z', 'PENDING_CUSTOMER');
    await event('2026-10-01T12:00:00Z', 'OPEN');
    await server.ask(
      'mutation ($id: ID!) { updateCase(input: { id: $id, resolvedAt: "2026-10-01T12:30:00Z" }) { errors { message } } }',
      { id },
    );
    expect(await clocksOf('case', id)).toMatchObject([
      { status: 'MET', elapsedSeconds: 5400, pausedSeconds: 10_800, dueAt: '2026-10-01T13:00:00.000Z' },
    ]);
  });

  it('that is opened again soon was not settled after all', async () => {
    await event('2026-10-09T12:30:00Z', 'REOPENED');
    expect((await clocksOf('case', id))[0].status).toBe('MET');
    await event('2026-10-08T12:30:00Z', 'REOPENED');
    expect((await clocksOf('case', id))[0].status).toBe('MISSED');
  });
});

it('a program’s terms run on its own jobs, from the assignment that the term means', async () => {
  const administrator = await create(server, 'Vendor', { name: 'Network', kind: 'TPA' });
  const program = (name: string) => create(server, 'TpaProgram', { name, administratorId: administrator });
  const [own, other] = [await program('Own'), await program('Other')];
  const ofProgram = (programId: string, code: string, assignmentBasis: string) =>
    term({
      code,
      obligor: 'US',
      department: null,
      programId,
      assignmentBasis,
      subjectKind: 'JOB',
      startEvent: 'RECEIVED',
      stopEvent: 'ARRIVED',
      threshold: '14400',
    });
  await ofProgram(own, 'FIRST', 'FIRST_RECEIVED');
  await ofProgram(own, 'CURRENT', 'CURRENT_ASSIGNMENT');
  await ofProgram(other, 'OTHER', 'FIRST_RECEIVED');
  const claim = await create(server, 'Claim', {
    locationId: world.atlanta,
    claimNumber: 'C-1',
    carrierId: world.carrier,
    lossType: 'WATER',
    dateOfLoss: '2026-10-04',
  });
  const assignment = await create(server, 'Assignment', {
    locationId: world.atlanta,
    kind: 'MITIGATION',
    receivedAt: '2026-10-05T08:00:00Z',
    assignedToUsAt: '2026-10-05T10:00:00Z',
    programId: own,
    claimId: claim,
  });
  const job = await done(
    server,
    'mutation ($input: OpenJobInput!) { openJob(input: $input) { job { id } errors { message path } } }',
    {
      input: {
        locationId: world.atlanta,
        title: 'Leak',
        serviceLine: 'WATER_MITIGATION',
        receivedAt: '2026-10-05T08:00:00Z',
        assignmentId: assignment,
      },
    },
  );
  await step(job, 'REASSIGNED', '2026-10-05T10:00:00Z');
  await step(job, 'ARRIVED', '2026-10-05T13:00:00Z');
  expect(
    (await clocksOf('job', job)).map((clock: any) => [
      clock.term.code,
      clock.elapsedSeconds / 3600,
      clock.status,
    ]),
  ).toEqual([
    ['FIRST', 5, 'MISSED'],
    ['CURRENT', 3, 'MET'],
  ]);
  expect(await clocksOf('job', world.jobs[0]!)).toEqual([]);
});

it('a vendor’s terms run on the jobs that it has a part in', async () => {
  const vendor = await create(server, 'Vendor', { name: 'Roofers', kind: 'SUBCONTRACTOR' });
  const contractId = await create(server, 'VendorContract', {
    number: 'R-1',
    vendorId: vendor,
    effectiveOn: '2026-01-01',
  });
  await term({
    code: 'ROOF',
    obligor: 'VENDOR',
    department: null,
    contractId,
    subjectKind: 'JOB',
    startEvent: 'RECEIVED',
    stopEvent: 'COMPLETED',
    threshold: '86400',
  });
  const job = world.jobs[4]!;
  expect(await clocksOf('job', job)).toEqual([]);
  await create(server, 'JobParticipant', {
    locationId: world.denver,
    jobId: job,
    role: 'SUBCONTRACTOR',
    vendorId: vendor,
    from: '2026-10-01',
  });
  expect(await clocksOf('job', job)).toMatchObject([{ status: 'MISSED', term: { code: 'ROOF' } }]);
});

it('what started under an earlier version of a term keeps it', async () => {
  const version = (input: object) =>
    term({ code: 'VER', subjectKind: 'JOB', startEvent: 'RECEIVED', stopEvent: 'CLOSED', ...input });
  await version({ threshold: '3600', effectiveTo: '2026-10-03' });
  await version({ termVersion: 2, threshold: '7200', effectiveFrom: '2026-10-03' });
  const versions = async (job: string) =>
    (await clocksOf('job', job))
      .filter((clock: any) => clock.term.code === 'VER')
      .map((clock: any) => [clock.term.termVersion, Date.parse(clock.dueAt) - Date.parse(clock.startedAt)]);
  expect(await versions(world.jobs[1]!)).toEqual([[1, 3_600_000]]);
  expect(await versions(world.jobs[2]!)).toEqual([[2, 7_200_000]]);
});
