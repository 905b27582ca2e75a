-- employeeNps from 2025-08-01 to 2026-11-01
-- The demo network has no surveys of employees.
select l.code as location,
       100 * (count(*) filter (where r.score >= 9) - count(*) filter (where r.score <= 6)) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where s.kind = 'EMPLOYEE_PULSE' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
