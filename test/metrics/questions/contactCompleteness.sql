-- contactCompleteness from 2026-07-01 to 2026-11-01
select l.code as location,
       sum((c.name <> '')::int + (c.phone is not null)::int + (c.email is not null)::int
           + (c.id in (select p.customer_id from property p
                       where p.archived_at is null and p.merged_into_id is null and p.street <> ''))::int) as numerator,
       4 * count(*) as denominator
from customer c
join location l on l.id = c.location_id
where c.archived_at is null and c.merged_into_id is null and c.status = 'ACTIVE'
  and c.created_at < timestamp '2026-11-01' at time zone l.time_zone
group by l.code
