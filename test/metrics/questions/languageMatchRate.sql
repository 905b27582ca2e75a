-- languageMatchRate from 2026-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where i.language = c.preferred_language) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
join customer c on c.id = i.customer_id
where i.outcome = 'ANSWERED' and c.preferred_language is not null and i.language is not null
  and i.archived_at is null
  and (i.ended_at at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
