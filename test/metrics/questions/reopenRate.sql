-- reopenRate from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where c.reopened_count > 0) as numerator,
       count(*) as denominator
from "case" c
join location l on l.id = c.location_id
where c.archived_at is null
  and (c.resolved_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
