-- technicianUtilization from 2026-07-01 to 2026-10-01
select l.code as location,
       coalesce(sum(t.seconds) filter (where t.kind = 'BILLABLE'), 0) as numerator,
       sum(t.seconds) filter (where t.kind <> 'PTO') as denominator
from time_entry t
join location l on l.id = t.location_id
where t.archived_at is null
  and (t.started_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1

-- technicianUtilization from 2026-07-01 to 2026-10-01 with parameters: { driveCounts: true }
select l.code as location,
       coalesce(sum(t.seconds) filter (where t.kind in ('BILLABLE', 'DRIVE')), 0) as numerator,
       sum(t.seconds) as denominator
from time_entry t
join location l on l.id = t.location_id
where t.kind <> 'PTO'
  and t.archived_at is null
  and (t.started_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1

-- technicianUtilization from 2026-07-01 to 2026-10-01 by EMPLOYEE
select e.given_name || ' ' || e.family_name,
       coalesce(sum(t.seconds) filter (where t.kind = 'BILLABLE'), 0) as numerator,
       coalesce(sum(t.seconds) filter (where t.kind <> 'PTO'), 0) as denominator
from time_entry t
join location l on l.id = t.location_id
join employee e on e.id = t.employee_id
where t.archived_at is null
  and (t.started_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by 1
