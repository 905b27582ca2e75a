-- activeSourceRate from 2026-09-01 to 2026-10-01
-- At the end of September where the company is; sources belong to no location’s calendar.
select l.code as location,
       count(*) filter (where exists (
         select 1 from lead d
         where d.source_id = s.id and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
           and (d.received_at at time zone (select o.default_time_zone from organization o order by o.id limit 1))::date between '2026-07-03' and '2026-09-30')) as numerator,
       count(*) as denominator
from referral_source s
left join location l on l.id = s.home_location_id
where s.stage = 'ACTIVE' and s.merged_into_id is null and s.archived_at is null
  and (s.created_at at time zone (select o.default_time_zone from organization o order by o.id limit 1))::date <= '2026-09-30'
group by l.code
