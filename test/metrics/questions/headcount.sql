-- headcount from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) as numerator
from employment_spell s
left join location l on l.id = s.location_id
where s.archived_at is null and s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')
group by 1

-- headcount from 2026-07-01 to 2026-10-01 by STAFF_ROLE
select p.role,
       count(*) as numerator
from employment_spell s
left join location l on l.id = s.location_id
left join position p on p.id = s.position_id
where s.archived_at is null and s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')
group by 1
