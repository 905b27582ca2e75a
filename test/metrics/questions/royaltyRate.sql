-- royaltyRate from 2026-07-01 to 2026-10-01
with basis as (
  select p.location_id, to_char(p.applied_at at time zone l.time_zone, 'YYYY-MM') as month, 'COLLECTED' as kind,
         j.service_line as line, p.amount
  from payment_application p
  join location l on l.id = p.location_id
  join payment y on y.id = p.payment_id
  join invoice i on i.id = p.invoice_id
  join job j on j.id = i.job_id
  where i.stage = 'ISSUED' and y.status <> 'RETURNED' and p.archived_at is null
  union all
  select i.location_id, to_char(i.issued_on, 'YYYY-MM'), 'INVOICED', j.service_line, i.subtotal
  from invoice i
  join job j on j.id = i.job_id
  where i.stage = 'ISSUED' and i.archived_at is null
), of_line as (
  select s.id, b.line, sum(b.amount) as basis, coalesce((
           select sum(c.amount)
           from job_cost c
           join job j on j.id = c.job_id
           where c.location_id = s.location_id and to_char(c.incurred_on, 'YYYY-MM') = s.month
             and j.service_line = b.line and c.kind = any(a.deductible_costs)
             and not c.committed and c.archived_at is null
         ), 0) as deducted
  from royalty_statement s
  join franchise_agreement a on a.id = s.agreement_id
  join basis b on b.location_id = s.location_id and b.month = s.month and b.kind = a.royalty_basis
  where s.month between '2026-07' and '2026-09'
  group by s.id, b.line, a.deductible_costs
), of_month as (
  -- Every tier of the demo network begins at 0: a line has the rate of the tier that names it, or else of the one that names none.
  select s.id, s.location_id, coalesce(sum(o.basis), 0) as basis,
         greatest(round(coalesce(sum(greatest(o.basis - o.deducted, 0) * coalesce(
           (select (e ->> 'rate')::numeric from jsonb_array_elements(a.royalty_tiers) e where e ->> 'serviceLine' = o.line),
           (select (e ->> 'rate')::numeric from jsonb_array_elements(a.royalty_tiers) e where e ->> 'serviceLine' is null)
         )), 0), 2), a.minimum_royalty) as due
  from royalty_statement s
  join franchise_agreement a on a.id = s.agreement_id
  left join of_line o on o.id = s.id
  where s.month between '2026-07' and '2026-09' and s.archived_at is null
  group by s.id, s.location_id, a.id
)
select l.code as location,
       sum(m.due) as numerator,
       sum(m.basis) as denominator
from of_month m
join location l on l.id = m.location_id
group by l.code
