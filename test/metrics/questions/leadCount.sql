-- leadCount from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) as numerator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- leadCount from 2026-07-01 to 2026-10-01 by SOURCE_CATEGORY
select d.category,
       count(*) as numerator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by d.category
