import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];
const count = async (sql: string): Promise<number> => (await rows(sql)).length;
const today = `date '2026-11-20'`;

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('the shares of the causes of a case sum up to one', async () => {
  expect(await rows(`select case_id from root_cause_link group by 1 having sum(share) <> 1`)).toEqual([]);
  expect(
    await rows(
      `select l.id from root_cause_link l join "case" c on c.id = l.case_id where c.closed_at is null`,
    ),
  ).toEqual([]);
});

test('a corrective action is verified at the earliest 60 days after it was done', async () => {
  expect(
    await rows(
      `select id from capa where verified_at < completed_at + interval '60 days' or (verified_at is null) <> (effective is null)`,
    ),
  ).toEqual([]);
  expect(await count('select from capa_root_cause')).toBeGreaterThan(0);
});

test('an evaluation is talked over within two weeks, with the agent whom it judges', async () => {
  const talked = await rows<{ fits: boolean }>(`
    select s.employee_id = e.agent_id and s.at > e.at and s.at < e.at + interval '15 days' as fits
    from qa_evaluation e join coaching_session s on s.id = e.coaching_session_id`);
  expect(talked.length).toBeGreaterThan(0);
  expect(talked.every(({ fits }) => fits)).toBe(true);
});

test('nobody coaches before being hired, or oneself', async () => {
  expect(
    await rows(`
      select s.id from coaching_session s join employee e on e.id = s.employee_id
      where s.coach_id = s.employee_id or s.at::date < e.hired_on`),
  ).toEqual([]);
});

test('some licenses of people who work here have run out', async () => {
  const held = await count(
    `select from license l join employee e on e.id = l.employee_id where e.separated_on is null`,
  );
  const expired = await count(`
    select from license l join employee e on e.id = l.employee_id
    where e.separated_on is null and l.expires_on < ${today}`);
  expect(expired).toBeGreaterThan(0);
  expect(expired).toBeLessThan(held / 5);
});

test('most courses are completed in time, some are overdue', async () => {
  const [first] = await rows<{ done: number; overdue: number; all: number }>(`
    select count(*) filter (where completed_at <= due_at)::int as done,
           count(*) filter (where completed_at is null and due_at < ${today})::int as overdue, count(*)::int as all
    from training_assignment where due_at < ${today}`);
  expect(first!.done / first!.all).toBeGreaterThan(0.8);
  expect(first!.overdue).toBeGreaterThan(0);
});

test('checks are ordered before the first day', async () => {
  expect(
    await rows(`
      select b.id from background_check b join employee e on e.id = b.employee_id
      where b.kind = 'CRIMINAL' and b.ordered_at::date >= e.hired_on`),
  ).toEqual([]);
});

test('obligations are open, in time, late or waived as their days say, and some are overdue', async () => {
  expect(
    await rows(`
      select id from compliance_obligation
      where (status = 'ATTESTED' and attested_at::date > due_on) or (status = 'LATE' and attested_at::date <= due_on)
         or ((attested_at is not null) <> (status in ('ATTESTED', 'LATE')))
         or (location_id is null) = (department_id is null)`),
  ).toEqual([]);
  expect(
    await count(`select from compliance_obligation where status in ('OPEN', 'FAILED') and due_on < ${today}`),
  ).toBeGreaterThan(0);
});

test('a garbled text is an issue, and so is a job that nobody invoiced', async () => {
  const wrong = await rows<{ code: string; right: boolean }>(`
    select r.code, r.code <> 'JOB-GARBLED' or j.description ~ '[âÃ]' as right
    from data_quality_issue i join data_quality_rule r on r.id = i.rule_id join job j on j.id = i.subject_id
    where i.subject_kind = 'Job'`);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.every(({ right }) => right)).toBe(true);
  expect(
    await rows(`
      select i.id from data_quality_issue i join data_quality_rule r on r.id = i.rule_id join job j on j.id = i.subject_id
      where r.code = 'JOB-COMPLETED-NOT-INVOICED' and i.resolved_at is null and j.invoiced_at is not null`),
  ).toEqual([]);
});

test('our totals are laid beside those of the systems: ours are what the records come to', async () => {
  expect(
    await rows(`
      select r.id from reconciliation_result r
      where r.measure = 'invoiced of the month' and r.ours <> coalesce(
        (select sum(i.subtotal) from invoice i where i.location_id = r.location_id and i.stage = 'ISSUED'
          and i.issued_on between date_trunc('month', r.as_of) and r.as_of), 0)`),
  ).toEqual([]);
  expect(
    await rows(`
      select r.id from reconciliation_result r join location l on l.id = r.location_id
      where r.measure = 'jobs received of the month' and r.ours <> (
        select count(*) from job j where j.location_id = r.location_id
          and (j.received_at at time zone l.time_zone)::date between date_trunc('month', r.as_of) and r.as_of)`),
  ).toEqual([]);
});

test('a half day’s bookings are the visits planned to begin in it', async () => {
  expect(
    await rows(`
      select s.id from capacity_slot s
      where s.booked <> (
        select count(*) from appointment a where a.location_id = s.location_id and a.status <> 'RESCHEDULED'
          and a.planned_start >= s.starts_at and a.planned_start < s.ends_at)
         or s.booked + s.blocked > s.capacity`),
  ).toEqual([]);
});
