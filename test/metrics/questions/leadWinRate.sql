-- leadWinRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where d.status = 'WON') as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status in ('WON', 'LOST')
  and d.archived_at is null
  and (d.closed_at at time zone l.time_zone)::date >= '2026-07-01' and (d.closed_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
