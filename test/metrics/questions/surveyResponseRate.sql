-- surveyResponseRate from 2025-08-01 to 2026-11-01
select l.code as location,
       count(r.responded_at) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where r.archived_at is null
  and (r.sent_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
