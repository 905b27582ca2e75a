-- uninvoicedValue from 2026-09-01 to 2026-10-01
with moment as (
  select j.id, l.code, l.time_zone, j.received_at, d.expected_value, date '2026-10-01'::timestamp at time zone l.time_zone as at,
         max(m.at) filter (where m.kind = 'STARTED') as started, max(m.at) filter (where m.kind = 'COMPLETED') as completed, max(m.at) filter (where m.kind = 'CERT_OF_SATISFACTION') as certified,
         max(m.at) filter (where m.kind = 'INVOICED') as invoiced, max(m.at) filter (where m.kind = 'PAID') as paid,
         min(m.at) filter (where m.kind in ('WORK_AUTHORIZED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED')) as sold,
         max(m.at) filter (where m.kind = 'CANCELLED') as cancelled, max(m.at) filter (where m.kind = 'CLOSED') as closed, max(m.at) filter (where m.kind = 'REOPENED') as reopened
  from job j
  join location l on l.id = j.location_id
  left join lead d on d.id = j.lead_id
  left join job_milestone m on m.job_id = j.id and m.revoked_at is null and m.at < date '2026-10-01'::timestamp at time zone l.time_zone
  where j.archived_at is null and j.received_at < date '2026-10-01'::timestamp at time zone l.time_zone
    and (j.lost_reason is null or d.closed_at > date '2026-10-01'::timestamp at time zone l.time_zone)
  group by j.id, l.code, l.time_zone, j.received_at, d.expected_value
), open as (
  select *
  from moment
  where (cancelled is null or cancelled < reopened) and (closed is null or closed < reopened)
)
select o.code as location,
       sum((
         select coalesce(
           (select sum(e.approved_amount) from estimate e where e.job_id = o.id and e.approved_at < o.at),
           (select sum(e.rcv) from estimate e where e.job_id = o.id and e.uploaded_at < o.at),
           o.expected_value,
           0))) as numerator
from open o
where o.invoiced is null and o.completed is not null
group by 1
