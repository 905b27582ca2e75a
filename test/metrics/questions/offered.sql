-- offered from 2026-08-01 to 2026-11-01
select location, sum(numerator) as numerator
from (
  select l.code as location,
         count(*) as numerator
  from interaction i
  join location l on l.id = i.location_id
  where i.direction = 'INBOUND' and i.previous_contact_id is null
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.offered) as numerator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location

-- offered from 2026-08-01 to 2026-11-01 by QUEUE
-- A transfer enters a queue once more, and there it counts.
select name, sum(numerator) as numerator
from (
  select q.name,
         count(*) as numerator
  from interaction i
  join location l on l.id = i.location_id
  left join queue q on q.id = i.queue_id
  where i.direction = 'INBOUND'
    and i.archived_at is null
    and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by q.name
  union all
  select q.name,
         sum(s.offered) as numerator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by q.name
) both_records
group by name
