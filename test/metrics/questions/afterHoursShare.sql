-- afterHoursShare from 2026-04-01 to 2026-10-01
select l.code as location,
       count(*) filter (where c.mode = 'WEEKLY' and not case
         when x.kind = 'CLOSED' then false
         when x.kind = 'CUSTOM_HOURS' then exists (
           select 1 from jsonb_to_recordset(x.windows) w(open time, close time) where h.at::time >= w.open and h.at::time < w.close)
         else exists (
           select 1 from jsonb_to_recordset(c.windows) w(weekday int, open time, close time)
           where w.weekday = extract(isodow from h.at) and h.at::time >= w.open and h.at::time < w.close)
       end) as numerator,
       count(c.id) as denominator
from job j
join location l on l.id = j.location_id
cross join lateral (select j.received_at at time zone l.time_zone as at) h
left join business_calendar c on c.id = l.calendar_id
left join calendar_exception x on x.calendar_id = c.id and x.date = h.at::date and x.archived_at is null
where j.archived_at is null and h.at::date between '2026-04-01' and '2026-09-30'
group by l.code
