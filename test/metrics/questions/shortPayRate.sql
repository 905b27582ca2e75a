-- shortPayRate from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(a.amount), 0) from adjustment a
        join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
        join billing_account b on b.id = i.account_id and b.payer_kind in ('CARRIER', 'TPA')
        where a.location_id = l.id and a.kind = 'SHORT_PAY' and a.archived_at is null
          and a.adjusted_on between '2026-07-01' and '2026-09-30') as numerator,
       (select coalesce(sum(i.total), 0) from invoice i
        join billing_account b on b.id = i.account_id and b.payer_kind in ('CARRIER', 'TPA')
        where i.location_id = l.id and i.stage = 'ISSUED' and i.archived_at is null
          and i.issued_on between '2026-07-01' and '2026-09-30') as denominator
from location l
