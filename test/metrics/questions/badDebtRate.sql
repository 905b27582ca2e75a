-- badDebtRate from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(a.amount), 0) from adjustment a
        join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
        where a.location_id = l.id and a.kind = 'WRITE_OFF_BAD_DEBT' and a.archived_at is null
          and a.adjusted_on between '2026-07-01' and '2026-09-30')
       - (select coalesce(sum(p.amount), 0) from payment_application p
          where p.location_id = l.id and p.archived_at is null
            and (p.applied_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
            and exists (select 1 from adjustment a
                        where a.invoice_id = p.invoice_id and a.kind = 'WRITE_OFF_BAD_DEBT'
                          and a.adjusted_on <= (p.applied_at at time zone l.time_zone)::date)) as numerator,
       (select coalesce(sum(i.subtotal), 0) from invoice i
        where i.location_id = l.id and i.stage = 'ISSUED' and i.archived_at is null
          and i.issued_on between '2026-07-01' and '2026-09-30')
       - (select coalesce(sum(a.amount), 0) from adjustment a
          join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
          where a.location_id = l.id and a.archived_at is null
            and a.kind in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY')
            and a.adjusted_on between '2026-07-01' and '2026-09-30') as denominator
from location l
