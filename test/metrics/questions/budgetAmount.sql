-- budgetAmount from 2026-08-01 to 2026-11-01
select l.code as location, sum(b.amount) as numerator
from budget_line b
join plan p on p.id = b.plan_id
join location l on l.id = b.location_id
where p.scenario = 'BASE' and p.status = 'LOCKED' and b.archived_at is null and b.month between '2026-08' and '2026-10'
group by l.code
