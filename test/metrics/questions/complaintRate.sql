-- complaintRate from 2025-08-01 to 2026-11-01
select l.code as location,
       1000 * (select count(*) from "case" c
               where c.location_id = l.id and c.kind = 'COMPLAINT' and c.archived_at is null
                 and (c.opened_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as numerator,
       (select count(*) from job j where j.location_id = l.id and j.archived_at is null and (j.received_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as denominator
from location l

-- complaintRate from 2025-08-01 to 2026-11-01 with parameters: { complaintBase: CONTACTS }
select l.code as location,
       1000 * (select count(*) from "case" c
               where c.location_id = l.id and c.kind = 'COMPLAINT' and c.archived_at is null
                 and (c.opened_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as numerator,
       (select count(*) from interaction i where i.location_id = l.id and i.direction = 'INBOUND' and i.previous_contact_id is null
          and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as denominator
from location l

-- complaintRate from 2025-08-01 to 2026-11-01 with parameters: { complaintBase: POLICIES }
select l.code as location,
       1000 * (select count(*) from "case" c
               where c.location_id = l.id and c.kind = 'COMPLAINT' and c.archived_at is null
                 and (c.opened_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as numerator,
       (select count(*) from quote_request q where q.location_id = l.id and q.status = 'BOUND' and (q.quoted_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31') as denominator
from location l
