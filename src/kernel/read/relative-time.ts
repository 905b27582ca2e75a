import { invalidInput } from '../graphql/errors.js';

const shape =
  /^([+-])?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

// Before the year 1 and after 9999 instants have no common way to be written.
const farthest = Date.UTC(9999, 11, 31) - 1;

/** `addDuration(2026-03-31, "-P1M")` is 2026-02-28: months and years keep the day where it exists, else its last day. */
export function addDuration(start: Date, duration: string): Date {
  const [, sign, years, months, weeks, days, hours, minutes, seconds] = shape.exec(duration)!;
  const direction = sign === '-' ? -1 : 1;
  const part = (text: string | undefined) => direction * Number(text ?? 0);
  const moved = new Date(start);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + part(months) + 12 * part(years));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last) + part(days) + 7 * part(weeks));
  const end = new Date(moved.valueOf() + 1000 * (part(hours) * 3600 + part(minutes) * 60 + part(seconds)));
  if (!(end.getUTCFullYear() > 0 && end.valueOf() < farthest))
    throw invalidInput(`The duration "${duration}" leads out of the calendar.`);
  return end;
}
