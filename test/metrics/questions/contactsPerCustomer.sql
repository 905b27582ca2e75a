-- contactsPerCustomer from 2026-07-01 to 2026-10-01
select l.code as location,
       (select count(*) from interaction i
        where i.location_id = l.id and i.direction = 'INBOUND' and i.previous_contact_id is null and i.archived_at is null
          and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30')
       + (select coalesce(sum(s.offered), 0) from interval_stat s
          where s.location_id = l.id and s.archived_at is null
            and (s.interval_start at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as numerator,
       (select count(*) from customer c
        where c.location_id = l.id and c.archived_at is null and c.acquired_on <= '2026-09-30'
          and (c.cancelled_on is null or c.cancelled_on > '2026-09-30')) as denominator
from location l
