-- serviceLevel from 2026-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where i.outcome = 'ANSWERED' and i.wait_seconds <= 20) as numerator,
       count(*) filter (where not (i.outcome <> 'ANSWERED' and i.wait_seconds <= 5)) as denominator
from interaction i
join location l on l.id = i.location_id
where i.direction = 'INBOUND' and i.outcome in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED')
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code

-- serviceLevel from 2026-08-01 to 2026-11-01 with parameters: { serviceLevelVariant: ANSWERED_PLUS_ABANDONED_IN_T, thresholdSeconds: 10, includeFlowOuts: true }
select l.code as location,
       count(*) filter (where i.wait_seconds <= 10) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
where i.direction = 'INBOUND' and i.outcome in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED')
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
