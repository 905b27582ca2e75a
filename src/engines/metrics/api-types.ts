/** What a question answers, as callers see it. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/graphql/derive.js';
import { Decimal, LocalDate, Ratio, TimeZone } from '../../kernel/graphql/scalars.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { MetricCalendar, MetricGrain, MetricStatus } from './api-enums.js';

@ObjectType({ description: 'Rows that a metric left out, by one reason.', simpleResolvers: true })
export class MetricExcluded {
  @Field(() => String, { description: 'Why, such as NEGATIVE_DURATION.' })
  reason!: string;

  @Field(() => Decimal, { description: 'How many rows; of rows that sum up several, how many these are.' })
  count!: string;
}

@ObjectType({ description: 'The same number at another time.', simpleResolvers: true })
export class MetricPrior {
  @Field(() => Decimal, { nullable: true, description: 'The value then; null where there was none.' })
  value!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The value now less the value then.' })
  change!: string | null;

  @Field(() => Ratio, {
    nullable: true,
    description: 'The change in relation to the value then; null where that was 0.',
  })
  changeRatio!: string | null;

  @Field(() => MetricStatus, { description: 'What the value then is worth.' })
  status!: string;
}

@ObjectType({ description: 'A target and how far it is reached.', simpleResolvers: true })
export class MetricTarget {
  @Field(() => Decimal, { description: 'The target for the time of the cell.' })
  value!: string;

  @Field(() => Ratio, {
    nullable: true,
    description:
      'Value in relation to target; the other way round where lower is better. 1 and more is reached.',
  })
  attainment!: string | null;
}

@ObjectType({
  description: 'Where a location stands among the locations in scope that have a value.',
  simpleResolvers: true,
})
export class MetricPeers {
  @Field(() => Int, {
    description: '1 is the best; where neither way is better, the largest. Equals share a rank.',
  })
  rank!: number;

  @Field(() => Int, { description: 'How many locations have a value.' })
  of!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The median of their values; of two middle ones their mean.',
  })
  median!: string | null;

  @Field(() => Ratio, {
    nullable: true,
    description: 'The share of the other locations that it is ahead of; null where it is alone.',
  })
  percentile!: string | null;
}

@ObjectType({ description: 'A parameter of a metric and its value in this answer.', simpleResolvers: true })
export class MetricParameterValue {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its value, as a text.' })
  value!: string;
}

@ObjectType({ description: 'How a number came about.', simpleResolvers: true })
export class MetricExplanation {
  @Field(() => String, { description: 'All of it in a few sentences.' })
  text!: string;

  @Field(() => String, { description: 'The formula.' })
  formula!: string;

  @Field(() => String, { description: 'Where the formula comes from.' })
  source!: string;

  @Field(() => [MetricParameterValue], { description: 'The parameters that it depends on.' })
  parameters!: MetricParameterValue[];

  @Field(() => String, {
    nullable: true,
    description: 'The event whose day counts; null for what is counted at a moment.',
  })
  dateBasis!: string | null;

  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The day after the last.' })
  to!: string;

  @Field(() => MetricCalendar, { description: 'Whose days count.' })
  calendar!: string;

  @Field(() => TimeZone, {
    nullable: true,
    description: 'The zone that was asked for; null where the calendar says it.',
  })
  timeZone!: string | null;

  @Field(() => [String], { description: 'The kinds of record that it was measured on.' })
  sources!: string[];

  @Field(() => [String], {
    description:
      'Kinds of record that would count and do not here: they lack a dimension asked for or a filter that the others have, or know only sums where each counts.',
  })
  notCounted!: string[];
}

@ObjectType({ description: 'The rows behind a number.' })
export class MetricRecordConnection {
  @Field(() => [StoredRecord], { description: 'The rows of this page.' })
  nodes!: StoredRecord[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many rows there are in all.' })
  totalCount!: number;
}

@ObjectType({ description: 'A step of the time spine.', simpleResolvers: true })
export class MetricBucket {
  @Field(() => String, {
    description: 'What names it: the day on which it begins, for half-hours with its wall-clock time.',
  })
  key!: string;

  @Field(() => LocalDate, { description: 'The first day of it that lies in the range.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The day after its last in the range.' })
  to!: string;
}

@ObjectType({ description: 'A range of days as it was understood.', simpleResolvers: true })
export class MetricRangeInfo {
  @Field(() => LocalDate, { description: 'The first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The day after the last.' })
  to!: string;

  @Field(() => MetricGrain, { nullable: true, description: 'How it was cut; null where it was not.' })
  grain!: string | null;

  @Field(() => MetricCalendar, { description: 'Whose days count.' })
  calendar!: string;

  @Field(() => TimeZone, { nullable: true, description: 'The zone that was asked for.' })
  timeZone!: string | null;
}

@ObjectType({ description: 'A location that a like-for-like comparison left out.', simpleResolvers: true })
export class MetricLeftOut {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its code.' })
  label!: string;

  @Field(() => String, {
    description: 'OPENED_LATER, or CLOSED_EARLIER: it was not open through both periods.',
  })
  reason!: string;
}
