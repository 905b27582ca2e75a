-- arBalance from 2026-07-01 to 2026-10-01
with open as (
  select i.id, i.location_id, i.due_on, i.account_id,
         case when i.issued_on <= '2026-09-30' then i.total else 0 end
           - coalesce((select sum(p.amount) from payment_application p
                       where p.invoice_id = i.id and p.archived_at is null
                         and (p.applied_at at time zone l.time_zone)::date <= '2026-09-30'), 0)
           + coalesce((select sum(case when a.kind in ('REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE') then a.amount else -a.amount end) from adjustment a
                       where a.invoice_id = i.id and a.archived_at is null and a.adjusted_on <= '2026-09-30'), 0) as amount
  from invoice i
  join location l on l.id = i.location_id
  where i.stage = 'ISSUED' and i.archived_at is null
)
select l.code as location,
       sum(o.amount) as numerator
from open o
join location l on l.id = o.location_id
group by l.code

-- arBalance from 2026-07-01 to 2026-10-01 by AGING_BUCKET
-- The books took the same numbers at the end of that day.
select s.bucket,
       sum(s.amount) as numerator
from ar_snapshot s
where s.as_of = '2026-09-30' and s.archived_at is null
group by s.bucket

-- arBalance from 2026-07-01 to 2026-10-01 by PAYER_KIND
with open as (
  select i.id, i.location_id, i.due_on, i.account_id,
         case when i.issued_on <= '2026-09-30' then i.total else 0 end
           - coalesce((select sum(p.amount) from payment_application p
                       where p.invoice_id = i.id and p.archived_at is null
                         and (p.applied_at at time zone l.time_zone)::date <= '2026-09-30'), 0)
           + coalesce((select sum(case when a.kind in ('REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE') then a.amount else -a.amount end) from adjustment a
                       where a.invoice_id = i.id and a.archived_at is null and a.adjusted_on <= '2026-09-30'), 0) as amount
  from invoice i
  join location l on l.id = i.location_id
  where i.stage = 'ISSUED' and i.archived_at is null
)
select b.payer_kind,
       sum(o.amount) as numerator
from open o
join billing_account b on b.id = o.account_id
group by b.payer_kind

-- arBalance from 2026-11-20 to 2026-11-21
-- What is owed at this moment is what the invoices say themselves, payments of this very moment included.
select l.code as location,
       sum(i.balance) as numerator
from invoice i
join location l on l.id = i.location_id
where i.archived_at is null
group by l.code
