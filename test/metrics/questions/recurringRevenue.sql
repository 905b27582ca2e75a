-- recurringRevenue from 2026-09-01 to 2026-10-01
select l.code as location,
       sum(a.annual_recurring_value / 12) as numerator
from service_agreement a
join location l on l.id = a.location_id
where a.archived_at is null and a.status not in ('DRAFT', 'SUSPENDED')
  and a.start_on <= '2026-09-30' and (a.end_on is null or a.end_on > '2026-09-30')
group by l.code
