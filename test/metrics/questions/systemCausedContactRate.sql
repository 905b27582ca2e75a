-- systemCausedContactRate from 2026-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where lower(r."group") = 'system') as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
left join call_reason r on r.id = i.call_reason_id
where i.outcome = 'ANSWERED'
  and i.archived_at is null
  and (i.ended_at at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
