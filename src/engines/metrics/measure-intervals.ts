/** A metric of one subject over a stretch of time, in pieces: what terms about numbers are judged by. */
import type { Run } from '../../kernel/write/derive.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { ZoneRules, localDate } from '../../kernel/time/zone-rules.js';
import type { MetricArgs } from './api-inputs.js';
import { Measured, sumText } from './cell.js';
import { addDays } from './days.js';
import type { Dimension, MetricCatalog } from './define.js';
import { resultsOf } from './engine.js';
import type { Grain } from './range.js';
import { isIntraday } from './range.js';
import { dimensionNames, readQuestion } from './read-question.js';
import { wholeGroup } from './sums.js';
import { contextInside } from './transaction-context.js';

export interface IntervalQuestion {
  readonly metric: string;
  readonly parameters: unknown;
  readonly scope: { readonly kind: string; readonly id: string };
  readonly from: Date;
  readonly to: Date;
  readonly window: string;
  readonly timeZone: string;
}

export interface Interval {
  readonly start: Date;
  readonly numerator: string;
  readonly denominator: string;
  readonly sample: number;
}

const grains: Record<string, Grain> = { INTERVAL_30M: 'HALF_HOUR', DAY: 'DAY', WEEK: 'WEEK' };

/** Undefined where nobody defined the metric, or where the scope is nothing that it can be told apart by. */
export async function measureIntervals(
  catalog: MetricCatalog,
  run: Run,
  now: Date,
  asked: IntervalQuestion,
): Promise<Interval[] | undefined> {
  const metric = catalog.metrics.get(asked.metric);
  if (!metric) return undefined;
  const dimension = dimensionOf(catalog, asked.scope.kind);
  const isWhole = asked.scope.kind === recordOf(catalog.place.company.of()).name;
  if (!isWhole && !(dimension && dimensionNames(catalog, metric).includes(dimension.name))) return undefined;
  const ctx = contextInside(run, now);
  const grain = grains[asked.window];
  const day = (at: Date) => localDate(at.valueOf(), asked.timeZone);
  const args: MetricArgs = {
    names: [metric.name],
    // Whole days are asked for; of pieces of a day those that lie in the period are taken.
    range: { from: day(asked.from), to: addDays(day(new Date(asked.to.valueOf() - 1)), 1) },
    grain: grain ?? null,
    likeForLike: false,
    calendar: 'LOCATION',
    timeZone: asked.timeZone,
    parameters: (asked.parameters ?? null) as never,
  };
  const parents = isWhole ? undefined : { dimension: dimension!, keys: [asked.scope.id] };
  const question = await readQuestion(catalog, args, ctx, parents);
  const results = await resultsOf(catalog, question, ctx, ctx.read.limits);
  const sums = results.of(parents?.keys[0]);
  const [plan] = results.plan.metrics;
  const intervals = sums.spines[0]!.map((bucket, at) => {
    const found = new Measured(sums, plan!, { group: wholeGroup, period: 0, bucket: at }, bucket, {
      today: question.parts.today,
      goodUntil: undefined,
    });
    return {
      start: startOf(bucket.key, asked),
      numerator: sumText(found.numerator) ?? '0',
      denominator: metric.denominator ? (sumText(found.denominator) ?? '0') : '1',
      sample: Number(sumText(found.sample)),
    };
  });
  return isIntraday(grain)
    ? intervals.filter(({ start }) => start >= asked.from && start < asked.to)
    : intervals;
}

// A day or half-hour is named by the wall clock; the pieces of a period are in its order from its beginning on.
function startOf(key: string, { from, timeZone }: IntervalQuestion): Date {
  const zone = ZoneRules.named(timeZone);
  if (key.length < 16) return new Date(Math.max(from.valueOf(), zone.instant(Date.parse(`${key}T00:00Z`))));
  return new Date(zone.instant(Date.parse(`${key.slice(0, 16)}Z`)));
}

const dimensionOf = (catalog: MetricCatalog, kind: string): Dimension | undefined =>
  [...catalog.dimensions.values()].find(
    ({ name, record, brings }) =>
      record && recordOf(record()).name === kind && (brings || name === 'TPA_PROGRAM'),
  );
