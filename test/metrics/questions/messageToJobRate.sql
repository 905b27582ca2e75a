-- messageToJobRate from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where m.converted_to_kind in ('Lead', 'Job')) as numerator,
       count(*) as denominator
from answering_service_message m
join location l on l.id = m.location_id
where m.archived_at is null
  and (m.taken_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
