-- headcountGrowth from 2026-07-01 to 2026-10-01
select l.code as location,
       count(*) filter (where s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')) - count(*) filter (where s."from" <= '2026-06-30' and (s."to" is null or s."to" > '2026-06-30')) as numerator,
       count(*) filter (where s."from" <= '2026-06-30' and (s."to" is null or s."to" > '2026-06-30')) as denominator
from employment_spell s
left join location l on l.id = s.location_id
where s.archived_at is null
group by 1
