-- budgetVarianceRatio from 2026-07-01 to 2026-10-01
with actual as (
  select j.location_id, a.pnl_line as line, sum(j.amount) as amount
  from journal_line j join gl_account a on a.id = j.account_id
  where j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on between '2026-07-01' and '2026-09-30'
  group by 1, 2
), planned as (
  select b.location_id, b.pnl_line as line, sum(b.amount) as amount, sum(abs(b.amount)) as size
  from budget_line b join plan p on p.id = b.plan_id and p.scenario = 'BASE' and p.status = 'LOCKED'
  where b.month in ('2026-07', '2026-08', '2026-09') and b.archived_at is null
  group by 1, 2
), line as (
  select coalesce(a.location_id, p.location_id) as location_id, coalesce(a.line, p.line) as line,
         (coalesce(a.amount, 0) - coalesce(p.amount, 0)) * case when coalesce(a.line, p.line) in ('GROSS_REVENUE', 'COMMISSION_REVENUE') then 1 else -1 end as better,
         coalesce(p.size, 0) as size
  from actual a full join planned p on p.location_id = a.location_id and p.line = a.line
)
select l.code as location,
       sum(v.better) as numerator,
       sum(v.size) as denominator
from line v join location l on l.id = v.location_id
group by l.code
