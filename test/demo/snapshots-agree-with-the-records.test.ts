import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('a snapshot of receivables equals the invoices open that day, by age and payer', async () => {
  const days = await rows<{ as_of: string }>(`select distinct as_of::text from ar_snapshot order by 1`);
  expect(days.length).toBeGreaterThan(20);
  expect(
    await rows(`
      with day as (select distinct location_id, as_of from ar_snapshot), entry as (
        select i.id, i.location_id, i.account_id, i.due_on, i.issued_on as on_day, i.total as amount
        from invoice i where i.stage = 'ISSUED'
        union all
        select i.id, i.location_id, i.account_id, i.due_on, (a.applied_at at time zone l.time_zone)::date, -a.amount
        from payment_application a join invoice i on i.id = a.invoice_id join location l on l.id = a.location_id
        where i.stage = 'ISSUED'
        union all
        select i.id, i.location_id, i.account_id, i.due_on, a.adjusted_on,
               case when a.kind in ('REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE') then a.amount else -a.amount end
        from adjustment a join invoice i on i.id = a.invoice_id where i.stage = 'ISSUED'
      ), open as (
        select d.location_id, d.as_of, b.payer_kind, sum(e.amount) as amount,
               case when d.as_of <= e.due_on then 'CURRENT' when d.as_of <= e.due_on + 30 then 'D1_30'
                    when d.as_of <= e.due_on + 60 then 'D31_60' when d.as_of <= e.due_on + 90 then 'D61_90'
                    when d.as_of <= e.due_on + 120 then 'D91_120' else 'D120_PLUS' end as bucket
        from day d join entry e on e.location_id = d.location_id and e.on_day <= d.as_of
        join billing_account b on b.id = e.account_id
        group by 1, 2, 3, 5 having sum(e.amount) <> 0
      )
      select * from open full join ar_snapshot s using (location_id, as_of, bucket, payer_kind)
      where open.amount is distinct from s.amount limit 5`),
  ).toEqual([]);
});

test('a snapshot of the pipeline equals the jobs that stood at each stage that day, and what they were worth', async () => {
  expect(
    await rows(`
      with day as (select distinct s.location_id, s.as_of, ((s.as_of + 1)::timestamp at time zone l.time_zone) as ends
                   from pipeline_snapshot s join location l on l.id = s.location_id
      ), standing as (
        select d.location_id, d.as_of, d.ends, j.id, j.service_line, j.lead_id,
               case when bool_or(k.kind in ('INVOICED', 'PAID', 'CLOSED', 'CANCELLED')) then null
                    when j.lost_reason is not null and j.received_at + interval '45 days' <= d.ends then null
                    when bool_or(k.kind = 'COMPLETED') and bool_or(k.kind = 'CERT_OF_SATISFACTION') then 'INVOICE_PENDING'
                    when bool_or(k.kind = 'COMPLETED') then 'COMPLETED_PENDING_PAPERWORK'
                    when bool_or(k.kind = 'STARTED') then 'WORK_IN_PROGRESS'
                    when bool_or(k.kind in ('WORK_AUTHORIZED', 'ESTIMATE_APPROVED')) then 'PRE_PRODUCTION'
                    else 'PENDING_SALE' end as stage
        from day d join job j on j.location_id = d.location_id and j.received_at < d.ends
        join job_milestone k on k.job_id = j.id and k.revoked_at is null and k.at < d.ends
        group by 1, 2, 3, 4, 5, 6, j.lost_reason, j.received_at
      ), worth as (
        select s.*, coalesce(
          (select sum(e.approved_amount) from estimate e where e.job_id = s.id and e.approved_at < s.ends),
          (select sum(e.rcv) from estimate e where e.job_id = s.id and e.uploaded_at < s.ends),
          (select l.expected_value from lead l where l.id = s.lead_id),
          0) as value
        from standing s where s.stage is not null
      ), expected as (
        select location_id, as_of, stage, service_line, count(*) as jobs, sum(value) as value from worth group by 1, 2, 3, 4
      )
      select * from expected e full join pipeline_snapshot s using (location_id, as_of, stage, service_line)
      where e.jobs is distinct from s.jobs or e.value is distinct from s.value limit 5`),
  ).toEqual([]);
});
