-- serviceCreditAmount from 2025-08-01 to 2026-11-01 by VENDOR
-- The demo network has no credits before the first period is settled.
select v.name,
       coalesce(sum(k.amount) filter (where k.kind = 'CREDIT'), 0) - coalesce(sum(k.amount) filter (where k.kind = 'EARN_BACK'), 0) as numerator
from sla_credit k
join sla_period_result r on r.id = k.result_id
join sla_term t on t.id = r.term_id
join vendor_contract c on c.id = t.contract_id
join vendor v on v.id = c.vendor_id
where k.status <> 'WAIVED'
group by v.name
