-- agentAttrition from 2026-07-01 to 2026-10-01
select l.code as location,
       365 * count(*) filter (where s."to" = e.separated_on and s."to" between '2026-07-01' and '2026-09-30') as numerator,
       sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01'))) as denominator
from employment_spell s
join employee e on e.id = s.employee_id
left join position p on p.id = s.position_id
left join location l on l.id = s.location_id
where s.archived_at is null and (p.role in ('CSR', 'SALES_AGENT') or s.employment_type = 'VENDOR_AGENT')
group by 1
