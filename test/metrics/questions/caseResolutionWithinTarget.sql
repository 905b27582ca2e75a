-- caseResolutionWithinTarget from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where c.resolved_at <= c.due_at and not exists (
         select 1 from case_event v
         where v.case_id = c.id and v.kind = 'STATUS' and v."to" = 'REOPENED'
           and v.at > c.resolved_at and v.at <= c.resolved_at + interval '336 hours')) as numerator,
       count(*) as denominator
from "case" c
join location l on l.id = c.location_id
where c.due_at <= '2026-11-20T18:00:00Z'
  and c.archived_at is null
  and (c.due_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
