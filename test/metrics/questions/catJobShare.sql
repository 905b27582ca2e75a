-- catJobShare from 2026-04-01 to 2026-10-01
select l.code as location,
       count(c.cat_event_id) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join claim c on c.id = j.claim_id
where j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
