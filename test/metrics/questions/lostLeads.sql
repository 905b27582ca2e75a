-- lostLeads from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) as numerator
from lead d
join location l on l.id = d.location_id
where d.status = 'LOST'
  and d.archived_at is null
  and (d.closed_at at time zone l.time_zone)::date >= '2026-07-01' and (d.closed_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- lostLeads from 2026-07-01 to 2026-10-01 by LOSS_REASON
select r.name,
       count(*) as numerator
from lead d
join location l on l.id = d.location_id
left join lead_loss_reason r on r.id = d.loss_reason_id
where d.status = 'LOST'
  and d.archived_at is null
  and (d.closed_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by r.name
