-- callFrequencyViolations from 2025-08-01 to 2026-12-01 by VENDOR
with call as (
  select a.*, a.at at time zone l.time_zone as local, v.name
  from collection_activity a
  join location l on l.id = a.location_id
  left join vendor v on v.id = a.vendor_id
  where a.channel = 'CALL' and a.direction = 'OUTBOUND' and a.archived_at is null
)
select c.name,
       count(*) filter (where (select count(*) from call o where o.account_id = c.account_id and o.at <= c.at and o.local::date > c.local::date - 7) > 7
         or exists (select 1 from call o where o.account_id = c.account_id and o.at < c.at and o.local::date > c.local::date - 7
                      and o.result in ('CONVERSATION', 'PROMISE', 'DISPUTE', 'REFUSED', 'CEASE_REQUEST'))) as numerator
from call c
group by c.name

-- callFrequencyViolations from 2025-08-01 to 2026-12-01 by VENDOR with parameters: { callFrequencyReading: ROLLING_168H }
with call as (
  select a.*, a.at at time zone l.time_zone as local, v.name
  from collection_activity a
  join location l on l.id = a.location_id
  left join vendor v on v.id = a.vendor_id
  where a.channel = 'CALL' and a.direction = 'OUTBOUND' and a.archived_at is null
)
select c.name,
       count(*) filter (where (select count(*) from call o where o.account_id = c.account_id and o.at <= c.at and o.at > c.at - interval '168 hours') > 7
         or exists (select 1 from call o where o.account_id = c.account_id and o.at < c.at and o.at > c.at - interval '168 hours'
                      and o.result in ('CONVERSATION', 'PROMISE', 'DISPUTE', 'REFUSED', 'CEASE_REQUEST'))) as numerator
from call c
group by c.name
