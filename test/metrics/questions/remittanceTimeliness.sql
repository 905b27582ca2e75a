-- remittanceTimeliness from 2025-09-01 to 2026-12-01 by VENDOR
select v.name,
       count(*) filter (where r.remitted_on <= date_trunc('month', r.collected_on) + interval '1 month 14 days') as numerator,
       count(*) as denominator
from collection_remittance r
join collection_placement p on p.id = r.placement_id
join vendor v on v.id = p.agency_id
where r.paid_to = 'AGENCY' and r.remitted_on between '2025-09-01' and '2026-11-30' and r.archived_at is null
group by v.name
