-- firstContactResolution from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where not exists (
         select 1 from interaction n
         join call_reason m on m.id = n.call_reason_id
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
  and (coalesce(i.enqueued_at, i.answered_at) at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- firstContactResolution from 2025-08-01 to 2026-11-01 with parameters: { resolutionMethod: SURVEY }
select l.code as location,
       count(*) filter (where r.resolved_in_first) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where s.kind = 'FCR_VOC' and r.resolved_in_first is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- firstContactResolution from 2025-08-01 to 2026-11-01 with parameters: { resolutionMethod: AGENT, netResolution: true }
select l.code as location,
       count(*) filter (where i.resolved_by_agent) as numerator,
       count(*) as denominator
from interaction i
join location l on l.id = i.location_id
join call_reason r on r.id = i.call_reason_id
where i.outcome = 'ANSWERED' and r.resolvable_at_once
  and i.archived_at is null
  and (i.ended_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
