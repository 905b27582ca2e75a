-- firstSubmissionApproval from 2026-04-01 to 2026-10-01
select l.code as location,
       count(v.approved_at) as numerator,
       count(*) as denominator
from estimate_version v
join location l on l.id = v.location_id
where v.archived_at is null and v.number = 1
  and (coalesce(v.approved_at, v.returned_at) at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code
