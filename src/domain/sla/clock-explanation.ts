import { Int, ObjectType, Field } from 'type-graphql';
import { DateTime, LocalDate, TimeZone } from '../../kernel/graphql/scalars.js';
import { CalendarExceptionKind } from '../locations/business-calendar.entity.js';
import { SlaStatus } from './sla-enums.js';

@ObjectType({ description: 'A stretch that counted.' })
export class ExplainedWindow {
  @Field(() => DateTime, { description: 'When it begins.' })
  from!: string;

  @Field(() => DateTime, { description: 'When it ends; no longer part of it.' })
  to!: string;

  @Field(() => Int, { description: 'Seconds that counted.' })
  countedSeconds!: number;

  @Field(() => Int, { description: 'Seconds of it that pauses took away.' })
  pausedSeconds!: number;
}

@ObjectType({ description: 'A pause that a clock used.' })
export class ExplainedPause {
  @Field(() => String, { description: 'The state or the reason of the hold.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it begins, within the life of the clock.' })
  from!: string;

  @Field(() => DateTime, { description: 'When it ends, within the life of the clock.' })
  to!: string;

  @Field(() => Int, { description: 'Seconds of counting time that it took away and no pause before it did.' })
  countedSeconds!: number;
}

@ObjectType({ description: 'A day on which the calendar differed from its week.' })
export class ExplainedHoliday {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => String, { description: 'The holiday or the reason.' })
  name!: string;

  @Field(() => CalendarExceptionKind, { description: 'Closed, or other hours.' })
  kind!: CalendarExceptionKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The holiday itself, where it is observed on another day.',
  })
  observedFor?: string | null;
}

@ObjectType({
  description: 'Where the verdict on a clock comes from: every window, pause and holiday that was used.',
})
export class ClockExplanation {
  @Field(() => DateTime, { description: 'The instant at which it is read.' })
  asOf!: string;

  @Field(() => String, { description: 'The event that started it.' })
  startEvent!: string;

  @Field(() => String, { description: 'The event that stops it.' })
  stopEvent!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The event that says until when, where the promise is the subject’s own.',
  })
  dueEvent?: string | null;

  @Field(() => DateTime, { description: 'When it started.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it stopped; null while it runs.' })
  stoppedAt?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is due; null where its hours never come.' })
  dueAt?: string | null;

  @Field(() => SlaStatus, { description: 'The verdict then.' })
  status!: SlaStatus;

  @Field(() => String, { nullable: true, description: 'Why it is excused.' })
  excuse?: string | null;

  @Field(() => Int, { description: 'Seconds that are allowed; 0 where the promise is the subject’s own.' })
  thresholdSeconds!: number;

  @Field(() => Int, { description: 'Seconds of grace on top.' })
  graceSeconds!: number;

  @Field(() => Int, { description: 'Seconds that counted: the sum over the windows.' })
  elapsedSeconds!: number;

  @Field(() => Int, { description: 'Seconds that pauses took away: the sum over the pauses.' })
  pausedSeconds!: number;

  @Field(() => Int, { description: 'Seconds left; negative once overdue.' })
  remainingSeconds!: number;

  @Field(() => String, { nullable: true, description: 'The calendar; null where all of the time counts.' })
  calendar?: string | null;

  @Field(() => TimeZone, { nullable: true, description: 'Whose wall clock the calendar follows.' })
  timeZone?: string | null;

  @Field(() => [ExplainedWindow], { description: 'What counted, in order.' })
  windows!: ExplainedWindow[];

  @Field(() => [ExplainedPause], { description: 'The pauses, in order.' })
  pauses!: ExplainedPause[];

  @Field(() => [ExplainedHoliday], {
    description: 'The special days between its start and its end or due time.',
  })
  holidays!: ExplainedHoliday[];
}
