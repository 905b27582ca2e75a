-- speedToLead from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where extract(epoch from d.first_response_at - d.received_at) between 0 and 300) as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and (d.first_response_at is null or d.first_response_at >= d.received_at)
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- speedToLead from 2026-07-01 to 2026-10-01 with parameters: { speedToLeadSeconds: 900 }
select l.code as location,
       count(*) filter (where extract(epoch from d.first_response_at - d.received_at) between 0 and 900) as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
