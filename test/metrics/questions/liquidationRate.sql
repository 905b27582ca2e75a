-- liquidationRate from 2025-12-01 to 2026-12-01 by VENDOR
select v.name,
       (select coalesce(sum(r.gross), 0) from collection_remittance r join collection_placement p on p.id = r.placement_id
        where p.agency_id = v.id and r.collected_on between '2025-12-01' and '2026-11-30') as numerator,
       (select coalesce(sum(p.placed_amount), 0) from collection_placement p
        where p.agency_id = v.id and p.placed_on between '2025-12-01' and '2026-11-30') as denominator
from vendor v
