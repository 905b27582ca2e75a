-- referralReciprocity from 2026-01-01 to 2026-10-01
select l.code as location,
       (select count(*) from lead d
        where d.location_id = l.id and d.source_id is not null
          and d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'
          and (d.received_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30') as numerator,
       (select count(*) from outgoing_referral o
        where o.location_id = l.id and o.to_source_id is not null
          and (o.sent_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30') as denominator
from location l
