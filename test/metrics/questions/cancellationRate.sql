-- cancellationRate from 2026-07-01 to 2026-12-01
select l.code as location,
       count(*) filter (where a.status = 'CANCELED') as numerator,
       count(*) as denominator
from appointment a
join location l on l.id = a.location_id
where a.status not in ('TENTATIVE', 'RESCHEDULED')
  and a.archived_at is null
  and (a.planned_start at time zone l.time_zone)::date >= '2026-07-01' and (a.planned_start at time zone l.time_zone)::date < '2026-12-01'
group by 1
