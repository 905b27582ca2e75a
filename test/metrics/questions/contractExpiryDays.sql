-- contractExpiryDays from 2026-07-01 to 2026-10-01 by VENDOR
select v.name,
       sum(c.expires_on - date '2026-09-30') as numerator,
       count(*) as denominator
from vendor_contract c
join vendor v on v.id = c.vendor_id
where c.archived_at is null and c.effective_on <= '2026-09-30' and c.expires_on > '2026-09-30'
group by v.name
