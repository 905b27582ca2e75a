-- revenuePerTechDay from 2026-07-01 to 2026-10-01
with asked as (
  select id, code, time_zone from location
), value as (
  select l.code as key, i.subtotal as amount
  from invoice i join job j on j.id = i.job_id join asked l on l.id = i.location_id
  where i.stage = 'ISSUED' and i.archived_at is null
    and (j.completed_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
  union all
  select l.code, case when v.nth = 1 then coalesce(g.initial_price, g.recurring_price) else g.recurring_price end
  from (
    select a.*, rank() over (partition by a.service_agreement_id order by a.arrived_at) as nth
    from appointment a
    where a.kind = 'SERVICE' and a.status = 'DONE' and a.archived_at is null
  ) v
  join service_agreement g on g.id = v.service_agreement_id
  join asked l on l.id = v.location_id
  where v.job_id is null and (v.arrived_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
), day as (
  select distinct l.code as key, c.employee_id, (v.arrived_at at time zone l.time_zone)::date as day
  from appointment_assignment c
  join appointment v on v.id = c.appointment_id
  left join job j on j.id = v.job_id
  left join service_agreement g on g.id = v.service_agreement_id
  left join lead d on d.id = v.lead_id
  join asked l on l.id = c.location_id
  where c.status <> 'DECLINED' and v.status = 'DONE' and v.kind <> 'SALES' and c.archived_at is null
    and (v.arrived_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
)
select key as location,
       coalesce((select sum(amount) from value where value.key is not distinct from every.key), 0) as numerator,
       (select count(*) from day where day.key is not distinct from every.key) as denominator
from (select key from value union select key from day) every

-- revenuePerTechDay from 2026-07-01 to 2026-10-01 by SERVICE_LINE
with asked as (
  select id, code, time_zone from location
), value as (
  select j.service_line as key, i.subtotal as amount
  from invoice i join job j on j.id = i.job_id join asked l on l.id = i.location_id
  where i.stage = 'ISSUED' and i.archived_at is null
    and (j.completed_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
  union all
  select g.service_line, case when v.nth = 1 then coalesce(g.initial_price, g.recurring_price) else g.recurring_price end
  from (
    select a.*, rank() over (partition by a.service_agreement_id order by a.arrived_at) as nth
    from appointment a
    where a.kind = 'SERVICE' and a.status = 'DONE' and a.archived_at is null
  ) v
  join service_agreement g on g.id = v.service_agreement_id
  join asked l on l.id = v.location_id
  where v.job_id is null and (v.arrived_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
), day as (
  select distinct coalesce(j.service_line, g.service_line, d.service_line) as key, c.employee_id, (v.arrived_at at time zone l.time_zone)::date as day
  from appointment_assignment c
  join appointment v on v.id = c.appointment_id
  left join job j on j.id = v.job_id
  left join service_agreement g on g.id = v.service_agreement_id
  left join lead d on d.id = v.lead_id
  join asked l on l.id = c.location_id
  where c.status <> 'DECLINED' and v.status = 'DONE' and v.kind <> 'SALES' and c.archived_at is null
    and (v.arrived_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
)
select key as service_line,
       coalesce((select sum(amount) from value where value.key is not distinct from every.key), 0) as numerator,
       (select count(*) from day where day.key is not distinct from every.key) as denominator
from (select key from value union select key from day) every
