-- overShortAmount from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(b.counted - b.expected) as numerator
from deposit_batch b
join location l on l.id = b.location_id
where b.archived_at is null and b.business_date between '2026-07-01' and '2026-09-30'
group by l.code

-- overShortAmount from 2026-07-01 to 2026-10-01 with parameters: { overShortAbsolute: true }
select l.code as location,
       sum(abs(b.counted - b.expected)) as numerator
from deposit_batch b
join location l on l.id = b.location_id
where b.archived_at is null and b.business_date between '2026-07-01' and '2026-09-30'
group by l.code
