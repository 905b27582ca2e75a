-- qaScore from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(e.points_earned) as numerator,
       sum(e.points_possible) as denominator
from qa_evaluation e
join location l on l.id = e.location_id
join interaction i on i.id = e.interaction_id
where not e.calibration
  and e.archived_at is null
  and (i.ended_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
