-- depositOnTimeRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where d.in_time) as numerator,
       count(*) as denominator
from (
  select b.location_id, b.business_date, bool_and(coalesce(b.deposited_on <= b.business_date + case extract(isodow from b.business_date) when 5 then 3 when 6 then 2 else 1 end::int, false)) as in_time
  from deposit_batch b
  where b.archived_at is null and b.business_date between '2026-07-01' and '2026-09-30'
  group by 1, 2
) d
join location l on l.id = d.location_id
group by l.code
