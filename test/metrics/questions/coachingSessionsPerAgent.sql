-- coachingSessionsPerAgent from 2026-07-01 to 2026-10-01
select l.code as location,
       92 * (select count(*) from coaching_session c
             where c.location_id = l.id and c.acknowledged_at is not null and c.archived_at is null
               and (c.at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
               and exists (select 1 from employment_spell s left join position p on p.id = s.position_id
                           where s.employee_id = c.employee_id and (p.role in ('CSR', 'SALES_AGENT') or s.employment_type = 'VENDOR_AGENT'))) as numerator,
       (select coalesce(sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01'))), 0) from employment_spell s left join position p on p.id = s.position_id
        where s.location_id is not distinct from l.id and (p.role in ('CSR', 'SALES_AGENT') or s.employment_type = 'VENDOR_AGENT')) as denominator
from (select id, code, time_zone from location union all select null, null, 'UTC') l
