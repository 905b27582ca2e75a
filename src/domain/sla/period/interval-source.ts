import type { Run } from '../../../kernel/write/derive.js';
import type { SlaWindow } from '../sla-enums.js';

/** What was judged: the kind of record and its key. */
export interface PeriodScope {
  readonly kind: string;
  readonly id: string;
}

/** A stretch of a metric with its exact parts; for a percentile each single value is one, over "1". */
export interface MetricInterval {
  readonly start: Date;
  readonly numerator: string;
  readonly denominator: string;
  readonly sample: number;
  /** What was forecast for the denominator, where somebody forecast it. */
  readonly forecast?: string;
}

/**
 * Where AGGREGATE terms have their numbers from, or undefined where there are none for such a scope: the metric in this version, with the term’s own parameters, over
 * [from, to), in pieces of `window`.
 */
export type IntervalSource = (question: {
  readonly metric: string;
  readonly version: number;
  readonly parameters: unknown;
  readonly scope: PeriodScope;
  readonly from: Date;
  readonly to: Date;
  readonly window: SlaWindow;
  /** Whose days the pieces follow. */
  readonly timeZone: string;
  /** Reads inside the transaction that judges. */
  readonly run: Run;
}) => Promise<readonly MetricInterval[] | undefined>;

/** The one that the composition root has given; without one, aggregates wait. */
export const intervals: { source?: IntervalSource } = {};
