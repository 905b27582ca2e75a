-- overnightBacklog from 2026-06-01 to 2026-11-01
-- Every branch of the demo network is open by weekday; a holiday is closed all day.
with opened as (
  select l.id, l.code, l.time_zone, tsrange(d + w.open, d + w.close) as hours
  from location l
  join business_calendar c on c.id = l.calendar_id and c.mode = 'WEEKLY'
  cross join lateral (select generate_series(timestamp '2026-05-01', '2026-11-20', '1 day')::date as d) days
  cross join lateral jsonb_to_recordset(c.windows) w(weekday int, open time, close time)
  where w.weekday = extract(isodow from d)
    and d not in (select x.date from calendar_exception x where x.calendar_id = c.id and x.archived_at is null)
)
select l.code as location,
       count(*) filter (where m.acknowledged_at is null or m.acknowledged_at > n.opening) as numerator
from answering_service_message m
join location l on l.id = m.location_id
cross join lateral (select m.taken_at at time zone l.time_zone as at) h
cross join lateral (
  select min(lower(o.hours)) at time zone l.time_zone as opening from opened o where o.id = l.id and lower(o.hours) > h.at
) n
where m.archived_at is null
  and not exists (select from opened o where o.id = l.id and o.hours @> h.at)
  and h.at::date between '2026-06-01' and '2026-10-31'
group by l.code
