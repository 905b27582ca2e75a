import type { Run } from '../../../kernel/write/derive.js';
import type { MetricArgs } from '../api-inputs.js';
import { Measured, sumText, valueText } from '../cell.js';
import { addDays } from '../days.js';
import type { MetricCatalog, MetricDefinition } from '../define.js';
import { resultsOf } from '../engine.js';
import { readQuestion } from '../read-question.js';
import { contextInside } from '../transaction-context.js';

export interface StockQuestion {
  readonly metric: MetricDefinition;
  readonly dimensions: readonly string[];
  readonly places: readonly string[];
  readonly day: string;
  /** In which all of these places are. */
  readonly zone: string;
}

/** What `metrics` answers for one place and these values of the dimensions. */
export interface StockRow {
  readonly place: string;
  readonly values: readonly (string | null)[];
  readonly value: string | null;
  /** How many rows it is made of. */
  readonly sample: string;
}

/** A stock of some places at the end of a day. */
export async function measureStock(
  catalog: MetricCatalog,
  run: Run,
  now: Date,
  { metric, dimensions, places, day, zone }: StockQuestion,
): Promise<StockRow[]> {
  const ctx = contextInside(run, now);
  const args: MetricArgs = {
    names: [metric.name],
    range: { from: day, to: addDays(day, 1) },
    groupBy: [...dimensions],
    likeForLike: false,
    calendar: 'LOCATION',
    // Their own. Said here, it also decides which days have begun, and the company may be a day behind.
    timeZone: zone,
  };
  const dimension = [...catalog.dimensions.values()].find(({ ofPlace }) => ofPlace === 'id')!;
  const question = await readQuestion(catalog, args, ctx, { dimension, keys: places });
  const results = await resultsOf(catalog, question, ctx, ctx.read.limits);
  const [plan] = results.plan.metrics;
  const fresh = { today: question.parts.today, goodUntil: undefined };
  return places.flatMap((place) => {
    const sums = results.of(place);
    return [...sums.groups].map(([group, values]) => {
      const where = { group, period: 0, bucket: 0 };
      const found = new Measured(sums, plan!, where, question.periods[0]!.range, fresh);
      const value = valueText(found.fraction, metric.unit);
      return { place, values, value, sample: sumText(found.sample)! };
    });
  });
}
