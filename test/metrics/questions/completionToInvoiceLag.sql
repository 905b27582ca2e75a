-- completionToInvoiceLag from 2026-04-01 to 2026-10-01
select l.code as location,
       sum((j.invoiced_at at time zone l.time_zone)::date - (j.completed_at at time zone l.time_zone)::date) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
where (j.invoiced_at at time zone l.time_zone)::date >= (j.completed_at at time zone l.time_zone)::date
  and j.archived_at is null
  and (j.invoiced_at at time zone l.time_zone)::date >= '2026-04-01' and (j.invoiced_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
