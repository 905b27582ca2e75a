-- averageAfterCallWork from 2026-08-01 to 2026-11-01
select location, sum(numerator) as numerator, sum(denominator) as denominator
from (
  select l.code as location,
         sum(s.work) as numerator,
         count(*) as denominator
  from interaction i
  join location l on l.id = i.location_id
  join lateral (
    select coalesce(sum(g.seconds) filter (where g.kind in ('TALK', 'CONFERENCE')), 0) as talk,
           coalesce(sum(g.seconds) filter (where g.kind in ('HOLD', 'CONSULT')), 0) as hold,
           coalesce(sum(g.seconds) filter (where g.kind = 'WRAP_UP'), 0) as work,
           coalesce(sum(g.seconds) filter (where g.kind in ('CONTACTING', 'DIALING', 'VOICEMAIL_LISTEN')), 0) as connecting
    from interaction_segment g
    where g.interaction_id = i.id and g.archived_at is null
  ) s on s.talk + s.hold + s.work + s.connecting > 0
  where i.outcome = 'ANSWERED'
    and i.archived_at is null
    and (i.ended_at at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
  union all
  select l.code as location,
         sum(s.after_call_seconds) as numerator,
         sum(s.answered) as denominator
  from interval_stat s
  join location l on l.id = s.location_id
  join queue q on q.id = s.queue_id
  where s.talk_seconds + s.hold_seconds + s.after_call_seconds + s.connecting_seconds > 0
    and s.archived_at is null
    and (s.interval_start at time zone l.time_zone)::date between '2026-08-01' and '2026-10-31'
  group by l.code
) both_records
group by location
