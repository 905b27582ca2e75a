-- repeatContactRate from 2026-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where exists (
         select 1 from interaction n
         left join call_reason m on m.id = n.call_reason_id
         where n.customer_id = i.customer_id and n.direction = 'INBOUND' and n.conversation_id <> i.conversation_id
           and coalesce(m."group", m.name) = coalesce(r."group", r.name) and n.archived_at is null
           and coalesce(n.enqueued_at, n.answered_at) > coalesce(i.enqueued_at, i.answered_at)
           and coalesce(n.enqueued_at, n.answered_at) < coalesce(i.enqueued_at, i.answered_at) + interval '168 hours')) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
join call_reason r on r.id = i.call_reason_id
where i.outcome = 'ANSWERED' and i.direction = 'INBOUND' and i.customer_id is not null
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code

-- repeatContactRate from 2026-08-01 to 2026-11-01 with parameters: { repeatDays: 30 }
select l.code as location,
       count(*) filter (where exists (
         select 1 from interaction n
         left join call_reason m on m.id = n.call_reason_id
         where n.customer_id = i.customer_id and n.direction = 'INBOUND' and n.conversation_id <> i.conversation_id
           and coalesce(m."group", m.name) = coalesce(r."group", r.name) and n.archived_at is null
           and coalesce(n.enqueued_at, n.answered_at) > coalesce(i.enqueued_at, i.answered_at)
           and coalesce(n.enqueued_at, n.answered_at) < coalesce(i.enqueued_at, i.answered_at) + interval '720 hours')) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
join call_reason r on r.id = i.call_reason_id
where i.outcome = 'ANSWERED' and i.direction = 'INBOUND' and i.customer_id is not null
  and coalesce(i.enqueued_at, i.answered_at) <= timestamptz '2026-11-20T18:00:00Z' - interval '720 hours'
  and i.archived_at is null
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
group by l.code
