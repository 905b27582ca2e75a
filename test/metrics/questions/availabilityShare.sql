-- availabilityShare from 2026-07-01 to 2026-10-01
select l.code as location,
       coalesce(sum(a.seconds) filter (where a.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE')), 0) as numerator,
       coalesce(sum(a.seconds) filter (where a.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE', 'BREAK', 'TRAINING', 'MEETING', 'COACHING', 'SYSTEM_DOWN', 'OTHER_AUX')), 0) as denominator
from agent_state_interval a
join location l on l.id = a.location_id
where a.archived_at is null
  and (a."from" at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
