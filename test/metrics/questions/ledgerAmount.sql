-- ledgerAmount from 2026-08-01 to 2026-11-01
select l.code as location, sum(j.amount) as numerator
from journal_line j
join location l on l.id = j.location_id
where j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on >= '2026-08-01' and j.posted_on < '2026-11-01'
group by l.code
