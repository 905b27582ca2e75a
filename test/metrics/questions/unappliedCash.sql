-- unappliedCash from 2026-10-01 to 2026-11-01
select l.code as location,
       sum(p.amount - coalesce((select sum(a.amount) from payment_application a
                                where a.payment_id = p.id and a.archived_at is null
                                  and (a.applied_at at time zone l.time_zone)::date <= '2026-10-31'), 0)) as numerator
from payment p
join location l on l.id = p.location_id
where p.status not in ('RETURNED', 'REFUNDED') and p.archived_at is null and p.received_on <= '2026-10-31'
group by l.code
