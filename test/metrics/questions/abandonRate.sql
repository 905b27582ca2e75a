-- abandonRate from 2026-08-01 to 2026-11-01
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         count(*) filter (where i.outcome in ('ABANDONED', 'SHORT_ABANDONED') and i.wait_seconds > 5) as numerator,
         count(*) filter (where not (i.outcome in ('ABANDONED', 'SHORT_ABANDONED') and i.wait_seconds <= 5)) as denominator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.previous_contact_id is null
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.abandoned - s.short_abandoned) as numerator,
         sum(s.offered - s.short_abandoned) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where q.short_abandon_seconds = 5
    and s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location

-- abandonRate from 2026-08-01 to 2026-11-01 with parameters: { shortAbandonSeconds: 30 }
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         count(*) filter (where i.outcome in ('ABANDONED', 'SHORT_ABANDONED') and i.wait_seconds > 30) as numerator,
         count(*) filter (where not (i.outcome in ('ABANDONED', 'SHORT_ABANDONED') and i.wait_seconds <= 30)) as denominator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.previous_contact_id is null
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.abandoned - s.short_abandoned) as numerator,
         sum(s.offered - s.short_abandoned) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where q.short_abandon_seconds = 30
    and s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location
