-- tpaFeeShare from 2026-07-01 to 2026-10-01 by TPA_PROGRAM
select t.name,
       (select coalesce(sum(a.amount), 0) from adjustment a
        join invoice i on i.id = a.invoice_id and i.stage = 'ISSUED'
        join job j on j.id = i.job_id
        join assignment x on x.id = j.assignment_id and x.program_id = t.id
        where a.kind = 'PROGRAM_FEE' and a.archived_at is null and a.adjusted_on between '2026-07-01' and '2026-09-30') as numerator,
       (select coalesce(sum(i.subtotal), 0) from invoice i
        join job j on j.id = i.job_id
        join assignment x on x.id = j.assignment_id and x.program_id = t.id
        where i.stage = 'ISSUED' and i.archived_at is null and i.issued_on between '2026-07-01' and '2026-09-30') as denominator
from tpa_program t
