-- sales from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(e.approved_amount) as numerator
from estimate e
join location l on l.id = e.location_id
where e.archived_at is null
  and (e.approved_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by l.code
