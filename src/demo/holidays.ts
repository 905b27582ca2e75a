import { DAY, weekday, type Day } from './time.js';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
  readonly observedFor?: Day;
}

/** The holidays on which our offices rest; those on a weekend move to the nearest workday. */
export function holidays(from: Day, to: Day): Holiday[] {
  const years: number[] = [];
  for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++) years.push(year);
  return years.flatMap(ofYear).filter(({ day }) => day >= from && day < to);
}

function ofYear(year: number): Holiday[] {
  return [
    observed(date(year, 1, 1), 'New Year’s Day'),
    { day: monday(year, 5, 25), name: 'Memorial Day' },
    observed(date(year, 7, 4), 'Independence Day'),
    { day: monday(year, 9, 1), name: 'Labor Day' },
    { day: monday(year, 11, 19) + 3, name: 'Thanksgiving Day' },
    observed(date(year, 12, 25), 'Christmas Day'),
  ];
}

const yearOf = (day: Day) => new Date(day * DAY).getUTCFullYear();
const date = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / DAY;

/** The first Monday on or after that date. */
function monday(year: number, month: number, day: number): Day {
  const first = date(year, month, day);
  return first + ((8 - weekday(first)) % 7);
}

function observed(day: Day, name: string): Holiday {
  const shift = weekday(day) === 6 ? -1 : weekday(day) === 7 ? 1 : 0;
  return shift ? { day: day + shift, name, observedFor: day } : { day, name };
}
