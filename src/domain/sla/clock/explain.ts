import type { SpecialDay, Stretch } from './hours.js';
import { unionOf } from './hours.js';
import type { ClockReading, ClockRules } from './run-clock.js';

/** A stretch that counted, and how much of it pauses took away; milliseconds. */
export interface ExplainedWindow extends Stretch {
  readonly counted: number;
  readonly paused: number;
}

export interface ExplainedPause extends Stretch {
  /** What it took off the counting time; pauses that overlap share theirs out in their order. */
  readonly counted: number;
  readonly reason: string;
}

export interface Explanation {
  readonly windows: readonly ExplainedWindow[];
  readonly pauses: readonly ExplainedPause[];
  readonly holidays: readonly SpecialDay[];
}

/** Every window, pause and holiday behind a reading: `elapsed` is the sum of what the windows counted. */
export function explainReading(
  { hours }: ClockRules,
  reading: ClockReading,
  pauses: readonly { readonly from: number; readonly to?: number; readonly reason: string }[],
): Explanation {
  const { startedAt, until } = reading;
  const windows = hours.stretches(startedAt, until).map(({ from, to }) => {
    const paused = reading.pauses.reduce(
      (sum, pause) => sum + Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)),
      0,
    );
    return { from, to, paused, counted: to - from - paused };
  });
  const taken: Stretch[] = [];
  const explained = pauses
    .map(({ from, to, reason }) => ({
      from: Math.max(from, startedAt),
      to: Math.min(to ?? until, until),
      reason,
    }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from)
    .map((pause) => {
      const sum = (stretches: readonly Stretch[]) =>
        stretches.reduce((total, { from, to }) => total + hours.between(from, to), 0);
      const before = sum(unionOf(taken));
      taken.push(pause);
      return { ...pause, counted: sum(unionOf(taken)) - before };
    });
  const end = Math.max(until, reading.dueAt ?? until);
  return { windows, pauses: explained, holidays: hours.specialDays(startedAt, end) };
}
