-- premiumPerAgent from 2026-07-01 to 2026-10-01
select l.code as location,
       92 * (select coalesce(sum(q.premium), 0) from quote_request q
             where q.location_id = l.id and q.status = 'BOUND' and (q.quoted_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as numerator,
       (select coalesce(sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01')) * s.fte_percent), 0) from employment_spell s
        join position p on p.id = s.position_id and p.role = 'SALES_AGENT' where s.location_id = l.id) as denominator
from location l
