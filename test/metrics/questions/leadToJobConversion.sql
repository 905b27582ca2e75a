-- leadToJobConversion from 2026-04-01 to 2026-10-01
select l.code as location,
       count(*) filter (where exists (
         select 1 from job j
         join job_milestone m on m.job_id = j.id
         where j.lead_id = d.id and m.kind = 'WORK_AUTHORIZED' and m.revoked_at is null)) as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code
