-- costPerAcquiredJob from 2026-07-01 to 2026-10-01 by CAMPAIGN
with ranked as (
  select x.*, row_number() over (partition by x.lead_id order by x.at, x.id) as place,
         count(*) over (partition by x.lead_id) as touches
  from lead_touch x
  where x.archived_at is null
)
select c.name,
       (select sum(m.amount) from campaign_cost m where m.campaign_id = c.id and m.month in ('2026-07', '2026-08', '2026-09')) as numerator,
       (select coalesce(sum(case when t.place = t.touches then 1.0 else 0 end), 0)
        from ranked t
        join lead d on d.id = t.lead_id
        join location l on l.id = d.location_id
        where t.campaign_id = c.id and d.status = 'WON'
          and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from campaign c

-- costPerAcquiredJob from 2026-07-01 to 2026-10-01 by CAMPAIGN with parameters: { attributionModel: POSITION_BASED }
with ranked as (
  select x.*, row_number() over (partition by x.lead_id order by x.at, x.id) as place,
         count(*) over (partition by x.lead_id) as touches
  from lead_touch x
  where x.archived_at is null
)
select c.name,
       (select sum(m.amount) from campaign_cost m where m.campaign_id = c.id and m.month in ('2026-07', '2026-08', '2026-09')) as numerator,
       (select coalesce(sum(case when t.touches = 1 then 1.0
                           when t.touches = 2 then 0.5
                           when t.place in (1, t.touches) then 0.4
                           else 0.2 / (t.touches - 2) end), 0)
        from ranked t
        join lead d on d.id = t.lead_id
        join location l on l.id = d.location_id
        where t.campaign_id = c.id and d.status = 'WON'
          and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from campaign c
