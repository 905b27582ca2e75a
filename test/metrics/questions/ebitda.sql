-- ebitda from 2026-08-01 to 2026-11-01
select l.code as location,
       sum(case when a.pnl_line in ('GROSS_REVENUE','COMMISSION_REVENUE') then j.amount when a.pnl_line not in ('DEPRECIATION','INTEREST','TAX') then -j.amount end) as numerator
from journal_line j
join gl_account a on a.id = j.account_id
join location l on l.id = j.location_id
where j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on >= '2026-08-01' and j.posted_on < '2026-11-01'
group by l.code
