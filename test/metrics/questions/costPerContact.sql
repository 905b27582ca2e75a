-- costPerContact from 2026-07-01 to 2026-10-01
select l.code as location,
       (select coalesce(sum(j.amount), 0) from journal_line j join gl_account a on a.id = j.account_id where j.location_id = l.id and j.basis = 'ACCRUAL' and j.archived_at is null and j.posted_on between '2026-07-01' and '2026-09-30' and a.pnl_line in ('AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH', 'CALL_CENTER_VENDOR')) as numerator,
       (select count(*) from interaction i where i.location_id = l.id and i.outcome = 'ANSWERED' and i.archived_at is null and (i.ended_at at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30')
       + (select coalesce(sum(s.answered), 0) from interval_stat s where s.location_id = l.id and s.archived_at is null and (s.interval_start at time zone l.time_zone)::date between '2026-07-01' and '2026-09-30') as denominator
from location l
