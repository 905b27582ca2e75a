/** Which days a question is about, and into which buckets they are cut. */
import { invalidInput, tooMuch } from '../../kernel/graphql/errors.js';
import {
  addDays,
  addMonths,
  daysBetween,
  monthOf,
  monthsBetween,
  quarterOf,
  weekOf,
  yearOf,
} from './days.js';

export const grains = ['HALF_HOUR', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Grain = (typeof grains)[number];

/** Half-open: `to` is the day after the last. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export const presets = {
  TODAY: ['Today, so far.', (day) => [day, addDays(day, 1)]],
  YESTERDAY: ['The whole of yesterday.', (day) => [addDays(day, -1), day]],
  LAST_7_DAYS: ['The seven whole days before today.', (day) => [addDays(day, -7), day]],
  LAST_30_DAYS: ['The thirty whole days before today.', (day) => [addDays(day, -30), day]],
  LAST_90_DAYS: ['The ninety whole days before today.', (day) => [addDays(day, -90), day]],
  WEEK_TO_DATE: ['This week with today.', (day, first) => [weekOf(day, first), addDays(day, 1)]],
  LAST_WEEK: [
    'The whole week before this one.',
    (day, first) => [addDays(weekOf(day, first), -7), weekOf(day, first)],
  ],
  MONTH_TO_DATE: ['This month with today.', (day) => [monthOf(day), addDays(day, 1)]],
  LAST_MONTH: ['The whole month before this one.', (day) => [addMonths(monthOf(day), -1), monthOf(day)]],
  QUARTER_TO_DATE: ['This quarter with today.', (day) => [quarterOf(day), addDays(day, 1)]],
  LAST_QUARTER: [
    'The whole quarter before this one.',
    (day) => [addMonths(quarterOf(day), -3), quarterOf(day)],
  ],
  YEAR_TO_DATE: ['This calendar year with today.', (day) => [yearOf(day), addDays(day, 1)]],
  LAST_YEAR: [
    'The whole calendar year before this one.',
    (day) => [addMonths(yearOf(day), -12), yearOf(day)],
  ],
  TRAILING_3_MONTHS: [
    'The three whole months before this one.',
    (day) => [addMonths(monthOf(day), -3), monthOf(day)],
  ],
  TRAILING_12_MONTHS: [
    'The twelve whole months before this one.',
    (day) => [addMonths(monthOf(day), -12), monthOf(day)],
  ],
} as const satisfies Record<
  string,
  readonly [string, (day: string, firstWeekday: number) => readonly [string, string]]
>;

export type Preset = keyof typeof presets;

export interface RangeInput {
  readonly preset?: Preset | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

export function readRange(given: RangeInput, today: string, firstWeekday: number): DayRange {
  const { preset, from, to } = given;
  if (preset && (from || to)) throw invalidInput('range has a preset and days. Give one or the other.');
  if (preset) {
    const [first, end] = presets[preset][1](today, firstWeekday);
    return { from: first, to: end };
  }
  if (!from || !to) {
    throw invalidInput(
      `range needs a preset (${Object.keys(presets).join(', ')}) or both from and to; to is the day after the last.`,
    );
  }
  if (from >= to) {
    throw invalidInput(
      `range runs from ${from} to ${to}, which holds no day: to is the day after the last. For ${from} alone, give to: "${addDays(from, 1)}".`,
    );
  }
  return { from, to };
}

const starts: Record<Exclude<Grain, 'HALF_HOUR' | 'HOUR'>, (day: string, firstWeekday: number) => string> = {
  DAY: (day) => day,
  WEEK: weekOf,
  MONTH: monthOf,
  QUARTER: quarterOf,
  YEAR: yearOf,
};

const next: typeof starts = {
  DAY: (day) => addDays(day, 1),
  WEEK: (day) => addDays(day, 7),
  MONTH: (day) => addMonths(day, 1),
  QUARTER: (day) => addMonths(day, 3),
  YEAR: (day) => addMonths(day, 12),
};

export const isIntraday = (grain: Grain | undefined): grain is 'HALF_HOUR' | 'HOUR' =>
  grain === 'HALF_HOUR' || grain === 'HOUR';

/** One step of the time spine; the first and the last may be cut by the range. */
export interface Bucket extends DayRange {
  /** The day that names it: where the whole week or month begins. */
  readonly key: string;
}

/** The spine of a range: every bucket, empty ones too. Without a grain the range is one bucket. */
export function bucketsOf(
  range: DayRange,
  grain: Grain | undefined,
  firstWeekday: number,
  max: number,
): Bucket[] {
  if (!grain) return [{ ...range, key: range.from }];
  if (isIntraday(grain)) return intradayOf(range, grain, max);
  const buckets: Bucket[] = [];
  for (let key = starts[grain](range.from, firstWeekday); key < range.to;) {
    const end = next[grain](key, firstWeekday);
    buckets.push({ key, from: key < range.from ? range.from : key, to: end > range.to ? range.to : end });
    if (buckets.length > max) throw tooFine(range, grain, max);
    key = end;
  }
  return buckets;
}

const tooFine = (range: DayRange, grain: Grain, max: number) =>
  tooMuch(
    `The range from ${range.from} to ${range.to} has more than ${max} buckets of grain ${grain}. Take a shorter range or a coarser grain.`,
  );

/** By the clock on the wall: `2026-11-22T14:30`. */
function intradayOf(range: DayRange, grain: 'HALF_HOUR' | 'HOUR', max: number): Bucket[] {
  const minutes = grain === 'HOUR' ? ['00'] : ['00', '30'];
  if (daysBetween(range.from, range.to) * 24 * minutes.length > max) throw tooFine(range, grain, max);
  const buckets: Bucket[] = [];
  for (let from = range.from; from < range.to; from = addDays(from, 1))
    for (let hour = 0; hour < 24; hour++)
      for (const minute of minutes)
        buckets.push({
          key: `${from}T${String(hour).padStart(2, '0')}:${minute}`,
          from,
          to: addDays(from, 1),
        });
  return buckets;
}

const backBy: Partial<Record<Preset, { months?: number; days?: number }>> = {
  WEEK_TO_DATE: { days: 7 },
  MONTH_TO_DATE: { months: 1 },
  QUARTER_TO_DATE: { months: 3 },
  YEAR_TO_DATE: { months: 12 },
};

/**
 * The stretch to compare with. Whole months go back by as many months, a month to date to the same days of the month
 * before; everything else by as many days.
 */
export function previousPeriod(range: DayRange, preset?: Preset | null): DayRange {
  const { months = monthsBetween(range.from, range.to), days } = (preset && backBy[preset]) ?? {};
  if (days) return { from: addDays(range.from, -days), to: addDays(range.to, -days) };
  if (months) return { from: addMonths(range.from, -months), to: addMonths(range.to, -months) };
  return { from: addDays(range.from, -daysBetween(range.from, range.to)), to: range.from };
}

export const previousYear = ({ from, to }: DayRange): DayRange => ({
  from: addMonths(from, -12),
  to: addMonths(to, -12),
});
