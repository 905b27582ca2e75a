-- turnoverRate from 2026-07-01 to 2026-10-01
select l.code as location,
       92 * count(*) filter (where s."to" = e.separated_on and s."to" between '2026-07-01' and '2026-09-30') as numerator,
       sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01'))) as denominator
from employment_spell s
join employee e on e.id = s.employee_id
left join position p on p.id = s.position_id
left join location l on l.id = s.location_id
where s.archived_at is null
group by 1

-- turnoverRate from 2026-07-01 to 2026-10-01 with parameters: { annualized: true, separations: VOLUNTARY }
select l.code as location,
       365 * count(*) filter (where s."to" = e.separated_on and s."to" between '2026-07-01' and '2026-09-30' and e.separation_kind in ('VOLUNTARY', 'RETIREMENT')) as numerator,
       sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01'))) as denominator
from employment_spell s
join employee e on e.id = s.employee_id
left join position p on p.id = s.position_id
left join location l on l.id = s.location_id
where s.archived_at is null
group by 1

-- turnoverRate from 2026-07-01 to 2026-10-01 with parameters: { headcountBasis: START_AND_END }
select l.code as location,
       2 * count(*) filter (where s."to" = e.separated_on and s."to" between '2026-07-01' and '2026-09-30') as numerator,
       count(*) filter (where s."from" <= '2026-06-30' and (s."to" is null or s."to" > '2026-06-30')) + count(*) filter (where s."from" <= '2026-09-30' and (s."to" is null or s."to" > '2026-09-30')) as denominator
from employment_spell s
join employee e on e.id = s.employee_id
left join position p on p.id = s.position_id
left join location l on l.id = s.location_id
where s.archived_at is null
group by 1

-- turnoverRate from 2026-07-01 to 2026-10-01 with parameters: { annualized: true, annualizedBy: MONTHS }
select l.code as location,
       12 * 92 * count(*) filter (where s."to" = e.separated_on and s."to" between '2026-07-01' and '2026-09-30') as numerator,
       3 * sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01'))) as denominator
from employment_spell s
join employee e on e.id = s.employee_id
left join location l on l.id = s.location_id
where s.archived_at is null
group by 1
