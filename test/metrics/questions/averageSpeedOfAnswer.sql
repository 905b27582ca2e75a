-- averageSpeedOfAnswer from 2026-08-01 to 2026-11-01
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         sum(i.wait_seconds) as numerator,
         count(*) as denominator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.outcome = 'ANSWERED'
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.wait_answered_seconds) as numerator,
         sum(s.answered) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location

-- averageSpeedOfAnswer from 2026-08-01 to 2026-11-01 with parameters: { statistic: P90 }
-- Interval files have no single waits.
select l.code as location,
       percentile_disc(0.9) within group (order by i.wait_seconds) as numerator
from interaction i
join location l on l.id = i.location_id
where i.direction = 'INBOUND' and i.outcome = 'ANSWERED'
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
