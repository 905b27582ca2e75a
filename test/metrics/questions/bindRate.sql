-- bindRate from 2026-01-01 to 2026-10-01
select l.code as location,
       count(*) filter (where q.status = 'BOUND') as numerator,
       count(*) as denominator
from quote_request q
join location l on l.id = q.location_id
where q.archived_at is null
  and (q.quoted_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30'
group by l.code

-- bindRate from 2026-01-01 to 2026-10-01 by CARRIER
select c.name,
       count(*) filter (where q.status = 'BOUND') as numerator,
       count(*) as denominator
from quote_request q
join location l on l.id = q.location_id
left join insurance_product p on p.id = q.product_id
left join carrier c on c.id = p.carrier_id
where q.archived_at is null
  and (q.quoted_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30'
group by c.name
