-- slotUtilization from 2026-11-01 to 2026-12-01
select l.code as location,
       sum(c.booked) as numerator,
       sum(c.capacity - c.blocked) as denominator
from capacity_slot c
join location l on l.id = c.location_id
where c.archived_at is null
  and c.date between '2026-11-01' and '2026-11-30'
group by 1
