-- licensedAgentShare from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where exists (
         select 1 from license c
         where c.employee_id = s.employee_id and c.kind = 'PC_PRODUCER' and c.status = 'ACTIVE'
           and coalesce(c.issued_on, '2026-09-30') <= '2026-09-30' and coalesce(c.expires_on, '2026-09-30') >= '2026-09-30')) as numerator,
       count(*) as denominator
from employment_spell s
left join location l on l.id = s.location_id
join position p on p.id = s.position_id and p.role = 'SALES_AGENT'
where s.archived_at is null and s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')
group by 1
