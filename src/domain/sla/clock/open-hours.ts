import { ZoneRules } from '../../../kernel/time/zone-rules.js';
import type { Hours, SpecialDay, Stretch } from './hours.js';
import { unionOf } from './hours.js';

export interface DayWindow {
  readonly open: string;
  readonly close: string;
}

/** A calendar as it is written: by the wall clock. */
export interface WrittenCalendar {
  readonly mode: 'TWENTY_FOUR_SEVEN' | 'WEEKLY';
  readonly windows: readonly (DayWindow & { readonly weekday: number })[];
  readonly exceptions: readonly (SpecialDay & { readonly windows: readonly DayWindow[] })[];
}

/** The open stretches of one year of UTC; `before[i]` is what was open in it before stretch `i`. */
interface Year {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
}

const day = 86_400_000;
const yearsAhead = 30;

/**
 * The open hours of a calendar by the wall clock of a zone, as instants: an instant is open when the clock on the wall
 * then shows a time within a window of that date. So an hour that a zone skips opens nothing, and one that it repeats
 * counts twice, without a rule of its own. Worked out once a year and zone; every question is two binary searches.
 */
export class OpenHours implements Hours {
  readonly #years = new Map<number, Year>();
  readonly #week: readonly (readonly Stretch[])[];
  readonly #special = new Map<number, { readonly day: SpecialDay; readonly windows: readonly Stretch[] }>();
  readonly #zone: ZoneRules;

  constructor(
    readonly calendar: WrittenCalendar,
    readonly timeZone: string,
  ) {
    this.#zone = ZoneRules.named(timeZone);
    const allDay = [{ from: 0, to: day }];
    this.#week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
      calendar.mode === 'TWENTY_FOUR_SEVEN'
        ? allDay
        : unionOf(calendar.windows.filter((window) => window.weekday === weekday).map(wallStretch)),
    );
    for (const { windows, ...special } of calendar.exceptions) {
      this.#special.set(Date.parse(special.date) / day, {
        day: special,
        windows: special.kind === 'CLOSED' ? [] : unionOf(windows.map(wallStretch)),
      });
    }
  }

  between(from: number, to: number): number {
    if (to <= from) return 0;
    const first = yearOf(from);
    const last = yearOf(to);
    let open = this.#openBefore(last, to) - this.#openBefore(first, from);
    for (let year = first; year < last; year++) open += this.#year(year).total;
    return open;
  }

  after(from: number, milliseconds: number): number | undefined {
    if (milliseconds <= 0) return from;
    const first = yearOf(from);
    let wanted = this.#openBefore(first, from) + milliseconds;
    for (let number = first; number < first + yearsAhead; number++) {
      const year = this.#year(number);
      if (wanted <= year.total) {
        const at = lastBelow(year.before, wanted);
        return year.from[at]! + wanted - year.before[at]!;
      }
      wanted -= year.total;
    }
    return undefined;
  }

  stretches(from: number, to: number): Stretch[] {
    const found: { from: number; to: number }[] = [];
    for (let number = yearOf(from); number <= yearOf(to); number++) {
      const year = this.#year(number);
      for (let i = Math.max(0, lastBelow(year.from, from)); i < year.from.length; i++) {
        const start = Math.max(from, year.from[i]!);
        const end = Math.min(to, year.to[i]!);
        if (start >= to) break;
        if (end <= start) continue;
        const last = found.at(-1);
        // The turn of a year cuts what is open around it.
        if (last?.to === start) last.to = end;
        else found.push({ from: start, to: end });
      }
    }
    return found;
  }

  specialDays(from: number, to: number): readonly SpecialDay[] {
    if (to < from) return [];
    const first = Math.floor(this.#zone.wall(from) / day);
    const last = Math.floor(this.#zone.wall(to) / day);
    return [...this.#special]
      .filter(([date]) => date >= first && date <= last)
      .toSorted(([a], [b]) => a - b)
      .map(([, special]) => special.day);
  }

  #openBefore(number: number, at: number): number {
    const year = this.#year(number);
    const i = lastBelow(year.from, at);
    return i < 0 ? 0 : year.before[i]! + Math.min(at, year.to[i]!) - year.from[i]!;
  }

  #year(number: number): Year {
    let year = this.#years.get(number);
    if (!year) this.#years.set(number, (year = this.#open(number)));
    return year;
  }

  #open(number: number): Year {
    const pieces: Stretch[] = [];
    for (const { from, to, offset } of this.#zone.year(number)) {
      const last = Math.floor((to - 1 + offset) / day);
      for (let date = Math.floor((from + offset) / day); date <= last; date++) {
        for (const window of this.#windowsOf(date)) {
          pieces.push({
            from: Math.max(from, date * day + window.from - offset),
            to: Math.min(to, date * day + window.to - offset),
          });
        }
      }
    }
    const stretches = unionOf(pieces);
    let total = 0;
    const before = stretches.map(({ from, to }) => (total += to - from) - (to - from));
    return {
      from: Float64Array.from(stretches, ({ from }) => from),
      to: Float64Array.from(stretches, ({ to }) => to),
      before: Float64Array.from(before),
      total,
    };
  }

  #windowsOf(date: number): readonly Stretch[] {
    // The first of January 1970 was a Thursday.
    return this.#special.get(date)?.windows ?? this.#week[(((date + 3) % 7) + 7) % 7]!;
  }
}

const yearOf = (at: number) => new Date(at).getUTCFullYear();

/** The last place whose value is below the one given; −1 where there is none. */
function lastBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function wallStretch({ open, close }: DayWindow): Stretch {
  return { from: timeOf(open), to: timeOf(close) || day };
}

/** `08:30:00.000` → milliseconds since midnight. */
export function timeOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1_000);
}
