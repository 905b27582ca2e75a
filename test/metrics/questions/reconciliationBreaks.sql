-- reconciliationBreaks from 2025-08-01 to 2026-10-01
select l.code as location,
       count(*) filter (where abs(r.ours - r.theirs) > r.tolerance and r.explanation is null) as numerator
from reconciliation_result r
join location l on l.id = r.location_id
where r.archived_at is null
  and r.as_of between '2025-08-01' and '2026-09-30'
group by 1
