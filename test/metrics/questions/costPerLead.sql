-- costPerLead from 2026-07-01 to 2026-10-01 by CAMPAIGN
select c.name,
       (select sum(m.amount) from campaign_cost m where m.campaign_id = c.id and m.month in ('2026-07', '2026-08', '2026-09')) as numerator,
       (select count(*)
        from lead d
        join location l on l.id = d.location_id
        where d.campaign_id = c.id and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
          and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from campaign c

-- costPerLead from 2026-07-01 to 2026-10-01 by NOTHING
select (select sum(m.amount) from campaign_cost m where m.month in ('2026-07', '2026-08', '2026-09')) as numerator,
       (select count(*)
        from lead d
        join location l on l.id = d.location_id
        where d.campaign_id is not null and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
          and (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
