-- agencyRecoveryRate from 2025-09-01 to 2026-12-01
select l.code as location,
       sum((select coalesce(sum(r.gross), 0) from collection_remittance r
            where r.placement_id = p.id and r.archived_at is null and r.collected_on <= p.placed_on + 180)) as numerator,
       sum(case when p.recalled_on is null then p.placed_amount - p.adjusted_amount else 0 end) as denominator
from collection_placement p
join location l on l.id = p.location_id
where p.archived_at is null and p.placed_on between '2025-09-01' and '2026-11-30'
group by l.code

-- agencyRecoveryRate from 2025-09-01 to 2026-12-01 with parameters: { recoveryDays: 60 }
select l.code as location,
       sum((select coalesce(sum(r.gross), 0) from collection_remittance r
            where r.placement_id = p.id and r.archived_at is null and r.collected_on <= p.placed_on + 60)) as numerator,
       sum(case when p.recalled_on is null then p.placed_amount - p.adjusted_amount else 0 end) as denominator
from collection_placement p
join location l on l.id = p.location_id
where p.archived_at is null and p.placed_on between '2025-09-01' and '2026-11-30'
group by l.code
