-- jobGrossMargin from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(v.net - k.cost) as numerator,
       sum(v.net) as denominator
from job j
join location l on l.id = j.location_id
cross join lateral (
  select coalesce(sum(i.subtotal), 0) as asked,
         coalesce(sum(i.subtotal), 0) - coalesce(sum((
           select sum(a.amount) from adjustment a
           where a.invoice_id = i.id and a.archived_at is null
             and a.kind in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY'))), 0) as net
  from invoice i
  where i.job_id = j.id and i.stage = 'ISSUED' and i.archived_at is null
) v
cross join lateral (
  select coalesce(sum(c.amount), 0) as cost from job_cost c where c.job_id = j.id and not c.committed and c.archived_at is null
) k
where j.archived_at is null
  and (j.invoiced_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by l.code
