-- contactsPerHour from 2026-07-01 to 2026-10-01 by EMPLOYEE
select e.given_name || ' ' || e.family_name as agent,
       3600 * (select count(*) from interaction i
               join location l on l.id = i.location_id
               where i.agent_id = e.id and i.outcome = 'ANSWERED' and i.archived_at is null
                 and (i.ended_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as numerator,
       (select coalesce(sum(a.seconds), 0) from agent_state_interval a
        join location l on l.id = a.location_id
        where a.employee_id = e.id and a.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE') and a.archived_at is null
          and (a."from" at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from employee e
