-- clearedBeforeStartRate from 2026-01-01 to 2026-07-01
select l.code as location,
       count(*) filter (where (
         select count(*) > 0 and bool_and(coalesce(b.result = 'CLEAR' and (b.completed_at at time zone coalesce(l.time_zone, 'America/New_York'))::date <= s."from", false))
         from background_check b where b.employee_id = e.id)) as numerator,
       count(*) as denominator
from employment_spell s
join employee e on e.id = s.employee_id and e.hired_on = s."from"
left join location l on l.id = s.location_id
where s.archived_at is null and s."from" between '2026-01-01' and '2026-06-30'
group by 1
