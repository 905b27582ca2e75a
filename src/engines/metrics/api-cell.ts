/** A number of an answer, with everything that says what it is worth. */
import { Arg, Ctx, Field, Info, Int, ObjectType } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.js';
import { Decimal, LocalDate } from '../../kernel/graphql/scalars.js';
import type { Answer, CellData, RowData } from './answer.js';
import { MetricSide, MetricStatus, MetricUnit } from './api-enums.js';
import { enumName } from './api-inputs.js';
import {
  MetricExcluded,
  MetricExplanation,
  MetricPeers,
  MetricPrior,
  MetricRecordConnection,
  MetricTarget,
} from './api-types.js';
import type { Measured } from './cell.js';
import { sumText, valueText } from './cell.js';
import { attainmentOf, changeFrom, changeRatioFrom } from './compare.js';
import type { Unit } from './define.js';
import type { Fraction } from './exact.js';
import { compareFractions, exact, isZero, plus, times, written } from './exact.js';
import { explain } from './explain.js';
import { recordsOf } from './records.js';

@ObjectType({ description: 'A number, and what it is worth.', simpleResolvers: true })
export class MetricCell {
  @Field(() => String, { description: 'The metric, as MetricName has it.' })
  readonly metric: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The value, rounded here and nowhere before; null where there is none, which is not 0.',
  })
  readonly value: string | null;

  @Field(() => Decimal, { nullable: true, description: 'What the value is made of, exactly.' })
  readonly numerator: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What it is divided by, exactly; null for sums and counts.',
  })
  readonly denominator: string | null;

  @Field(() => MetricUnit, { description: 'The unit of the value.' })
  readonly unit: Unit;

  @Field(() => Decimal, {
    description: 'On how many rows it rests; a row that sums up several counts as many.',
  })
  get sampleSize(): string {
    return sumText(this.data.now.sample)!;
  }

  @Field(() => [MetricExcluded], {
    description: 'Rows that were left out, by reason; empty where none were.',
  })
  get excluded(): MetricExcluded[] {
    return this.data.now.excluded as MetricExcluded[];
  }

  @Field(() => MetricStatus, { description: 'What the value is worth.' })
  readonly status: string;

  @Field(() => Int, { description: 'The version of the definition.' })
  get definitionVersion(): number {
    return this.data.plan.metric.version;
  }

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the newest row of its sources; null where there is none.',
  })
  get dataThrough(): string | null {
    return this.answer.throughOf(this.data.awaited) ?? null;
  }

  @Field(() => MetricPrior, {
    nullable: true,
    description: 'The period before; null unless compare has PREVIOUS_PERIOD.',
  })
  readonly prior: MetricPrior | null;

  @Field(() => MetricPrior, {
    nullable: true,
    description: 'The year before; null unless compare has PREVIOUS_YEAR.',
  })
  readonly priorYear: MetricPrior | null;

  // What nearly everybody asks for is there from the beginning: a property is read for less than a getter.
  constructor(
    private readonly answer: Answer,
    private readonly row: RowData,
    private readonly data: CellData,
  ) {
    const { plan, now } = data;
    this.metric = enumName(plan.metric.name);
    this.unit = plan.metric.unit;
    this.value = valueText(now.fraction, this.unit);
    this.numerator = sumText(now.numerator);
    this.denominator = sumText(now.denominator);
    this.status = now.status;
    this.prior = this.priorOf(data.previousPeriod);
    this.priorYear = this.priorOf(data.previousYear);
  }

  private priorOf(then: Measured | undefined): MetricPrior | null {
    if (!then) return null;
    const ratio = changeRatioFrom(then, this.data);
    return {
      value: valueText(then.fraction, this.unit),
      change: valueText(changeFrom(then, this.data), this.unit),
      changeRatio: ratio ? written(ratio, 6) : null,
      status: then.status,
    };
  }

  @Field(() => MetricTarget, {
    nullable: true,
    description: 'The target; null unless compare has TARGET and one was set.',
  })
  get target(): MetricTarget | null {
    const target = this.answer.targetOf(this.row, this.data);
    if (!target) return null;
    const attainment = attainmentOf(this.answer, this.row, this.data);
    return {
      value: valueText(target, this.unit)!,
      attainment: attainment ? written(attainment, 6) : null,
    };
  }

  @Field(() => MetricPeers, {
    nullable: true,
    description: 'Its place among the locations; null unless compare has PEERS and it has a value.',
  })
  get peers(): MetricPeers | null {
    const { peers } = this.data;
    if (!peers) return null;
    const behind = peers.values.filter((one) => ahead(this.data, one)).length;
    return {
      rank: peers.rank,
      of: peers.of,
      median: valueText(medianOf(peers.values), this.unit),
      percentile: peers.of > 1 ? written({ over: exact(behind), under: exact(peers.of - 1) }, 6) : null,
    };
  }

  @Field(() => MetricExplanation, { description: 'How it came about.' })
  get explain(): MetricExplanation {
    return explain(this.answer, this.row, this.data);
  }

  @Field(() => MetricRecordConnection, {
    description: 'The rows behind it, in the order in which they came in.',
  })
  records(
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only what follows this cursor.' })
    after: string | null,
    @Arg('side', () => MetricSide, {
      nullable: true,
      description: 'Rows of one part only; of all parts where nothing is said.',
    })
    side: 'NUMERATOR' | 'DENOMINATOR' | null,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MetricRecordConnection> {
    return recordsOf(this.answer, this.row, this.data, { first, after, side }, ctx, info);
  }
}

function ahead({ plan, now }: CellData, other: Measured): boolean {
  const order = compareFractions(now.fraction!, other.fraction!);
  return plan.metric.better === 'LOWER' ? order < 0 : order > 0;
}

function medianOf(sorted: readonly Measured[]): Fraction | undefined {
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]?.fraction;
  const second = sorted[Math.ceil((sorted.length - 1) / 2)]?.fraction;
  if (!middle || !second) return undefined;
  const over = plus(times(middle.over, second.under), times(second.over, middle.under));
  const under = times(times(middle.under, second.under), exact(2));
  return isZero(under) ? undefined : { over, under };
}
