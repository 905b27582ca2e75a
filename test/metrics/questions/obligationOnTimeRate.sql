-- obligationOnTimeRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where (o.attested_at at time zone coalesce(l.time_zone, 'America/New_York'))::date <= o.due_on) as numerator,
       count(*) as denominator
from compliance_obligation o
left join location l on l.id = o.location_id
where o.status <> 'WAIVED' and o.archived_at is null and o.due_on between '2026-07-01' and '2026-09-30'
group by l.code
