-- slaComplianceRate from 2025-08-01 to 2026-11-01
select l.code as location,
       count(*) filter (where k.status = 'MET') as numerator,
       count(*) as denominator
from sla_clock k
join sla_term t on t.id = k.term_id
join location l on l.id = k.location_id
where k.status in ('MET', 'MISSED')
  and k.archived_at is null
  and (k.due_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- slaComplianceRate from 2025-08-01 to 2026-11-01 by TPA_PROGRAM
select p.name,
       count(*) filter (where k.status = 'MET') as numerator,
       count(*) as denominator
from sla_clock k
join sla_term t on t.id = k.term_id
join location l on l.id = k.location_id
left join tpa_program p on p.id = t.program_id
where k.status in ('MET', 'MISSED')
  and k.archived_at is null
  and (k.due_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1

-- slaComplianceRate from 2025-08-01 to 2026-11-01 by CARRIER
-- A clock runs on a job or on something else that was for one; the claim names the carrier.
with about as (
  select j.id as subject, j.claim_id from job j
  union all select a.id, a.claim_id from assignment a
  union all select c.id, j.claim_id from "case" c join job j on j.id = c.job_id
  union all select i.id, j.claim_id from interaction i join job j on j.id = i.job_id
)
select r.name,
       count(*) filter (where k.status = 'MET') as numerator,
       count(*) as denominator
from sla_clock k
join location l on l.id = k.location_id
left join about on about.subject = k.subject_id
left join claim on claim.id = about.claim_id
left join carrier r on r.id = claim.carrier_id
where k.status in ('MET', 'MISSED')
  and k.archived_at is null
  and (k.due_at at time zone l.time_zone)::date between '2025-08-01' and '2026-10-31'
group by 1
