-- firstTimeFixRate from 2026-04-01 to 2026-10-01
select l.code as location,
       count(*) filter (where not exists (
         select 1 from job r
         where r.recall_of_id = j.id and r.received_at > j.completed_at and r.received_at <= j.completed_at + interval '720 hours')
         and not exists (
           select 1 from appointment a
           where a.job_id = j.id and a.kind = 'RESERVICE' and a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED')
             and a.planned_start > j.completed_at and a.planned_start <= j.completed_at + interval '720 hours')) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
where j.archived_at is null
  and (j.completed_at at time zone l.time_zone)::date >= '2026-04-01' and (j.completed_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
