import { Arg, Ctx, Field, ID, Info, Int, ObjectType } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.js';
import { PageInfo } from '../../kernel/graphql/derive.js';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { encodeId } from '../../kernel/graphql/ids.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import type { Answer, RowData } from './answer.js';
import { MetricCell } from './api-cell.js';
import { enumName } from './api-inputs.js';
import { MetricBucket, MetricLeftOut, MetricRangeInfo } from './api-types.js';
import type { Dimension } from './define.js';

@ObjectType({ description: 'One value of a dimension.', simpleResolvers: true })
export class MetricDimensionValue {
  @Field(() => String, { description: 'The dimension.' })
  readonly dimension: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the record that it is; null for plain values and where there is none.',
  })
  get id(): string | null {
    return this.of.record && this.key ? encodeId(recordOf(this.of.record()).table, this.key) : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What people call it; null where the rows have none, or one outside your scope.',
  })
  readonly label: string | null;

  constructor(
    private readonly of: Dimension,
    private readonly key: string | null,
    text: string | undefined,
  ) {
    this.dimension = of.name;
    this.label = of.record ? (text ?? null) : key;
  }

  @Field(() => StoredRecord, { nullable: true, description: 'The record that it is.' })
  async record(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<StoredRecord | null> {
    if (!this.of.record || !this.key) return null;
    const meta = recordOf(this.of.record());
    return (await ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, meta, { typed: true }), this.key)) as never;
  }
}

@ObjectType({ description: 'The numbers of one group in one bucket.', simpleResolvers: true })
export class MetricRow {
  @Field(() => [MetricDimensionValue], {
    description: 'What it is told apart by, in the order of groupBy; empty in totals.',
  })
  get dimensions(): MetricDimensionValue[] {
    const { dimensions } = this.answer.question.parts;
    return this.data.values.map((key, at) => {
      const dimension = dimensions[at]!;
      const text = key === null ? undefined : this.answer.results.labels.get(dimension.name)?.get(key);
      return new MetricDimensionValue(dimension, key, text);
    });
  }

  @Field(() => MetricBucket, {
    nullable: true,
    description: 'Its bucket; null without a grain and in totals.',
  })
  readonly bucket: MetricBucket | null;

  constructor(
    private readonly answer: Answer,
    private readonly data: RowData,
  ) {
    this.bucket = data.bucket ?? null;
  }

  @Field(() => [MetricCell], { description: 'One number a metric, in the order of names.' })
  get cells(): MetricCell[] {
    return this.data.cells.map((cell) => new MetricCell(this.answer, this.data, cell));
  }

  @Field(() => MetricCell, { description: 'The number of one of the metrics asked for.' })
  cell(
    @Arg('name', () => String, { description: 'The metric, as MetricName has it.' }) name: string,
  ): MetricCell {
    const found = this.cells.find(({ metric }) => metric === name);
    if (found) return found;
    const names = this.data.cells.map(({ plan }) => enumName(plan.metric.name));
    throw invalidInput(`${name} is not among the metrics asked for: ${names.join(', ')}. Add it to names.`);
  }
}

@ObjectType({ description: 'The answer to a question about numbers.', simpleResolvers: true })
export class MetricAnswer {
  constructor(
    private readonly answer: Answer,
    private readonly shown: readonly RowData[],
    private readonly place: { readonly first: number; readonly all: number },
    /** Locations that like for like left out. */
    private readonly out: readonly MetricLeftOut[],
  ) {}

  @Field(() => [MetricRow], { description: 'The rows of this page.' })
  get rows(): MetricRow[] {
    return this.shown.map((row) => new MetricRow(this.answer, row));
  }

  @Field(() => MetricRow, {
    description: 'All rows together, worked out from what they are made of and never from their values.',
  })
  get total(): MetricRow {
    return new MetricRow(this.answer, this.answer.total);
  }

  @Field(() => Int, { description: 'How many rows there are in all.' })
  get rowCount(): number {
    return this.place.all;
  }

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  get pageInfo(): PageInfo {
    const { first, all } = this.place;
    const end = first + this.shown.length;
    return {
      hasNextPage: end < all,
      hasPreviousPage: first > 0,
      ...(this.shown.length ? { startCursor: cursorOf(first), endCursor: cursorOf(end - 1) } : {}),
    };
  }

  @Field(() => MetricRangeInfo, { description: 'The range as it was understood.' })
  get range(): MetricRangeInfo {
    const { grain, calendar, timeZone } = this.answer.question.parts;
    const { from, to } = this.answer.question.periods[0]!.range;
    return { from, to, grain: grain ?? null, calendar, timeZone: timeZone ?? null };
  }

  @Field(() => [MetricLeftOut], {
    description: 'Locations that a like-for-like comparison left out; empty otherwise.',
  })
  get leftOut(): readonly MetricLeftOut[] {
    return this.out;
  }
}

const cursorOf = (place: number) => Buffer.from(`row ${place}`).toString('base64url');

/** The place behind a cursor; the first row where there is none. */
export function placeAfter(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const [, place] = /^row (\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!place)
    throw invalidInput('after is not a cursor of this answer. Give the endCursor of one of its pages.');
  return Number(place) + 1;
}
