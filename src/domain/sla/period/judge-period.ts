import type { PercentileMethod, SlaAggregation, SlaComparator, SlaStatus } from '../sla-enums.js';
import { Fraction } from './fraction.js';

/** One part of a period: an interval of the metric, or a single value for a percentile. */
export interface PeriodPart {
  readonly numerator: Fraction;
  readonly denominator: Fraction;
  /** How many cases are in it. */
  readonly sample: number;
  /** How many of them were forecast, for volume relief. */
  readonly forecast?: Fraction;
  /** An approved exclusion covers it. */
  readonly excluded?: boolean;
}

/** What a term asks of a period. */
export interface PeriodRules {
  readonly aggregation: SlaAggregation;
  readonly comparator: SlaComparator;
  readonly threshold: Fraction;
  readonly thresholdUpper?: Fraction;
  /** Tolerance on the value; never part of the threshold. */
  readonly graceRatio?: Fraction;
  /** The share of intervals that has to meet the threshold; the threshold itself where nothing is said. */
  readonly target?: Fraction;
  readonly percentile?: Fraction;
  readonly percentileMethod?: PercentileMethod;
  readonly minSample?: number;
  /** Parts with more than this multiple of their forecast are let off. */
  readonly reliefOver?: Fraction;
}

export interface PeriodVerdict {
  readonly numerator: Fraction;
  readonly denominator: Fraction;
  readonly value?: Fraction;
  readonly status: SlaStatus;
  readonly sample: number;
  readonly excluded: number;
  readonly relieved: number;
  /** Parts without a denominator: they carry no weight and are not met. */
  readonly empty: number;
}

/** Collects what counts, aggregates it and compares the exact fraction. */
export function judgePeriod(rules: PeriodRules, parts: readonly PeriodPart[]): PeriodVerdict {
  const kept = parts.filter(({ excluded }) => !excluded);
  const fair = kept.filter((part) => !isRelieved(rules, part));
  const full = fair.filter(({ denominator }) => !denominator.isZero);
  const sample = full.reduce((sum, part) => sum + part.sample, 0);
  const counted = {
    sample,
    excluded: parts.length - kept.length,
    relieved: kept.length - fair.length,
    empty: fair.length - full.length,
  };
  if (!full.length)
    return { numerator: Fraction.zero, denominator: Fraction.zero, status: 'NO_DATA', ...counted };
  const [numerator, denominator] = aggregate(rules, full);
  const value = numerator.over(denominator);
  const status =
    rules.minSample !== undefined && sample < rules.minSample
      ? 'INSUFFICIENT_SAMPLE'
      : isMet(rules, value)
        ? 'MET'
        : 'MISSED';
  return { numerator, denominator, value, status, ...counted };
}

function isRelieved({ reliefOver }: PeriodRules, { forecast, denominator }: PeriodPart): boolean {
  return (
    reliefOver !== undefined && forecast !== undefined && denominator.compare(forecast.times(reliefOver)) > 0
  );
}

const valueOf = ({ numerator, denominator }: PeriodPart) => numerator.over(denominator);

function aggregate(rules: PeriodRules, parts: readonly PeriodPart[]): [Fraction, Fraction] {
  const count = Fraction.of(parts.length);
  switch (rules.aggregation) {
    case 'RATIO_OF_SUMS':
      return [
        Fraction.sum(parts.map(({ numerator }) => numerator)),
        Fraction.sum(parts.map(({ denominator }) => denominator)),
      ];
    case 'SHARE_OF_INTERVALS':
      return [Fraction.of(parts.filter((part) => passes(rules, valueOf(part))).length), count];
    case 'MEAN_OF_INTERVALS':
      return [Fraction.sum(parts.map(valueOf)), count];
    case 'PERCENTILE':
      return [
        percentileOf(parts.map(valueOf), rules.percentile ?? Fraction.of('0.95'), rules.percentileMethod),
        Fraction.one,
      ];
  }
}

export function percentileOf(
  values: readonly Fraction[],
  share: Fraction,
  method: PercentileMethod = 'NEAREST_RANK',
): Fraction {
  const sorted = values.toSorted((a, b) => a.compare(b));
  const at = (place: bigint) => sorted[Math.max(0, Math.min(sorted.length - 1, Number(place)))]!;
  if (method === 'NEAREST_RANK') {
    const { numerator, denominator } = share.times(Fraction.of(sorted.length));
    return at((numerator + denominator - 1n) / denominator - 1n);
  }
  const rank = share.times(Fraction.of(sorted.length - 1));
  const place = rank.numerator / rank.denominator;
  const beyond = rank.minus(Fraction.of(place));
  return at(place).plus(
    at(place + 1n)
      .minus(at(place))
      .times(beyond),
  );
}

function isMet(rules: PeriodRules, value: Fraction): boolean {
  if (rules.aggregation !== 'SHARE_OF_INTERVALS') return passes(rules, value, rules.graceRatio);
  const wanted = rules.target ?? rules.threshold;
  return value.compare(wanted.minus(rules.graceRatio ?? Fraction.zero)) >= 0;
}

type Bounds = Pick<PeriodRules, 'comparator' | 'threshold' | 'thresholdUpper'>;

/** Whether a value keeps to the bounds; they are inclusive as written. */
export function passes(
  { comparator, threshold, thresholdUpper = threshold }: Bounds,
  value: Fraction,
  tolerance = Fraction.zero,
): boolean {
  const below = value.compare(threshold.plus(tolerance));
  const above = value.compare(threshold.minus(tolerance));
  switch (comparator) {
    case 'LTE':
      return below <= 0;
    case 'LT':
      return below < 0;
    case 'GTE':
      return above >= 0;
    case 'GT':
      return above > 0;
    case 'EQ':
      return above >= 0 && below <= 0;
    case 'BETWEEN':
      return above >= 0 && value.compare(thresholdUpper.plus(tolerance)) <= 0;
  }
}

/** Misses in a row, this period included; what could not be judged leaves them as they were. */
export function missStreakOf(previous: number, status: SlaStatus): number {
  if (status === 'MISSED') return previous + 1;
  return status === 'MET' ? 0 : previous;
}
