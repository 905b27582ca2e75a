-- serviceLevel from 2026-08-01 to 2026-11-01
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         count(*) filter (where i.outcome = 'ANSWERED' and i.wait_seconds <= 20) as numerator,
         count(*) filter (where not (i.outcome <> 'ANSWERED' and i.wait_seconds <= 5)) as denominator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.outcome in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED')
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.answered_in_t) as numerator,
         sum(s.answered + s.abandoned - s.short_abandoned) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where q.sl_threshold_seconds = 20 and q.short_abandon_seconds = 5
    and s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location

-- serviceLevel from 2026-08-01 to 2026-11-01 with parameters: { serviceLevelVariant: ANSWERED_PLUS_ABANDONED_IN_T, thresholdSeconds: 10, includeFlowOuts: true }
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         count(*) filter (where i.wait_seconds <= 10) as numerator,
         count(*) as denominator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.outcome in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED')
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.answered_in_t + s.abandoned_in_t) as numerator,
         sum(s.answered + s.abandoned + s.flow_out) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where q.sl_threshold_seconds = 10
    and s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location
