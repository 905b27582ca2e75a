-- capaEffectiveness from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where a.effective) as numerator,
       count(*) as denominator
from capa a
left join location l on l.id = a.location_id
where a.archived_at is null and a.completed_at <= timestamptz '2026-11-20T18:00:00Z' - interval '1440 hours'
  and (a.completed_at at time zone coalesce(l.time_zone, 'America/New_York'))::date between '2025-08-01' and '2026-10-31'
group by l.code
