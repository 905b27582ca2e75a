-- quoteRate from 2026-01-01 to 2026-10-01
select l.code as location,
       count(*) filter (where exists (select 1 from quote_request q where q.lead_id = d.id and q.quoted_at is not null)) as numerator,
       count(*) as denominator
from lead d
join location l on l.id = d.location_id
where d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD' and d.service_line in ('INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL') and d.first_contact_at is not null
  and d.archived_at is null
  and (d.received_at at time zone l.time_zone)::date >= '2026-01-01' and (d.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
