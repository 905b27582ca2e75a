import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { TwoBranches } from '../worlds/two-branches.js';
import { create, twoBranches } from '../worlds/two-branches.js';

let server: TestServer;
let world: TwoBranches;
let agent: string;
let judge: string;

beforeAll(async () => {
  server = await startServer({ clock: () => new Date('2026-10-10T12:00:00Z') });
  world = await twoBranches(server);
  agent = await make('Employee', { employeeNo: 'E1', givenName: 'Ada', familyName: 'Reyes' });
  judge = await make('Employee', { employeeNo: 'E2', givenName: 'Ben', familyName: 'Cho' });
});

afterAll(() => server.stop());

const make = (kind: string, input: object) => create(server, kind, input);
const read = async (noun: string, id: string, fields: string) =>
  (await server.ask(`query ($id: ID!) { ${noun}(id: $id) { ${fields} } }`, { id }))[noun];
const update = (kind: string, input: object) =>
  server.ask(
    `mutation ($input: Update${kind}Input!) { update${kind}(input: $input) { errors { message } } }`,
    { input },
  );
const at = (clock: string) => `2026-10-05T${clock}:00.000Z`;

describe('a promise to pay', () => {
  const payment = (number: string, amount: string, receivedOn: string) =>
    make('Payment', {
      locationId: world.atlanta,
      accountId: world.account,
      number,
      amount,
      receivedOn,
      tender: 'CHECK',
    });

  it('is kept by what the account pays in time, however it comes', async () => {
    const promise = await make('PromiseToPay', {
      locationId: world.atlanta,
      accountId: world.account,
      promisedOn: '2026-09-20',
      dueOn: '2026-09-30',
      amount: '100.00',
    });
    const outcome = () => read('promiseToPay', promise, 'paidInTime kept');
    expect(await outcome()).toEqual({ paidInTime: '0.00', kept: 'PENDING' });
    await payment('P-1', '40.00', '2026-09-25');
    expect(await outcome()).toEqual({ paidInTime: '40.00', kept: 'PENDING' });
    await update('PromiseToPay', { id: promise, judgedOn: '2026-10-04' });
    expect(await outcome()).toEqual({ paidInTime: '40.00', kept: 'PARTIAL' });
    await payment('P-2', '60.00', '2026-10-03');
    expect(await outcome()).toEqual({ paidInTime: '100.00', kept: 'KEPT' });
  });

  it('is broken where nothing came, and money that came before or too late is nothing', async () => {
    const promise = await make('PromiseToPay', {
      locationId: world.atlanta,
      accountId: world.account,
      promisedOn: '2026-08-01',
      dueOn: '2026-08-10',
      amount: '10.00',
      judgedOn: '2026-08-14',
    });
    await payment('P-3', '10.00', '2026-07-31');
    await payment('P-4', '10.00', '2026-08-14');
    expect(await read('promiseToPay', promise, 'paidInTime kept')).toEqual({
      paidInTime: '0.00',
      kept: 'BROKEN',
    });
  });
});

describe('an evaluation', () => {
  const evaluate = async (points: { [code: string]: number }, name: string) => {
    const form = await make('QaForm', {
      name,
      effectiveFrom: '2026-01-01',
      criteria: [
        { code: 'A', question: 'Verified?', weight: 20, severity: 'COMPLIANCE_CRITICAL', autoFail: true },
        { code: 'B', question: 'Solved?', weight: 30, severity: 'CUSTOMER_CRITICAL', autoFail: false },
        { code: 'C', question: 'Friendly?', weight: 10, severity: 'NON_CRITICAL', autoFail: false },
      ],
    });
    const interaction = await make('Interaction', {
      locationId: world.atlanta,
      system: 'GENESYS',
      contactId: name,
      conversationId: name,
      startedAt: at('10:00'),
      endedAt: at('10:06'),
      outcome: 'ANSWERED',
    });
    const id = await make('QaEvaluation', {
      locationId: world.atlanta,
      interactionId: interaction,
      formId: form,
      agentId: agent,
      evaluatorId: judge,
      at: at('12:00'),
      scores: Object.entries(points).map(([code, given]) => ({ code, points: given })),
    });
    return read(
      'qaEvaluation',
      id,
      'id interaction { id } pointsEarned pointsPossible criticalErrors complianceCriticalErrors interactionEndedAt',
    );
  };

  it('sums the points of its scores; a criterion without one did not apply', async () => {
    const evaluation = await evaluate({ A: 20, B: 0 }, 'partly');
    expect(evaluation).toMatchObject({
      pointsEarned: 20,
      pointsPossible: 50,
      criticalErrors: 1,
      complianceCriticalErrors: 0,
      interactionEndedAt: at('10:06'),
    });
    await update('Interaction', { id: evaluation.interaction.id, endedAt: at('10:07') });
    expect(await read('qaEvaluation', evaluation.id, 'interactionEndedAt')).toEqual({
      interactionEndedAt: at('10:07'),
    });
  });

  it('gives nothing where an automatic failure got no point', async () => {
    expect(await evaluate({ A: 0, B: 30, C: 10 }, 'failed')).toMatchObject({
      pointsEarned: 0,
      pointsPossible: 60,
      criticalErrors: 1,
      complianceCriticalErrors: 1,
    });
  });
});

describe('a shift and the states in it', () => {
  it('know how much was planned, how long a state lasted, and how much of it the shift called for', async () => {
    const shift = await make('Shift', {
      locationId: world.atlanta,
      employeeId: agent,
      startsAt: at('08:00'),
      endsAt: at('10:00'),
      activities: [
        { kind: 'CONTACTS', startsAt: at('08:00'), endsAt: at('09:00'), productive: true },
        { kind: 'BREAK', startsAt: at('09:00'), endsAt: at('09:15'), productive: false },
        { kind: 'BACK_OFFICE', startsAt: at('09:15'), endsAt: at('10:00'), productive: true },
      ],
    });
    expect(await read('shift', shift, 'scheduledSeconds scheduledProductiveSeconds')).toEqual({
      scheduledSeconds: 7200,
      scheduledProductiveSeconds: 6300,
    });
    const state = async (kind: string, from: string, to: string) => {
      const id = await make('AgentStateInterval', {
        locationId: world.atlanta,
        employeeId: agent,
        shiftId: shift,
        state: kind,
        from: at(from),
        to: at(to),
      });
      return read('agentStateInterval', id, 'id seconds adherentSeconds');
    };
    const talk = await state('ON_CONTACT', '08:00', '08:50');
    expect(talk).toMatchObject({ seconds: 3000, adherentSeconds: 3000 });
    // Ten minutes early into the break, which ends in time.
    expect(await state('BREAK', '08:50', '09:15')).toMatchObject({ seconds: 1500, adherentSeconds: 900 });
    expect(await state('OTHER_AUX', '09:15', '10:00')).toMatchObject({
      seconds: 2700,
      adherentSeconds: 2700,
    });
    // The plan changes: the first half hour was a meeting.
    await update('Shift', {
      id: shift,
      activities: [
        { kind: 'MEETING', startsAt: at('08:00'), endsAt: at('08:30'), productive: false },
        { kind: 'CONTACTS', startsAt: at('08:30'), endsAt: at('10:00'), productive: true },
      ],
    });
    expect(await read('agentStateInterval', talk.id, 'adherentSeconds')).toEqual({ adherentSeconds: 1200 });
    await update('AgentStateInterval', { id: talk.id, shiftId: null });
    expect(await read('agentStateInterval', talk.id, 'adherentSeconds')).toEqual({ adherentSeconds: 0 });
  });
});

describe('a comparison with a source system', () => {
  it('agrees within its tolerance, breaks beyond it, and may be explained', async () => {
    const id = await make('ReconciliationResult', {
      locationId: world.atlanta,
      system: 'QUICKBOOKS',
      measure: 'invoiced of the month',
      asOf: '2026-09-30',
      ours: '1000',
      theirs: '1000.5',
      tolerance: '1',
    });
    const verdict = () => read('reconciliationResult', id, 'difference status');
    expect(await verdict()).toMatchObject({ status: 'AGREES' });
    await update('ReconciliationResult', { id, theirs: '1100' });
    expect(Number((await verdict()).difference)).toBe(-100);
    expect(await verdict()).toMatchObject({ status: 'BREAK' });
    await update('ReconciliationResult', { id, explanation: 'Keyed in later.' });
    expect(await verdict()).toMatchObject({ status: 'EXPLAINED' });
  });
});

describe('a target and a budget', () => {
  it('know the first day of their month', async () => {
    const id = await make('KpiTarget', {
      metric: 'bookingRate',
      month: '2026-10',
      target: '0.62',
      scopeId: world.atlanta,
    });
    expect(await read('kpiTarget', id, 'monthStartsOn scope { id } location { id }')).toEqual({
      monthStartsOn: '2026-10-01',
      scope: { id: world.atlanta },
      location: { id: world.atlanta },
    });
  });
});
