-- promiseKeptRate from 2026-01-01 to 2026-12-01
select l.code as location,
       count(*) filter (where p.kept = 'KEPT') as numerator,
       count(*) as denominator
from promise_to_pay p
join location l on l.id = p.location_id
where p.archived_at is null and p.due_on between '2026-01-01' and '2026-11-30'
  and (p.kept = 'KEPT' or p.due_on + p.grace_days < (timestamptz '2026-11-20T18:00:00Z' at time zone l.time_zone)::date)
group by l.code
