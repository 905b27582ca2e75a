-- wipValue from 2026-07-01 to 2026-10-01
with work as (
  select j.*, l.code,
         least(j.budgeted_cost, coalesce((select sum(c.amount) from job_cost c
           where c.job_id = j.id and not c.committed and c.incurred_on <= '2026-09-30' and c.archived_at is null), 0)) as incurred,
         coalesce((select sum(i.subtotal) from invoice i
           where i.job_id = j.id and i.stage = 'ISSUED' and i.issued_on <= '2026-09-30' and i.archived_at is null), 0) as billed
  from job j
  join location l on l.id = j.location_id
  where j.archived_at is null and j.contract_amount is not null and j.budgeted_cost > 0
    and (j.started_at at time zone l.time_zone)::date <= '2026-09-30'
    and (j.completed_at is null or (j.completed_at at time zone l.time_zone)::date > '2026-09-30')
)
select w.code as location,
       sum(w.contract_amount * (w.incurred / w.budgeted_cost)) - sum(w.billed) as numerator
from work w
group by w.code
