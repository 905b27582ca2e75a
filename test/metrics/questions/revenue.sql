-- revenue from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(i.subtotal), 0) from invoice i
        where i.location_id = l.id and i.stage = 'ISSUED' and i.archived_at is null
          and i.issued_on between '2026-07-01' and '2026-09-30')
       - (select coalesce(sum(a.amount), 0) from adjustment a
          join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
          where a.location_id = l.id and a.archived_at is null
            and a.kind in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY')
            and a.adjusted_on between '2026-07-01' and '2026-09-30') as numerator
from location l

-- revenue from 2026-07-01 to 2026-10-01 with parameters: { revenueBasis: COMPLETED }
select l.code as location,
       sum(i.subtotal) as numerator
from invoice i
join location l on l.id = i.location_id
join job j on j.id = i.job_id
where i.stage = 'ISSUED' and i.archived_at is null
  and (j.completed_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30'
group by l.code

-- revenue from 2026-07-01 to 2026-10-01 with parameters: { revenueBasis: COLLECTED }
select l.code as location,
       (select coalesce(sum(p.amount), 0) from payment_application p
        join invoice i on i.id = p.invoice_id and i.stage = 'ISSUED'
        where p.location_id = l.id and p.archived_at is null
          and (p.applied_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30')
       - (select coalesce(sum(a.amount), 0) from adjustment a
          join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
          where a.location_id = l.id and a.archived_at is null and a.kind in ('REFUND', 'CHARGEBACK', 'NSF')
            and a.adjusted_on between '2026-07-01' and '2026-09-30') as numerator
from location l

-- revenue from 2026-07-01 to 2026-10-01 with parameters: { revenueBasis: EARNED }
select l.code as location,
       (select coalesce(sum(j.contract_amount * case
            when j.completed_at < (date '2026-09-30' + 1)::timestamp at time zone l.time_zone then 1
            when j.budgeted_cost > 0 then least(j.budgeted_cost, coalesce((select sum(c.amount) from job_cost c
              where c.job_id = j.id and not c.committed and c.incurred_on <= '2026-09-30' and c.archived_at is null), 0)) / j.budgeted_cost
            end), 0)
          from job j
          where j.location_id = l.id and j.archived_at is null
            and j.started_at < (date '2026-09-30' + 1)::timestamp at time zone l.time_zone)
       - (select coalesce(sum(j.contract_amount * case
            when j.completed_at < (date '2026-06-30' + 1)::timestamp at time zone l.time_zone then 1
            when j.budgeted_cost > 0 then least(j.budgeted_cost, coalesce((select sum(c.amount) from job_cost c
              where c.job_id = j.id and not c.committed and c.incurred_on <= '2026-06-30' and c.archived_at is null), 0)) / j.budgeted_cost
            end), 0)
          from job j
          where j.location_id = l.id and j.archived_at is null
            and j.started_at < (date '2026-06-30' + 1)::timestamp at time zone l.time_zone) as numerator
from location l
