-- claimCycleTime from 2026-04-01 to 2026-10-01
select l.code as location,
       sum((c.closed_at at time zone l.time_zone)::date - (c.reported_at at time zone l.time_zone)::date) as numerator,
       count(*) as denominator
from claim c
join location l on l.id = c.location_id
where c.archived_at is null and c.closed_at >= c.reported_at
  and (c.closed_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code

-- claimCycleTime from 2026-04-01 to 2026-10-01 with dateBasis: "reportedAt", parameters: { statistic: P90 }
select l.code as location,
       percentile_disc(0.9) within group (order by (c.closed_at at time zone l.time_zone)::date - (c.reported_at at time zone l.time_zone)::date) as numerator
from claim c
join location l on l.id = c.location_id
where c.archived_at is null and c.closed_at >= c.reported_at
  and (c.reported_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by l.code
