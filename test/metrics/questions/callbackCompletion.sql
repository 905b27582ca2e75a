-- callbackCompletion from 2026-08-01 to 2026-11-01
select l.code as location,
       count(back.at) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
left join lateral (
  select min(c.answered_at) as at
  from interaction c
  where c.location_id = i.location_id and c.system = i.system and c.previous_contact_id = i.contact_id
    and c.direction = 'CALLBACK' and c.outcome = 'ANSWERED' and c.archived_at is null
) back on true
where i.outcome = 'CALLBACK_REQUESTED'
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
