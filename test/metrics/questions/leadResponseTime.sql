-- leadResponseTime from 2026-07-01 to 2026-10-01
select l.code as location,
       percentile_disc(0.5) within group (order by extract(epoch from d.first_response_at - d.received_at)) as numerator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and d.first_response_at >= d.received_at
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- leadResponseTime from 2026-07-01 to 2026-10-01 with parameters: { statistic: MEAN }
select l.code as location,
       sum(extract(epoch from d.first_response_at - d.received_at)) as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and d.first_response_at >= d.received_at
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-07-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
