-- customerEffort from 2025-08-01 to 2026-11-01
-- The demo network has no answers about effort in some sizes.
select l.code as location,
       sum(r.score) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where s.kind = 'CES' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
