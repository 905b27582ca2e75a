-- csat from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where r.score >= 0.8 * r.scale_max) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
where s.kind = 'CSAT' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- csat from 2025-08-01 to 2026-11-01 by VENDOR
select v.name,
       count(*) filter (where r.score >= 4) as numerator,
       count(*) as denominator
from survey_response r
join location l on l.id = r.location_id
join survey s on s.id = r.survey_id
left join interaction i on i.id = r.interaction_id
left join queue q on q.id = i.queue_id
left join contact_center_site c on c.id = q.site_id
left join vendor v on v.id = c.vendor_id
where s.kind = 'CSAT' and r.score is not null
  and r.archived_at is null
  and (r.responded_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
