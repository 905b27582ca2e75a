-- vendorCostPerContact from 2026-07-01 to 2026-10-01 by VENDOR
select v.name,
       (select coalesce(sum(n.net), 0) from vendor_invoice n where n.vendor_id = v.id and n.month between '2026-07' and '2026-09') as numerator,
       (select count(*) from interaction i
        join location l on l.id = i.location_id
        join queue q on q.id = i.queue_id
        join contact_center_site s on s.id = q.site_id
        where s.vendor_id = v.id and i.outcome = 'ANSWERED' and (i.ended_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30')
       + (select coalesce(sum(h.answered), 0) from interval_stat h
          join location l on l.id = h.location_id
          join queue q on q.id = h.queue_id
          join contact_center_site s on s.id = q.site_id
          where s.vendor_id = v.id and h.archived_at is null and (h.interval_start at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from vendor v
