-- overtimeRate from 2026-07-01 to 2026-10-01
select l.code as location,
       coalesce(sum(t.seconds) filter (where t.pay_type = 'OT'), 0) as numerator,
       sum(t.seconds) as denominator
from time_entry t
join location l on l.id = t.location_id
where t.kind <> 'PTO'
  and t.archived_at is null
  and (t.started_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
