-- daysSinceLastTouch from 2026-09-01 to 2026-10-01
select l.code as location,
       sum(date '2026-09-30' - t.day) as numerator,
       count(*) as denominator
from referral_source s
left join location l on l.id = s.home_location_id
cross join lateral (
  select (coalesce(max(a.at), s.last_touch_at) at time zone (select o.default_time_zone from organization o order by o.id limit 1))::date as day
  from activity a
  where a.subject_kind = 'ReferralSource' and a.subject_id = s.id and a.archived_at is null
    and (a.at at time zone (select o.default_time_zone from organization o order by o.id limit 1))::date <= '2026-09-30'
) t
where s.stage <> 'LOST' and s.merged_into_id is null and s.archived_at is null and t.day <= '2026-09-30'
  and (s.created_at at time zone (select o.default_time_zone from organization o order by o.id limit 1))::date <= '2026-09-30'
group by l.code
