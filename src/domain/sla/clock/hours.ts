/** A stretch of instants, in milliseconds; `to` is no longer part of it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A day on which a calendar differed from its week. */
export interface SpecialDay {
  readonly date: string;
  readonly name: string;
  readonly kind: 'CLOSED' | 'CUSTOM_HOURS';
  readonly observedFor?: string | null;
}

/** Which time counts for a clock. */
export interface Hours {
  /** Milliseconds that count from one instant to another; 0 where the second is not later. */
  between(from: number, to: number): number;
  /** The first instant by which this much has counted since `from`; undefined where that never happens. */
  after(from: number, milliseconds: number): number | undefined;
  /** What counts between two instants, in order. */
  stretches(from: number, to: number): Stretch[];
  /** The special days that lie between two instants. */
  specialDays(from: number, to: number): readonly SpecialDay[];
}

/** All of the time, as instants: no zone has any part in it. */
export const everyHour: Hours = {
  between: (from, to) => Math.max(0, to - from),
  after: (from, milliseconds) => from + milliseconds,
  stretches: (from, to) => (to > from ? [{ from, to }] : []),
  specialDays: () => [],
};

/** The stretches in order, those that overlap or touch made one. */
export function unionOf(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches.filter(({ from, to }) => from < to);
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}
