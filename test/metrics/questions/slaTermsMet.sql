-- slaTermsMet from 2025-08-01 to 2026-11-01 by VENDOR
select v.name,
       count(*) filter (where r.status = 'MET') as numerator,
       count(*) as denominator
from sla_period_result r
join sla_term t on t.id = r.term_id
join vendor_contract c on c.id = t.contract_id
join vendor v on v.id = c.vendor_id
left join location l on l.id = r.location_id
where r.status in ('MET', 'MISSED') and r.archived_at is null
  and (r.period_start at time zone coalesce(l.time_zone, 'America/New_York'))::date between '2025-08-01' and '2026-10-31'
group by v.name
