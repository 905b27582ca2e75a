import { waitUntil } from '../../src/kernel/database/embedded/processes.js';
import type { Importer } from './importing.js';
import { branch, customers, startImporter } from './importing.js';

let importer: Importer;

beforeEach(async () => {
  importer = await startImporter();
});

afterEach(() => importer.close());

const count = async (table: string) =>
  Number((await importer.rows<{ n: string }>(`select count(*) n from "${table}"`))[0]!.n);

/** How many wait for a lock on a table. */
const waiting = async (table: string) =>
  Number(
    (
      await importer.rows<{ n: string }>(
        `select count(*) n from pg_locks join pg_database d on d.oid = database
         where d.datname = current_database() and relation = $1::regclass and not granted`,
        [table],
      )
    )[0]!.n,
  );

describe('records', () => {
  it('importing the same file again changes nothing', async () => {
    const csv = 'branch,no,name\nA,1,Ann\nB,2,Bob\n';
    expect(await importer.run(csv, customers)).toMatchObject({ created: 6, updated: 0, unchanged: 0 });
    const before = await importer.rows('select id, version, updated_at from customer order by id');
    expect(await importer.run(csv, customers)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await importer.rows('select id, version, updated_at from customer order by id')).toEqual(before);
    expect(await count('change_log')).toBe(0);
  });

  it('updates only what differs, and writes down what changed', async () => {
    await importer.run('branch,no,name\nA,1,Ann\nA,2,Bob\n', customers);
    expect(await importer.run('branch,no,name\nA,1,Anna\nA,2,Bob\n', customers)).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(await importer.rows('select name, version from customer order by number')).toEqual([
      { name: 'Anna', version: 2 },
      { name: 'Bob', version: 1 },
    ]);
    expect(await importer.rows('select actor, record_kind, field, old, new from change_log')).toEqual([
      { actor: 'import', record_kind: 'Customer', field: 'name', old: 'Ann', new: 'Anna' },
    ]);
  });

  it('finds records by the id of another system before their own key', async () => {
    const mapping = `source: { system: JOBBER }\n${customers}    externalRef: { entity: client, id: their }\n`;
    await importer.run('branch,no,name,their\nA,1,Ann,x9\n', mapping);
    expect(await importer.run('branch,no,name,their\nA,7,Ann,x9\n', mapping)).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(await importer.rows('select number from customer')).toEqual([{ number: '7' }]);
    expect(await importer.rows('select system, entity, external_id, record_kind from external_ref')).toEqual([
      { system: 'JOBBER', entity: 'client', external_id: 'x9', record_kind: 'Customer' },
    ]);
  });

  it('looks records up, and rejects rows whose record is not there or is of another location', async () => {
    await importer.run('branch,no,name\nA,1,Ann\nB,2,Bob\n', customers);
    const mapping = `source: { zone: UTC }
records:
  - record: Job
    const: { serviceLine: OTHER }
    set:
      location: { find: Location, by: { code: branch } }
      customer: { find: Customer, by: { number: customer } }
      number: no
      title: no
      receivedAt: at
`;
    const report = await importer.run(
      'branch,no,customer,at\nA,1,1,2026-01-01\nA,2,2,2026-01-01\nC,3,1,2026-01-01\nB,4,,2026-01-01\n',
      mapping,
    );
    expect(report).toMatchObject({ created: 2, rejected: 2 });
    expect(
      (await importer.issues()).map(({ line, column, code, value }) => [line, column, code, value]),
    ).toEqual([
      [3, 'customer', 'NOT_FOUND', '2'],
      [4, 'branch', 'NOT_FOUND', 'C'],
    ]);
  });

  it('keeps shared records as they are, and makes each once whatever names it', async () => {
    const mapping = `records:${branch}
  - record: Employee
    as: first
    existing: keep
    needs: employeeNo
    const: { givenName: G }
    set: { employeeNo: a, familyName: a }
  - record: Employee
    as: second
    existing: keep
    needs: employeeNo
    const: { givenName: G }
    set: { employeeNo: b, familyName: b }
  - record: Lead
    const: { intakeChannel: VOICE, receivedAt: "2026-01-01T00:00:00Z" }
    set: { location: location, number: no, owner: { record: second } }
`;
    await importer.run('branch,no,a,b\nX,1,E1,E2\nX,2,E2,E1\nX,3,E1,\n', mapping);
    expect(
      await importer.rows(
        'select l.number, e.employee_no from lead l left join employee e on e.id = l.owner_id order by 1',
      ),
    ).toEqual([
      { number: '1', employee_no: 'E2' },
      { number: '2', employee_no: 'E1' },
      { number: '3', employee_no: null },
    ]);
    expect(await count('employee')).toBe(2);
  });

  it('makes milestones of columns, and revokes the old one when a date moves or goes', async () => {
    const mapping = `source: { zone: UTC }
records:${branch}
  - record: Job
    const: { serviceLine: OTHER }
    set: { location: location, number: no, title: no, receivedAt: opened }
  - record: JobMilestone
    const: { source: CSV }
    set: { job: job }
    needs: at
    replaces: [job, kind, source]
    each:
      - { kind: RECEIVED, at: opened, recordedAt: opened }
      - { kind: STARTED, at: started, recordedAt: opened }
      - { kind: COMPLETED, at: closed, recordedAt: opened }
`;
    const stands = () => importer.rows('select status, started_at, completed_at from job');
    await importer.run('branch,no,opened,started,closed\nA,1,2026-01-01,2026-01-02,2026-01-05\n', mapping);
    expect(await stands()).toEqual([
      {
        status: 'COMPLETED_PENDING_PAPERWORK',
        started_at: '2026-01-02 00:00:00+00',
        completed_at: '2026-01-05 00:00:00+00',
      },
    ]);
    await importer.run('branch,no,opened,started,closed\nA,1,2026-01-01,2026-01-02,2026-01-04\n', mapping);
    expect(await stands()).toMatchObject([{ completed_at: '2026-01-04 00:00:00+00' }]);
    await importer.run('branch,no,opened,started,closed\nA,1,2026-01-01,2026-01-02,\n', mapping);
    expect(await stands()).toMatchObject([{ status: 'WORK_IN_PROGRESS', completed_at: null }]);
    await importer.run('branch,no,opened,started,closed\nA,1,2026-01-01,2026-01-02,2026-01-05\n', mapping);
    expect(await stands()).toMatchObject([
      { status: 'COMPLETED_PENDING_PAPERWORK', completed_at: '2026-01-05 00:00:00+00' },
    ]);
    expect(await count('job_milestone')).toBe(4);
  });

  it('brings the rows of one subject together, wherever they stand: the last counts, each is an event', async () => {
    const mapping = `source: { zone: UTC, nulls: ["?"] }
subject: no
counters: { step: 'state != null' }
columns:
  status: { column: state, translate: { open: OPEN, done: RESOLVED }, carry: true }
records:${branch}
  - record: Case
    rows: last
    const: { kind: INQUIRY, channel: VOICE, openedAt: "2026-01-01T00:00:00Z" }
    set: { location: location, number: no, summary: { text: "{step} steps" }, status: status }
  - record: CaseEvent
    when: 'previous == null || previous.status != status'
    key: [case, at, kind]
    const: { kind: STATUS }
    set: { case: case, at: at, from: { cel: 'previous == null ? null : previous.status' }, to: status }
`;
    const csv = `branch,no,state,at
A,1,open,2026-01-01
A,2,open,2026-01-02
A,1,?,2026-01-03
B,1,done,2026-01-04
A,2,open,2026-01-05
`;
    expect(await importer.run(csv, mapping)).toMatchObject({ read: 5, rejected: 0 });
    const cases = `select l.code, c.number, c.status, c.summary from "case" c join location l on l.id = c.location_id order by 2`;
    const events = `select c.number, e.from, e.to from case_event e join "case" c on c.id = e.case_id order by 1, e.at`;
    const expected = [
      { code: 'B', number: '1', status: 'RESOLVED', summary: '2 steps' },
      { code: 'A', number: '2', status: 'OPEN', summary: '2 steps' },
    ];
    expect(await importer.rows(cases)).toEqual(expected);
    expect(await importer.rows(events)).toEqual([
      { number: '1', from: null, to: 'OPEN' },
      { number: '1', from: 'OPEN', to: 'RESOLVED' },
      { number: '2', from: null, to: 'OPEN' },
    ]);
    expect(await importer.run(csv, mapping)).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
  });

  it('derived columns are right for new records and for those that were there', async () => {
    const invoices = `source: { zone: UTC }
records:${branch}
  - record: BillingAccount
    as: account
    set: { location: location, number: account }
  - record: Invoice
    set: { location: location, account: account, number: no, issuedOn: day, dueOn: day, subtotal: amount, total: amount }
`;
    const payments = `source: { zone: UTC }
records:
  - record: Payment
    const: { tender: CASH }
    set:
      location: { find: Location, by: { code: branch } }
      account: { find: BillingAccount, by: { number: account } }
      number: no
      receivedOn: day
      amount: amount
  - record: PaymentApplication
    key: [payment, invoice]
    set: { payment: payment, invoice: { find: Invoice, by: { number: invoice } }, amount: used, appliedAt: day }
`;
    await importer.run(
      'branch,account,no,day,amount\nA,X,1,2026-01-01,100.10\nA,Y,2,2026-01-01,50\n',
      invoices,
    );
    await importer.run(
      'branch,account,no,day,amount,invoice,used\nA,X,p1,2026-01-02,60,1,40.10\nA,Y,p2,2026-01-02,50,2,50\n',
      payments,
    );
    expect(await importer.rows('select number, balance, status from invoice order by 1')).toEqual([
      { number: '1', balance: '60.00', status: 'PARTIALLY_PAID' },
      { number: '2', balance: '0.00', status: 'PAID' },
    ]);
    expect(await importer.rows('select number, unapplied from payment order by 1')).toEqual([
      { number: 'p1', unapplied: '19.90' },
      { number: 'p2', unapplied: '0.00' },
    ]);
    expect(await importer.rows('select number, balance from billing_account order by 1')).toEqual([
      { number: 'X', balance: '40.10' },
      { number: 'Y', balance: '0.00' },
    ]);
  });

  it('a dry run tells everything and keeps nothing', async () => {
    const report = await importer.run('branch,no,name\nA,1,Ann\nA,2,\n', customers, { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, read: 2, created: 4, rejected: 1 });
    expect(report.rejectsFile).toBeDefined();
    for (const table of ['organization', 'customer', 'import_batch', 'import_issue'])
      expect(await count(table)).toBe(0);
  });

  it('two imports at once neither deadlock nor duplicate', async () => {
    const lines = (from: number) => Array.from({ length: 3_000 }, (_, i) => `A,${from + i},N${i}`).join('\n');
    const both = await Promise.all([
      importer.run(`branch,no,name\n${lines(0)}\n`, customers, { name: 'one.csv', chunkRows: 200 }),
      importer.run(`branch,no,name\n${lines(1_500)}\n`, customers, { name: 'two.csv', chunkRows: 200 }),
    ]);
    expect(both.map((report) => report.rejected)).toEqual([0, 0]);
    expect(await count('customer')).toBe(4_500);
    expect(await count('location')).toBe(1);
  });

  it('the batch and its issues are in the graph, and the same run is refused while it lasts', async () => {
    const report = await importer.run('branch,no,name\nA,1,Ann\nA,2,\n', customers);
    expect(
      await importer.rows('select status, rows_read, created, rejected, cursor, dry_run from import_batch'),
    ).toEqual([{ status: 'FINISHED', rows_read: 2, created: 4, rejected: 1, cursor: '2', dry_run: false }]);
    expect(report.batch).toMatch(/^import_batch_/);
    const csv = 'branch,no,name\nA,3,Cid\n';
    // Whoever holds the table keeps the import from ending before the other one begins.
    const holder = await importer.pool.connect();
    let first;
    try {
      await holder.query('begin; lock table customer');
      first = importer.run(csv, customers);
      expect(await waitUntil(async () => (await waiting('customer')) > 0, 20_000)).toBe(true);
      await expect(importer.run(csv, customers, { patienceMs: 0 })).rejects.toThrow(
        /is being imported with this mapping right now/,
      );
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(await first).toMatchObject({ created: 1 });
  });
});
