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
