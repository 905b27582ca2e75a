-- unknownSourceRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where d.category = 'UNKNOWN') as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
