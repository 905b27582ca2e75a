-- estimateApprovalRatio from 2026-04-01 to 2026-10-01
select l.code as location,
       sum(e.approved_amount) as numerator,
       sum(e.rcv) as denominator
from estimate e
join location l on l.id = e.location_id
where e.approved_amount is not null and e.rcv is not null and e.archived_at is null
  and (e.approved_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code
