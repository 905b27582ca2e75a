-- duplicateRate from 2026-07-01 to 2026-11-01
select l.code as location,
       sum(g.n - 1) as numerator,
       sum(g.n) as denominator
from (select c.location_id, (lower(c.name), c.phone) as key, count(*) as n
      from customer c join location of on of.id = c.location_id
      where c.archived_at is null and c.merged_into_id is null and c.phone is not null
        and c.created_at < timestamp '2026-11-01' at time zone of.time_zone
      group by 1, 2) g
join location l on l.id = g.location_id
group by l.code

-- duplicateRate from 2026-07-01 to 2026-11-01 with parameters: { duplicatesBy: PHONE }
-- The demo network’s numbers are of the few that belong to nobody, so that many share one.
select l.code as location,
       sum(g.n - 1) as numerator,
       sum(g.n) as denominator
from (select c.location_id, c.phone as key, count(*) as n
      from customer c join location of on of.id = c.location_id
      where c.archived_at is null and c.merged_into_id is null and c.phone is not null
        and c.created_at < timestamp '2026-11-01' at time zone of.time_zone
      group by 1, 2) g
join location l on l.id = g.location_id
group by l.code

-- duplicateRate from 2026-07-01 to 2026-11-01 with parameters: { duplicatesBy: EMAIL }
select l.code as location,
       sum(g.n - 1) as numerator,
       sum(g.n) as denominator
from (select c.location_id, lower(c.email) as key, count(*) as n
      from customer c join location of on of.id = c.location_id
      where c.archived_at is null and c.merged_into_id is null and c.email is not null
        and c.created_at < timestamp '2026-11-01' at time zone of.time_zone
      group by 1, 2) g
join location l on l.id = g.location_id
group by l.code
