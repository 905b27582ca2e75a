-- agreementRetention from 2026-07-01 to 2026-10-01
-- In force at the end of June, and still at the end of September.
select l.code as location,
       count(*) filter (where a.end_on is null or a.end_on > '2026-09-30') as numerator,
       count(*) as denominator
from service_agreement a
join location l on l.id = a.location_id
where a.archived_at is null and a.status not in ('DRAFT', 'SUSPENDED')
  and a.start_on <= '2026-06-30' and (a.end_on is null or a.end_on > '2026-06-30')
group by l.code
