-- eventLeads from 2026-07-01 to 2026-10-01
-- The demo network has no events.
select l.code as location,
       count(*) as numerator
from lead d
join location l on l.id = d.location_id
join campaign c on c.id = d.campaign_id and c.category = 'EVENT'
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and (d.received_at at time zone l.time_zone)::date between c.start_on and c.start_on + 60
  and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by l.code
