-- oneOnOneCadence from 2026-08-01 to 2026-11-01
with talked as (
  select c.employee_id, c.at from coaching_session c
  where c.kind = 'FEEDBACK' and c.acknowledged_at is not null and c.archived_at is null
)
select l.code as location,
       count(*) filter (where exists (
         select 1 from talked t
         where t.employee_id = s.employee_id
           and (t.at at time zone coalesce(l.time_zone, 'America/New_York'))::date between date '2026-10-31' - 13 and '2026-10-31')) as numerator,
       count(*) as denominator
from employment_spell s
left join location l on l.id = s.location_id
where s.archived_at is null and s."from" <= '2026-10-31' and (s."to" is null or s."to" > '2026-10-31')
group by 1

-- oneOnOneCadence from 2026-08-01 to 2026-11-01 by STAFF_ROLE
with talked as (
  select c.employee_id, c.at from coaching_session c
  where c.kind = 'FEEDBACK' and c.acknowledged_at is not null and c.archived_at is null
)
select p.role,
       count(*) filter (where exists (
         select 1 from talked t
         where t.employee_id = s.employee_id
           and (t.at at time zone coalesce(l.time_zone, 'America/New_York'))::date between date '2026-10-31' - 13 and '2026-10-31')) as numerator,
       count(*) as denominator
from employment_spell s
left join location l on l.id = s.location_id
left join position p on p.id = s.position_id
where s.archived_at is null and s."from" <= '2026-10-31' and (s."to" is null or s."to" > '2026-10-31')
group by 1
