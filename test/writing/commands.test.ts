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

const update = (input: object, rest = '') =>
  server
    .ask(
      `mutation ($input: UpdateJobInput!) { updateJob(input: $input${rest}) { job { id title version updatedAt } changes { record field old new } errors { code message path record } } }`,
      { input },
    )
    .then((data) => data.updateJob);

describe('a change', () => {
  it('is answered with the record, what changed, and a new version', async () => {
    const answer = await update({ id: world.jobs[0], title: 'Burst pipe' });
    expect(answer).toEqual({
      job: { id: world.jobs[0], title: 'Burst pipe', version: 2, updatedAt: now.toISOString() },
      changes: [{ record: world.jobs[0], field: 'title', old: 'Job A-1', new: 'Burst pipe' }],
      errors: [],
    });
  });

  it('leaves its history with who and when', async () => {
    const { job } = await server.ask(
      'query ($id: ID!) { job(id: $id) { history(orderBy: [{ at: ASC }]) { nodes { field old new actor at record { id } } } } }',
      { id: world.jobs[0] },
    );
    expect(job.history.nodes.at(-1)).toEqual({
      field: 'title',
      old: 'Job A-1',
      new: 'Burst pipe',
      actor: 'demo',
      at: now.toISOString(),
      record: { id: world.jobs[0] },
    });
    expect(job.history.nodes[0].field).toBe('created');
  });

  it('that changes nothing writes nothing', async () => {
    const answer = await update({ id: world.jobs[0], title: 'Burst pipe' });
    expect(answer.changes).toEqual([]);
  });

  it('of an older version is refused as data, with what to do', async () => {
    const answer = await update({ id: world.jobs[0], title: 'Other', ifVersion: 1 });
    expect(answer).toMatchObject({
      job: null,
      changes: [],
      errors: [{ code: 'CONFLICT', path: ['ifVersion'], record: world.jobs[0] }],
    });
    expect(answer.errors[0].message).toMatch(/is at version \d and you saw version 1/);
  });

  it('tried as a dry run is answered in full and undone', async () => {
    const answer = await update({ id: world.jobs[1], title: 'Tried' }, ', dryRun: true');
    expect(answer).toMatchObject({
      job: { title: 'Tried', version: 2 },
      changes: [{ field: 'title', old: 'Job A-2', new: 'Tried' }],
      errors: [],
    });
    expect(
      (await server.ask('query ($id: ID!) { job(id: $id) { title version } }', { id: world.jobs[1] })).job,
    ).toEqual({ title: 'Job A-2', version: 1 });
  });

  it('empties with null what may be empty, and refuses to empty what may not', async () => {
    await update({ id: world.jobs[1], description: 'Soot' });
    expect((await update({ id: world.jobs[1], description: null })).changes).toMatchObject([
      { field: 'description', old: 'Soot', new: null },
    ]);
    expect((await update({ id: world.jobs[1], title: null })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['title'] },
    ]);
  });

  it('cannot lead to a record of another location', async () => {
    expect((await update({ id: world.jobs[0], customerId: world.okafor })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['customerId'], record: world.okafor },
    ]);
  });

  it('with an id of another kind names the place', async () => {
    expect((await update({ id: world.jobs[0], customerId: world.jobs[1] })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['customerId'] },
    ]);
  });
});

describe('an idempotency key', () => {
  const document =
    'mutation ($input: CreateCarrierInput!) { createCarrier(input: $input) { carrier { id name } errors { code path } } }';

  it('brings the first answer again instead of a second record', async () => {
    const input = { name: 'Lakeside', idempotencyKey: 'k-1' };
    const first = await server.ask(document, { input });
    expect(await server.ask(document, { input })).toEqual(first);
    expect(
      (await server.ask('{ carriers(filter: { name: { eq: "Lakeside" } }) { totalCount } }')).carriers
        .totalCount,
    ).toBe(1);
  });

  it('is a conflict with other content', async () => {
    const { createCarrier } = await server.ask(document, {
      input: { name: 'Riverside', idempotencyKey: 'k-1' },
    });
    expect(createCarrier).toEqual({
      carrier: null,
      errors: [{ code: 'CONFLICT', path: ['idempotencyKey'] }],
    });
  });

  it('holds when the same command arrives twenty times at once', async () => {
    const input = { name: 'Hillside', idempotencyKey: 'k-2' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(document, { input })));
    expect(new Set(answers.map((answer) => answer.createCarrier.carrier.id)).size).toBe(1);
  });

  it('is free again after errors, since nothing was done', async () => {
    const input = {
      locationId: world.denver,
      number: 'C-1',
      name: 'Twin',
      kind: 'RESIDENTIAL',
      status: 'ACTIVE',
      idempotencyKey: 'k-3',
    };
    const mutation =
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { number } errors { code message } } }';
    expect((await server.ask(mutation, { input })).createCustomer.errors).toMatchObject([
      { code: 'CONFLICT', message: expect.stringContaining('location and number') },
    ]);
    expect((await server.ask(mutation, { input: { ...input, number: 'C-9' } })).createCustomer).toEqual({
      customer: { number: 'C-9' },
      errors: [],
    });
  });
});

describe('archiving', () => {
  it('takes a record out of lists, keeps it by id, and brings it back', async () => {
    const id = await create(server, 'Competitor', { name: 'Rival' });
    const archive = (undo: boolean) =>
      server.ask(
        'mutation ($input: ArchiveCompetitorInput!) { archiveCompetitor(input: $input) { competitor { archivedAt } errors { message } } }',
        { input: { id, undo } },
      );
    const listed = async () => (await server.ask('{ competitors { totalCount } }')).competitors.totalCount;
    expect((await archive(false)).archiveCompetitor.competitor.archivedAt).toBe(now.toISOString());
    expect(await listed()).toBe(0);
    expect(
      (await server.ask('query ($id: ID!) { competitor(id: $id) { name } }', { id })).competitor.name,
    ).toBe('Rival');
    expect((await archive(true)).archiveCompetitor.competitor.archivedAt).toBeNull();
    expect(await listed()).toBe(1);
  });
});

describe('a job', () => {
  const job = async (id: string) =>
    (
      await server.ask(
        'query ($id: ID!) { job(id: $id) { status receivedAt contactedAt startedAt completedAt milestones(orderBy: [{ at: ASC }]) { nodes { id kind } } } }',
        { id },
      )
    ).job;
  const record = (jobId: string, kind: string, at: string) =>
    done(
      server,
      'mutation ($input: RecordMilestoneInput!) { recordMilestone(input: $input) { jobMilestone { id } errors { message path } } }',
      { input: { jobId, kind, at } },
    );

  it('carries the instants of its milestones, and its status follows them', async () => {
    await record(world.jobs[2]!, 'CUSTOMER_CONTACTED', '2026-10-03T09:00:00Z');
    await record(world.jobs[2]!, 'STARTED', '2026-10-04T09:00:00Z');
    expect(await job(world.jobs[2]!)).toMatchObject({
      status: 'WORK_IN_PROGRESS',
      receivedAt: '2026-10-03T08:00:00.000Z',
      contactedAt: '2026-10-03T09:00:00.000Z',
      startedAt: '2026-10-04T09:00:00.000Z',
      completedAt: null,
      milestones: { nodes: [{ kind: 'RECEIVED' }, { kind: 'CUSTOMER_CONTACTED' }, { kind: 'STARTED' }] },
    });
  });

  it('returns to its earlier status when a milestone is revoked', async () => {
    const completed = await record(world.jobs[2]!, 'COMPLETED', '2026-10-05T09:00:00Z');
    expect((await job(world.jobs[2]!)).status).toBe('COMPLETED_PENDING_PAPERWORK');
    const revoke =
      'mutation ($id: ID!) { revokeMilestone(input: { id: $id, reason: "Wrong job" }) { jobMilestone { revokedAt note } errors { code message } } }';
    expect((await server.ask(revoke, { id: completed })).revokeMilestone.jobMilestone).toEqual({
      revokedAt: now.toISOString(),
      note: 'Wrong job',
    });
    expect(await job(world.jobs[2]!)).toMatchObject({ status: 'WORK_IN_PROGRESS', completedAt: null });
    expect((await server.ask(revoke, { id: completed })).revokeMilestone.errors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  it('takes no milestone from the future, but plans', async () => {
    const answer = await server.ask(
      `mutation ($id: ID!) {
        started: recordMilestone(input: { jobId: $id, kind: STARTED, at: "2027-01-01T00:00:00Z" }) { errors { code path } }
        target: recordMilestone(input: { jobId: $id, kind: TARGET_COMPLETION, at: "2027-01-01T00:00:00Z" }) { errors { code } }
      }`,
      { id: world.jobs[3] },
    );
    expect(answer).toEqual({
      started: { errors: [{ code: 'INVALID_INPUT', path: ['at'] }] },
      target: { errors: [] },
    });
  });

  it('opened from a lead wins the lead and keeps its campaign', async () => {
    const campaign = await create(server, 'Campaign', {
      name: 'Spring mailing',
      category: 'DIRECT_MAIL',
      active: true,
    });
    const lead = await done(
      server,
      'mutation ($input: ReceiveLeadInput!) { receiveLead(input: $input) { lead { id } errors { message path } } }',
      {
        input: {
          locationId: world.denver,
          intakeChannel: 'VOICE',
          campaignId: campaign,
          contactName: 'Ida Berg',
          phone: '+13035550123',
        },
      },
    );
    const { openJob } = await server.ask(
      `mutation ($input: OpenJobInput!) { openJob(input: $input) {
        job { number campaign { name } lead { number status outcome touches { totalCount } stageEvents(orderBy: [{ at: ASC }, { createdAt: ASC }]) { nodes { from to } } } }
        errors { message }
      } }`,
      { input: { locationId: world.denver, leadId: lead, title: 'Attic', serviceLine: 'MOLD_REMEDIATION' } },
    );
    expect(openJob).toMatchObject({
      job: {
        number: 'DEN-01-J00001',
        campaign: { name: 'Spring mailing' },
        lead: { number: 'DEN-01-L00001', status: 'WON', outcome: 'SOLD', touches: { totalCount: 1 } },
      },
      errors: [],
    });
    expect(openJob.job.lead.stageEvents.nodes).toEqual(
      expect.arrayContaining([
        { from: null, to: 'NEW' },
        { from: 'NEW', to: 'WON' },
      ]),
    );
  });
});

describe('a lead', () => {
  it('is lost with a reason, and not twice', async () => {
    const reason = await create(server, 'LeadLossReason', { name: 'Too dear', group: 'PRICE' });
    const lead = await done(
      server,
      'mutation ($input: ReceiveLeadInput!) { receiveLead(input: $input) { lead { id } errors { message } } }',
      { input: { locationId: world.atlanta, intakeChannel: 'WEB_FORM' } },
    );
    const close = (input: object) =>
      server.ask(
        'mutation ($input: CloseLeadInput!) { closeLead(input: $input) { lead { status closedAt lossReason { name } } errors { code path } } }',
        { input },
      );
    expect((await close({ id: lead, outcome: 'LOST' })).closeLead.errors).toEqual([
      { code: 'INVALID_INPUT', path: ['lossReasonId'] },
    ]);
    expect((await close({ id: lead, outcome: 'LOST', lossReasonId: reason })).closeLead).toEqual({
      lead: { status: 'LOST', closedAt: now.toISOString(), lossReason: { name: 'Too dear' } },
      errors: [],
    });
    expect((await close({ id: lead, outcome: 'SOLD' })).closeLead.errors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });
});

describe('a payment', () => {
  const post = (input: object) =>
    server
      .ask(
        'mutation ($input: PostPaymentInput!) { postPayment(input: $input) { payment { id receivedOn unapplied account { balance } applications { nodes { amount invoice { number balance status } } } } errors { code path message } } }',
        { input: { accountId: world.account, tender: 'CHECK', ...input } },
      )
      .then((data) => data.postPayment);

  it('of more than is open on an invoice is refused', async () => {
    expect(
      (await post({ amount: '500', applications: [{ invoiceId: world.invoices[0], amount: '100.01' }] }))
        .errors,
    ).toMatchObject([
      { code: 'CONFLICT', path: ['applications', '0', 'amount'], message: expect.stringContaining('100.00') },
    ]);
    expect((await post({ amount: '0' })).errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['amount'] }]);
    expect(
      (await post({ amount: '10', applications: [{ invoiceId: world.invoices[0], amount: '20' }] })).errors,
    ).toMatchObject([{ path: ['applications'] }]);
  });

  it('pays the oldest invoices first and brings all balances along', async () => {
    const { payment, errors } = await post({ amount: '120.50' });
    expect(errors).toEqual([]);
    expect(payment).toMatchObject({
      receivedOn: '2026-10-10',
      unapplied: '0.00',
      account: { balance: '230.00' },
    });
    expect(payment.applications.nodes).toEqual([
      { amount: '100.00', invoice: { number: 'I-1', balance: '0.00', status: 'PAID' } },
      { amount: '20.50', invoice: { number: 'I-2', balance: '230.00', status: 'PARTIALLY_PAID' } },
    ]);
  });

  it('keeps what no invoice uses on the account', async () => {
    expect((await post({ amount: '300' })).payment).toMatchObject({
      unapplied: '70.00',
      account: { balance: '-70.00' },
    });
  });

  it('posted thirty times at once neither loses nor doubles a cent', async () => {
    const invoice = await create(server, 'Invoice', {
      locationId: world.atlanta,
      accountId: world.account,
      number: 'I-3',
      issuedOn: '2026-10-01',
      dueOn: '2026-10-31',
      subtotal: '30.00',
      total: '30.00',
    });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        post({ amount: '1.00', applications: [{ invoiceId: invoice, amount: '1.00' }] }),
      ),
    );
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    const data = await server.ask(
      'query ($id: ID!) { invoice(id: $id) { balance status applications { totalCount } } }',
      { id: invoice },
    );
    expect(data.invoice).toEqual({ balance: '0.00', status: 'PAID', applications: { totalCount: 30 } });
  });
});
