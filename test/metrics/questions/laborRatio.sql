-- laborRatio from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(j.amount), 0) from journal_line j join gl_account a on a.id = j.account_id where j.location_id = l.id and j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on between '2026-07-01' and '2026-09-30' and a.pnl_line in ('COGS_LABOR', 'COGS_BURDEN', 'AGENT_WAGES', 'AGENT_INCENTIVES')) as numerator,
       (select coalesce(sum(j.amount), 0) from journal_line j join gl_account a on a.id = j.account_id where j.location_id = l.id and j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on between '2026-07-01' and '2026-09-30' and a.pnl_line in ('GROSS_REVENUE', 'COMMISSION_REVENUE'))
         - (select coalesce(sum(j.amount), 0) from journal_line j join gl_account a on a.id = j.account_id where j.location_id = l.id and j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on between '2026-07-01' and '2026-09-30' and a.pnl_line in ('DISCOUNTS')) as denominator
from location l
