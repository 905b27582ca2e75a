-- billingErrorRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where i.stage = 'VOID' or exists (
         select 1 from adjustment a where a.invoice_id = i.id and a.kind = 'CREDIT_MEMO' and a.archived_at is null)) as numerator,
       count(*) as denominator
from invoice i
join location l on l.id = i.location_id
where i.stage in ('ISSUED', 'VOID') and i.archived_at is null and i.issued_on between '2026-07-01' and '2026-09-30'
group by l.code
