-- jobsBehindSchedule from 2026-09-01 to 2026-10-01
with moment as (
  select j.id, l.code, date '2026-10-01'::timestamp at time zone l.time_zone as at, max(m.at) filter (where m.kind = 'COMPLETED') as completed, max(m.at) filter (where m.kind = 'CANCELLED') as cancelled,
         max(m.at) filter (where m.kind = 'CLOSED') as closed, max(m.at) filter (where m.kind = 'REOPENED') as reopened, max(m.at) filter (where m.kind = 'TARGET_COMPLETION') as target
  from job j
  join location l on l.id = j.location_id
  left join lead d on d.id = j.lead_id
  left join job_milestone m on m.job_id = j.id and m.revoked_at is null and m.at < date '2026-10-01'::timestamp at time zone l.time_zone
  where j.archived_at is null and j.received_at < date '2026-10-01'::timestamp at time zone l.time_zone
    and (j.lost_reason is null or d.closed_at > date '2026-10-01'::timestamp at time zone l.time_zone)
  group by j.id, l.code, l.time_zone
)
select o.code as location,
       count(*) as numerator
from moment o
where o.completed is null and (o.cancelled is null or o.cancelled < o.reopened) and (o.closed is null or o.closed < o.reopened)
  and (o.target is not null
       or exists (select 1 from sla_clock k where k.subject_kind = 'Job' and k.subject_id = o.id and k.status = 'MISSED' and k.due_at < o.at))
group by o.code
