-- nps from 2025-08-01 to 2026-11-01
select l.code as location,
       100 * (count(*) filter (where r.score >= 9) - count(*) filter (where r.score <= 6)) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where s.kind = 'NPS' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- nps from 2025-08-01 to 2026-11-01 by SERVICE_LINE
select j.service_line,
       100 * (count(*) filter (where r.score >= 9) - count(*) filter (where r.score <= 6)) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
left join job j on j.id = r.job_id
where s.kind = 'NPS' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
