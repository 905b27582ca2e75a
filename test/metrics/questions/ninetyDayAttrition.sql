-- ninetyDayAttrition from 2026-01-01 to 2026-07-01
select l.code as location,
       count(*) filter (where e.separated_on - e.hired_on <= 90) as numerator,
       count(*) as denominator
from employment_spell s
join employee e on e.id = s.employee_id and e.hired_on = s."from"
left join location l on l.id = s.location_id
where s.archived_at is null and s."from" between '2026-01-01' and '2026-06-30'
group by 1
