import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { DateTime, Duration } from '../../kernel/graphql/scalars.js';
import type { Class } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { Job } from '../jobs/job.entity.js';
import { ClockExplanation } from './clock-explanation.js';
import { explainClock } from './explain-clock.js';
import type { AtRisk } from './jobs-at-risk.js';
import { jobsAtRisk } from './jobs-at-risk.js';
import { SlaClock } from './sla-clock.entity.js';

@ObjectType({ description: 'A job with little time left on one of its clocks.' })
export class JobAtRisk {
  @Field(() => Int, { description: 'Counting seconds left at this moment; negative once overdue.' })
  remainingSeconds!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null where its hours never come.' })
  dueAt?: string | null;

  @Field(() => Boolean, { description: 'It stands still just now.' })
  paused!: boolean;
}

/** The record with this key as the caller selected it. */
function selected(ctx: Context, info: GraphQLResolveInfo, record: Class, key: string) {
  return ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, recordOf(record)), key);
}

@Resolver(() => JobAtRisk)
export class SlaResolver {
  @Query(() => [JobAtRisk], {
    description: 'Jobs with an open clock on which no more than this time is left, least first.',
  })
  jobsAtRisk(
    @Ctx() ctx: Context,
    @Arg('within', () => Duration, { description: 'Counting time that is left at most, such as PT4H.' })
    within: string,
    @Arg('locationId', () => ID, { nullable: true, description: 'Only this location.' }) locationId?: string,
    @Arg('overdue', () => Boolean, {
      defaultValue: true,
      description: 'Whether to answer those that are overdue and still open, too.',
    })
    overdue?: boolean,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, least time first.' }) first?: number,
  ): Promise<AtRisk[]> {
    return jobsAtRisk(ctx, { within, locationId, overdue: overdue!, first: first! });
  }

  @Query(() => ClockExplanation, {
    nullable: true,
    description:
      'Where the verdict on a clock comes from, worked out again from its events; null where it had not started, or does not exist for you.',
  })
  explainClock(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The clock.' }) id: string,
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description: 'The moment to read it at; now where nothing is said.',
    })
    asOf?: string,
  ): Promise<ClockExplanation | null> {
    return explainClock(ctx, id, asOf ? new Date(asOf) : ctx.now);
  }

  @FieldResolver(() => Job, { nullable: true, description: 'The job.' })
  job(@Root() { job }: AtRisk, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return selected(ctx, info, Job, job);
  }

  @FieldResolver(() => SlaClock, { nullable: true, description: 'The clock.' })
  clock(@Root() { clock }: AtRisk, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return selected(ctx, info, SlaClock, clock);
  }
}
