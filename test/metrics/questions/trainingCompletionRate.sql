-- trainingCompletionRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where t.completed_at <= t.due_at) as numerator,
       count(*) as denominator
from training_assignment t
left join employment_spell s
  on s.employee_id = t.employee_id and s.archived_at is null
  and daterange(s."from", s."to") @> (t.due_at at time zone 'America/New_York')::date
left join location l on l.id = s.location_id
where t.archived_at is null and t.due_at <= '2026-11-20T18:00:00Z' and (t.due_at at time zone 'America/New_York')::date between '2026-07-01' and '2026-09-30'
group by 1
