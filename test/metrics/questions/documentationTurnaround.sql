-- documentationTurnaround from 2026-04-01 to 2026-10-01
select l.code as location,
       sum(greatest(0, extract(epoch from w.at - j.started_at))) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
join lateral (
  select min(m.recorded_at) as at
  from job_milestone m
  where m.job_id = j.id and m.kind = 'WORK_AUTHORIZED' and m.revoked_at is null
) w on w.at is not null
where j.archived_at is null
  and (j.started_at at time zone l.time_zone)::date >= '2026-04-01' and (j.started_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
