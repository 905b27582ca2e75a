-- onTimeArrivalRate from 2026-07-01 to 2026-12-01
select l.code as location,
       count(*) filter (where a.arrived_at <= a.window_end) as numerator,
       count(*) as denominator
from appointment a
join location l on l.id = a.location_id
where a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED') and a.window_end <= '2026-11-20T18:00:00Z'
  and a.archived_at is null
  and (a.window_end at time zone l.time_zone)::date >= '2026-07-01' and (a.window_end at time zone l.time_zone)::date < '2026-12-01'
group by 1

-- onTimeArrivalRate from 2026-07-01 to 2026-12-01 with parameters: { earlyToleranceMinutes: 10 }
select l.code as location,
       count(*) filter (where a.arrived_at <= a.window_end and a.arrived_at >= a.window_start - interval '10 minutes') as numerator,
       count(*) as denominator
from appointment a
join location l on l.id = a.location_id
where a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED') and a.window_end <= '2026-11-20T18:00:00Z'
  and a.archived_at is null
  and (a.window_end at time zone l.time_zone)::date >= '2026-07-01' and (a.window_end at time zone l.time_zone)::date < '2026-12-01'
group by 1

-- onTimeArrivalRate from 2026-07-01 to 2026-12-01 by SERVICE_LINE
select coalesce(j.service_line, s.service_line, d.service_line) as line,
       count(*) filter (where a.arrived_at <= a.window_end) as numerator,
       count(*) as denominator
from appointment a
join location l on l.id = a.location_id
left join job j on j.id = a.job_id
left join service_agreement s on s.id = a.service_agreement_id
left join lead d on d.id = a.lead_id
where a.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED') and a.window_end <= '2026-11-20T18:00:00Z'
  and a.archived_at is null
  and (a.window_end at time zone l.time_zone)::date >= '2026-07-01' and (a.window_end at time zone l.time_zone)::date < '2026-12-01'
group by 1
