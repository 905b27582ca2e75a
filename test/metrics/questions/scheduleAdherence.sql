-- scheduleAdherence from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(a.adherent_seconds), 0) from agent_state_interval a
        where a.location_id = l.id and a.archived_at is null
          and (a."from" at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as numerator,
       (select coalesce(sum(s.scheduled_seconds), 0) from shift s
        where s.location_id = l.id and s.archived_at is null
          and (s.starts_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from location l
