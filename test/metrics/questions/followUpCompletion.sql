-- followUpCompletion from 2026-07-01 to 2026-12-01
-- What is due after now has not fallen due.
select l.code as location,
       count(*) filter (where f.completed_at <= f.due_at) as numerator,
       count(*) as denominator
from follow_up f
left join location l on l.id = f.location_id
where f.archived_at is null and f.due_at <= '2026-11-20T18:00:00Z'
  and (f.due_at at time zone coalesce(l.time_zone, 'UTC'))::date >= '2026-07-01'
group by l.code
