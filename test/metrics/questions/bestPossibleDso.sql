-- bestPossibleDso from 2026-07-01 to 2026-10-01
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
       92 * (select coalesce(sum(o.amount), 0) from open o where o.location_id = l.id and o.due_on >= '2026-09-30') as numerator,
       (select coalesce(sum(i.total), 0) from invoice i
        where i.location_id = l.id and i.stage = 'ISSUED' and i.archived_at is null
          and i.issued_on between '2026-07-01' and '2026-09-30') as denominator
from location l
