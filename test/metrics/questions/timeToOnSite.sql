-- timeToOnSite from 2026-04-01 to 2026-10-01
select l.code as location,
       sum(extract(epoch from j.arrived_at - j.received_at)) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
where j.arrived_at >= j.received_at
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- timeToOnSite from 2026-04-01 to 2026-10-01 with parameters: { statistic: MEDIAN, excludeCat: true }
select l.code as location,
       percentile_disc(0.5) within group (order by extract(epoch from j.arrived_at - j.received_at)) as numerator
from job j
join location l on l.id = j.location_id
left join claim c on c.id = j.claim_id
where j.arrived_at >= j.received_at and c.cat_event_id is null
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
