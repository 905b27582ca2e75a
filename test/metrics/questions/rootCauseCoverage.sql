-- rootCauseCoverage from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where exists (select 1 from root_cause_link k where k.case_id = c.id)) as numerator,
       count(*) as denominator
from "case" c
join location l on l.id = c.location_id
where c.kind = 'COMPLAINT'
  and c.archived_at is null
  and (c.closed_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
