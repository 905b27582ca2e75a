-- jobsReceived from 2026-04-01 to 2026-10-01
select l.code as location,
       count(*) as numerator
from job j
join location l on l.id = j.location_id
where j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- jobsReceived from 2026-04-01 to 2026-10-01 by TPA_PROGRAM
select p.name,
       count(*) as numerator
from job j
join location l on l.id = j.location_id
left join assignment a on a.id = j.assignment_id
left join tpa_program p on p.id = a.program_id
where j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date between '2026-04-01' and '2026-09-30'
group by p.name
