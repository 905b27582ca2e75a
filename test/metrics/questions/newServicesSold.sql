-- newServicesSold from 2026-01-01 to 2026-10-01
select l.code as location,
       count(*) as numerator
from service_agreement a
join location l on l.id = a.location_id
where a.archived_at is null and a.status <> 'DRAFT' and a.start_on between '2026-01-01' and '2026-09-30'
group by l.code
