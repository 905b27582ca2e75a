-- returnOnMarketing from 2026-07-01 to 2026-10-01 by CAMPAIGN
with ranked as (
  select x.*, row_number() over (partition by x.lead_id order by x.at, x.id) as place,
         count(*) over (partition by x.lead_id) as touches
  from lead_touch x
  where x.archived_at is null
), credited as (
  select t.location_id, t.campaign_id,
         case when t.place = t.touches then 1 else 0 end * coalesce((
           select sum(v.net)
           from job j
           cross join lateral (
             select coalesce(sum(i.subtotal), 0) as asked,
                    coalesce(sum(i.subtotal), 0) - coalesce(sum((
                      select sum(a.amount) from adjustment a
                      where a.invoice_id = i.id and a.archived_at is null
                        and a.kind in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY'))), 0) as net
             from invoice i
             where i.job_id = j.id and i.stage = 'ISSUED' and i.archived_at is null
           ) v
           where j.lead_id = t.lead_id and j.archived_at is null), 0) as amount
  from ranked t
  join lead d on d.id = t.lead_id
  join location l on l.id = d.location_id
  where (d.received_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
)
select m.name,
       (select coalesce(sum(c.amount), 0) from credited c where c.campaign_id = m.id) as numerator,
       (select sum(k.amount) from campaign_cost k where k.campaign_id = m.id and k.month in ('2026-07', '2026-08', '2026-09')) as denominator
from campaign m
