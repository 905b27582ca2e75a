-- closeRate from 2026-04-01 to 2026-10-01
select l.code as location,
       count(*) filter (where s.sold >= 1) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (
  select coalesce(sum(e.approved_amount), 0) as sold
  from estimate e
  where e.job_id = j.id and e.status in ('APPROVED', 'PARTIALLY_APPROVED')
) s on true
where j.recall_of_id is null and j.warranty_of_id is null and (not j.no_charge or s.sold >= 1)
  and j.archived_at is null
  and (j.completed_at at time zone l.time_zone)::date >= '2026-04-01' and (j.completed_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- closeRate from 2026-04-01 to 2026-10-01 with parameters: { soldThreshold: 3000 }
select l.code as location,
       count(*) filter (where s.sold >= 3000) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (
  select coalesce(sum(e.approved_amount), 0) as sold
  from estimate e
  where e.job_id = j.id and e.status in ('APPROVED', 'PARTIALLY_APPROVED')
) s on true
where j.recall_of_id is null and j.warranty_of_id is null and (not j.no_charge or s.sold >= 3000)
  and j.archived_at is null
  and (j.completed_at at time zone l.time_zone)::date >= '2026-04-01' and (j.completed_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
