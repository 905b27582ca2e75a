/** Calendar days as texts: `2026-11-22`. Arithmetic on days needs no zone. */

const DAY = 86_400_000;

const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const textOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10);

export const addDays = (day: string, count: number) => textOf(numberOf(day) + count);
export const daysBetween = (from: string, to: string) => numberOf(to) - numberOf(from);

/** Months later on the same day, or on the month’s last. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return textOf(Math.floor(first.valueOf() / DAY) + Math.min(date, last) - 1);
}

/** Undefined where a day is not the first of a month. */
export function monthsBetween(from: string, to: string): number | undefined {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return undefined;
  const [year, month] = from.split('-').map(Number) as [number, number];
  const [endYear, endMonth] = to.split('-').map(Number) as [number, number];
  return (endYear - year) * 12 + endMonth - month;
}

export const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
export const yearOf = (day: string) => `${day.slice(0, 4)}-01-01`;

export function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** 1 is Monday. */
export function weekOf(day: string, firstWeekday: number): string {
  const weekday = ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
  return addDays(day, -((weekday - firstWeekday + 7) % 7));
}
