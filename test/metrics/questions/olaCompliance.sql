-- olaCompliance from 2025-08-01 to 2026-11-01 by DEPARTMENT_NAME
select t.department,
       count(*) filter (where k.status = 'MET') as numerator,
       count(*) as denominator
from sla_clock k
join sla_term t on t.id = k.term_id
join location l on l.id = k.location_id
where k.status in ('MET', 'MISSED') and t.obligor = 'DEPARTMENT'
  and k.archived_at is null
  and (k.due_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
