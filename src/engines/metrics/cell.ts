/** From sums to a number that says what it is worth. */
import type { Exact, Fraction } from './exact.js';
import { compareExact, exact, isZero, plain, whole, written, zero } from './exact.js';
import { addDays } from './days.js';
import type { Unit } from './define.js';
import type { MetricPlan } from './plan.js';
import type { Sums, Where } from './sums.js';

export type CellStatus = 'OK' | 'NO_DATA' | 'INSUFFICIENT_SAMPLE' | 'PARTIAL' | 'STALE';

const decimals: Record<Unit, number> = {
  RATIO: 6,
  COUNT: 0,
  SECONDS: 3,
  DAYS: 3,
  HOURS: 3,
  MONEY: 2,
  POINTS: 3,
  NUMBER: 6,
};

export const decimalsOf = (unit: Unit) => decimals[unit];

export const valueText = (fraction: Fraction | undefined, unit: Unit): string | null =>
  fraction ? written(fraction, decimals[unit]) : null;

export const sumText = (sum: Exact | undefined): string | null => (sum ? plain(sum) : null);

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What is known of the freshness of a metric’s sources. */
export interface Freshness {
  readonly today: string;
  /** The last day that can be told of; undefined where there is no row at all. */
  readonly goodUntil: string | undefined;
}

/** `through` is the day of the newest row. */
export const goodUntil = (through: string | undefined, staleAfterDays: number): string | undefined =>
  through && addDays(through, staleAfterDays + 1);

/** A metric at one spot of an answer. */
export class Measured {
  readonly numerator: Exact | undefined;
  readonly denominator: Exact | undefined;
  /** Undefined where there is nothing to divide by, or nothing at all. */
  readonly fraction: Fraction | undefined;
  readonly status: CellStatus;

  constructor(
    private readonly sums: Sums,
    private readonly plan: MetricPlan,
    readonly where: Where,
    days: Days,
    fresh: Freshness,
  ) {
    this.numerator = sums.evaluate(plan.numerator, where);
    this.denominator = plan.denominator && sums.evaluate(plan.denominator, where);
    const future = days.from > fresh.today;
    this.fraction = future ? undefined : quotient(plan, this.numerator, this.denominator);
    this.status = this.fraction ? statusOf(plan, this, days, fresh) : 'NO_DATA';
  }

  get sample(): Exact {
    return (this.plan.sample && this.sums.evaluate(this.plan.sample, this.where)) ?? zero;
  }

  get excluded(): { readonly reason: string; readonly count: string }[] {
    return this.plan.excluded
      .map(({ reason, count }) => ({ reason, count: plain(this.sums.evaluate(count, this.where) ?? zero) }))
      .filter(({ count }) => count !== '0');
  }
}

function quotient(plan: MetricPlan, numerator: Exact | undefined, denominator: Exact | undefined) {
  if (!numerator) return undefined;
  if (!plan.denominator) return whole(numerator);
  return denominator && !isZero(denominator) ? { over: numerator, under: denominator } : undefined;
}

function statusOf({ metric }: MetricPlan, of: Measured, days: Days, fresh: Freshness): CellStatus {
  if (metric.minSample && compareExact(of.sample, exact(metric.minSample)) < 0) return 'INSUFFICIENT_SAMPLE';
  const flows = metric.on !== undefined;
  const matureOn = metric.maturityDays ? addDays(days.to, metric.maturityDays) : days.to;
  if (flows && matureOn > fresh.today) return 'PARTIAL';
  const needed = days.to < fresh.today ? days.to : fresh.today;
  if (!fresh.goodUntil || fresh.goodUntil < needed) return 'STALE';
  return 'OK';
}
