-- scheduleEfficiency from 2026-11-01 to 2026-11-15 by QUEUE
with last as (
  select distinct on (f.location_id, f.queue_id, f.interval_start) f.*
  from staffing_forecast f
  where f.archived_at is null
  order by f.location_id, f.queue_id, f.interval_start, f.forecast_version desc
), compared as (
  select f.*, q.name,
         (select count(*) from interaction i
          where i.queue_id = f.queue_id and i.direction = 'INBOUND' and i.archived_at is null
            and coalesce(i.enqueued_at, i.answered_at) >= f.interval_start
            and coalesce(i.enqueued_at, i.answered_at) < f.interval_start + f.interval_minutes * interval '1 minute')
         + (select coalesce(sum(s.offered), 0) from interval_stat s
            where s.queue_id = f.queue_id and s.archived_at is null and s.interval_start >= f.interval_start
              and s.interval_start < f.interval_start + f.interval_minutes * interval '1 minute') as actual
  from last f
  join queue q on q.id = f.queue_id
  join location l on l.id = f.location_id
  where (f.interval_start at time zone l.time_zone)::date between '2026-11-01' and '2026-11-14'
)
select c.name,
       sum(c.required_agents) - sum(abs(c.scheduled_agents - c.required_agents)) as numerator,
       sum(c.required_agents) as denominator
from compared c
group by c.name
