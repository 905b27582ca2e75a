-- slaElapsedTime from 2025-08-01 to 2026-11-01
select l.code as location,
       sum(k.elapsed_seconds) as numerator,
       count(*) as denominator
from sla_clock k
join sla_term t on t.id = k.term_id
join location l on l.id = k.location_id
where k.status in ('MET', 'MISSED')
  and k.archived_at is null
  and (k.stopped_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- slaElapsedTime from 2025-08-01 to 2026-11-01 by CARRIER
with about as (
  select j.id as subject, j.claim_id from job j
  union all select a.id, a.claim_id from assignment a
  union all select c.id, j.claim_id from "case" c join job j on j.id = c.job_id
  union all select i.id, j.claim_id from interaction i join job j on j.id = i.job_id
)
select r.name,
       sum(k.elapsed_seconds) as numerator,
       count(*) as denominator
from sla_clock k
join location l on l.id = k.location_id
left join about on about.subject = k.subject_id
left join claim on claim.id = about.claim_id
left join carrier r on r.id = claim.carrier_id
where k.status in ('MET', 'MISSED')
  and k.archived_at is null
  and (k.stopped_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
