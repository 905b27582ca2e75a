-- supplementRate from 2026-04-01 to 2026-10-01
select l.code as location,
       count(distinct e.job_id) filter (where e.kind = 'SUPPLEMENT') as numerator,
       count(distinct e.job_id) as denominator
from estimate e
join location l on l.id = e.location_id
where e.archived_at is null
  and (e.approved_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code
