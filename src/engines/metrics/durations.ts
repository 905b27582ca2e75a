/** Metrics of how long something took: the mean, and the ranks beside it that a mean hides. */
import { defineEnum } from '../../kernel/record/enum.js';
import type { Amount, Condition, Parameter, Value, amountsOf } from './measures.js';
import { add, atLeast, below, both, choose, given, literal, not, seconds } from './measures.js';

export const DurationStatistic = defineEnum(
  'DurationStatistic',
  'What of many durations is given. Percentiles are by nearest rank.',
  {
    MEAN: 'Their sum by their number.',
    MEDIAN: 'The one that half of them do not exceed.',
    P90: 'The one that 90 percent do not exceed.',
    P95: 'The one that 95 percent do not exceed.',
  },
);
export type DurationStatistic = keyof typeof DurationStatistic;

export const statistic: Parameter = {
  name: 'statistic',
  type: () => DurationStatistic,
  default: 'MEAN',
  describe: 'What a metric of durations gives; those whose formula begins with a median give that.',
};

type Summed = Pick<ReturnType<typeof amountsOf>, 'count' | 'sum' | 'percentile'>;

export interface DurationParts {
  readonly from?: string | Value;
  readonly to?: string | Value;
  /** How long it took, where that is not the seconds from one to the other. */
  readonly value?: Value;
  readonly where?: Condition;
  /** How many each duration stands for, where that is another amount than the rows that have one. */
  readonly per?: Amount;
  /** Durations known only by their sum and their number: part of the mean, and of no percentile. */
  readonly summed?: { readonly seconds: Amount; readonly count: Amount };
  readonly usual?: DurationStatistic;
}

/**
 * The parts of a metric of durations. Rows without a start or an end, or with the end before the start, count for
 * nothing and are told apart.
 *
 * `durationOf(amountsOf(() => Job), { from: 'receivedAt', to: 'arrivedAt' })` →
 * `sum(case when arrived_at - received_at >= 0 then … end) / count(…)`, or `percentile_disc(0.9) within group (…)`
 */
export function durationOf(rows: Summed, parts: DurationParts) {
  const { from, to, where, summed, usual } = parts;
  const value = parts.value ?? seconds(from!, to!);
  const only = (condition: Condition) => (where ? both(where, condition) : condition);
  const ends = [from, to].flatMap((end) => (end === undefined ? [] : [given(end)]));
  const counts = only(both(...ends, atLeast(value, literal(0))));
  const count = rows.count(counts);
  const sum = rows.sum(value, counts);
  const per = parts.per ?? count;
  return {
    numerator: choose(
      statistic,
      {
        MEAN: summed ? add(sum, summed.seconds) : sum,
        MEDIAN: rows.percentile('0.5', value, counts),
        P90: rows.percentile('0.9', value, counts),
        P95: rows.percentile('0.95', value, counts),
      },
      usual,
    ),
    denominator: choose(statistic, { MEAN: summed ? add(per, summed.count) : per }, usual),
    sample: summed ? add(count, summed.count) : count,
    excluded: {
      ...(from ? { MISSING_START: rows.count(only(not(given(from)))) } : {}),
      ...(to ? { MISSING_END: rows.count(only(not(given(to)))) } : {}),
      NEGATIVE_DURATION: rows.count(only(below(value, literal(0)))),
    },
  };
}
