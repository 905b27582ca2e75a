-- staffingLevel from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(s.fte_percent), 0) from employment_spell s where s.location_id is not distinct from l.id and s.archived_at is null and s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')) as numerator,
       (select coalesce(sum(h.planned_fte), 0) from headcount_plan h join plan p on p.id = h.plan_id and p.scenario = 'BASE' and p.status = 'LOCKED'
        where h.location_id = l.id and h.month = '2026-09' and h.archived_at is null) as denominator
from (select id, code from location union all select null, null) l
