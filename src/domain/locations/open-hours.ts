/** The open hours of a row’s branch, for numbers: written by weekday and by exception, so only SQL reads them. */
import type { Condition, Value } from '../../engines/metrics/measures.js';

type At = (path: string) => string;

/**
 * A value over the windows (`w.opens` until `w.closes`) of some days after that of an instant, by the wall clock of the
 * branch, which then shows `h.at`. No window lies over midnight; one that closes at 00:00 ends its day.
 *
 * ‘offset 0’: otherwise each step is written into the next one, and the wall clock is worked out for every window.
 */
const overWindows = (value: string, instant: string, days: readonly number[], at: At) => `(
  select ${value}
  from (select ${at(instant)} at time zone ${at('location.timeZone')} as at offset 0) h
  cross join lateral (
    select h.at::date + n as date, extract(isodow from h.at::date + n)::int as weekday
    from (values ${days.map((day) => `(${day})`).join(', ')}) v(n) offset 0) d
  left join lateral (
    select case x.kind when 'CLOSED' then '[]' else x.windows end as windows from calendar_exception x
    where x.calendar_id = ${at('location.calendar')} and x.date = d.date and x.archived_at is null offset 0) x on true
  cross join lateral jsonb_array_elements(coalesce(x.windows, case ${at('location.calendar.mode')}
    when 'TWENTY_FOUR_SEVEN' then '[{ "open": "00:00", "close": "00:00" }]'
    else ${at('location.calendar.windows')} end)) o
  cross join lateral (select
    d.date + (o.value ->> 'open')::time as opens,
    d.date + coalesce(nullif((o.value ->> 'close')::time, '00:00')::interval, '1 day') as closes offset 0) w
  where coalesce((o.value -> 'weekday')::int, d.weekday) = d.weekday)`;

const isOpen = 'bool_or(w.opens <= h.at and h.at < w.closes)';

/** Whether the branch was open at an instant; not where nobody said when it is. */
export const openAt = (instant: string): Condition => ({
  left: { sql: (_, at) => overWindows(isOpen, instant, [0], at) },
  compare: 'eq',
  right: { sql: () => 'true' },
});

/**
 * When the branch opened next after an instant; null where it was open, and where it stays closed for two weeks or past
 * the day of `until`, where that is known: most that is left is taken on its day, which spares a look at later ones.
 */
export const nextOpening = (instant: string, until: string): Value => ({
  sql: (_, at) => {
    const zone = at('location.timeZone');
    const dayOf = (path: string) => `(${at(path)} at time zone ${zone})::date`;
    const opening = `min(w.opens) filter (where w.opens > h.at) at time zone ${zone}`;
    const on = (value: string, ...days: number[]) => overWindows(value, instant, days, at);
    const today = on(`case when ${isOpen} then 'infinity' else ${opening} end`, 0);
    // Nearly all open within a day or after a weekend; to look at more days at once costs more.
    const later = [on(opening, 1), on(opening, 2, 3), on(opening, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)];
    return `nullif(coalesce(${today}, case when ${dayOf(until)} <= ${dayOf(instant)} then null else coalesce(${later.join(', ')}) end), 'infinity')`;
  },
});
