-- collectionContactRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where a.result in ('CONVERSATION', 'PROMISE', 'DISPUTE', 'REFUSED', 'CEASE_REQUEST')) as numerator,
       count(*) as denominator
from collection_activity a
join location l on l.id = a.location_id
where a.archived_at is null and (a.at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by l.code
