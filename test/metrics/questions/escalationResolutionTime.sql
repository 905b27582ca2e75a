-- escalationResolutionTime from 2025-08-01 to 2026-11-01
select l.code as location,
       sum(extract(epoch from e.resolved_at - e.at) - coalesce((
         select sum(extract(epoch from v.until - v.at))
         from (
           select x.*, coalesce(lead(x.at) over (order by x.at), e.resolved_at) as until
           from case_event x
           where x.case_id = e.case_id and x.kind = 'STATUS'
         ) v
         where v."to" = 'PENDING_CUSTOMER' and v.at >= e.at and v.at < e.resolved_at), 0)) as numerator,
       count(*) as denominator
from escalation e
join location l on l.id = e.location_id
where e.resolved_at >= e.at
  and e.archived_at is null
  and (e.resolved_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
