-- messageAcknowledgementTime from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(extract(epoch from m.acknowledged_at - m.delivered_at)) as numerator,
       count(*) as denominator
from answering_service_message m
join location l on l.id = m.location_id
where m.acknowledged_at >= m.delivered_at
  and m.archived_at is null
  and (m.taken_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1

-- messageAcknowledgementTime from 2026-07-01 to 2026-10-01 with parameters: { statistic: P95 }
select l.code as location,
       percentile_disc(0.95) within group (order by extract(epoch from m.acknowledged_at - m.delivered_at)) as numerator
from answering_service_message m
join location l on l.id = m.location_id
where m.acknowledged_at >= m.delivered_at
  and m.archived_at is null
  and (m.taken_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
