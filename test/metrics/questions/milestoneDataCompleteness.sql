-- milestoneDataCompleteness from 2026-09-01 to 2026-10-01
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
       count(*) filter (where (j.contacted_at is null or j.received_at <= j.contacted_at)
         and (j.arrived_at is null or j.received_at <= j.arrived_at)
         and (j.started_at is null or j.arrived_at <= j.started_at)
         and (j.completed_at is null or j.started_at <= j.completed_at)
         and (j.invoiced_at is null or j.completed_at <= j.invoiced_at)) as numerator,
       count(*) as denominator
from open o
join job j on j.id = o.id
group by 1
