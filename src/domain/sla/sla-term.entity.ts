import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Decimal, Duration, JSONValue, LocalDate, Ratio } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { TpaProgram } from '../claims/tpa-program.entity.js';
import { BusinessCalendar } from '../locations/business-calendar.entity.js';
import { VendorContract } from '../vendors/vendor-contract.entity.js';
import {
  PercentileMethod,
  SlaAggregation,
  SlaAssignmentBasis,
  SlaCalendarZone,
  SlaClockKind,
  SlaComparator,
  SlaObligor,
  SlaOpenHandling,
  SlaPeriodBasis,
  SlaShape,
  SlaSubjectKind,
  SlaWindow,
} from './sla-enums.js';
import { SlaConsequence, SlaSeverityTier, SlaVolumeRelief } from './sla-values.js';

@Record({
  describe:
    'One promise about time or quality, as data: who promises what, how it is measured, and what follows.',
  scope: 'shared',
  unique: [
    ['contract', 'code', 'termVersion'],
    ['program', 'code', 'termVersion'],
    ['department', 'code', 'termVersion'],
  ],
})
export class SlaTerm extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Short code, such as TPA-ONS.' })
  code!: string;

  @Attribute(() => String, { search: true, describe: 'The promise in a sentence.' })
  name!: string;

  @Attribute(() => Int, {
    default: 1,
    describe:
      'Counts the versions of the term, from 1; a settled period keeps the version that it was judged by.',
  })
  termVersion!: number;

  @Attribute(() => LocalDate, { describe: 'The first day in force.' })
  effectiveFrom!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The day after the last; null while it is in force.',
  })
  effectiveTo?: string | null;

  @Attribute(() => SlaObligor, { describe: 'Who has to keep it.' })
  obligor!: SlaObligor;

  @Attribute(() => SlaShape, { describe: 'Clocks, or a metric.' })
  shape!: SlaShape;

  @Attribute(() => String, { nullable: true, describe: 'The metric, for AGGREGATE.' })
  metric?: string | null;

  @Attribute(() => Int, { nullable: true, describe: 'The version of the metric’s definition.' })
  metricVersion?: number | null;

  @Attribute(() => JSONValue, {
    nullable: true,
    describe:
      'The metric’s parameters; part of the term, so that a setting changed later moves nothing settled.',
  })
  metricParameters?: unknown;

  @Attribute(() => SlaSubjectKind, { nullable: true, describe: 'What its clocks run on, for PER_SUBJECT.' })
  subjectKind?: SlaSubjectKind | null;

  @Attribute(() => String, {
    nullable: true,
    describe:
      'What starts a clock, for PER_SUBJECT: a milestone or state, such as RECEIVED, or an instant of the subject, such as receivedAt. The latest that stands counts.',
  })
  startEvent?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe:
      'What stops it, for PER_SUBJECT, named like startEvent. The first one from the start on counts.',
  })
  stopEvent?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe:
      'Where each subject carries its own promise: the event that says until when, such as TARGET_COMPLETION. The threshold is then 0, and pauses and open hours do not move the promise.',
  })
  dueEvent?: string | null;

  @Attribute(() => SlaAssignmentBasis, {
    nullable: true,
    describe: 'Which start counts when work was moved.',
  })
  assignmentBasis?: SlaAssignmentBasis | null;

  @Attribute(() => JSONValue, {
    nullable: true,
    describe:
      'A filter over the subject, written like that of a list of them; judged when the clock starts, and not again. Null: every subject.',
  })
  population?: unknown;

  @Attribute(() => SlaClockKind, { default: 'ELAPSED', describe: 'Which time counts.' })
  clock!: SlaClockKind;

  @Attribute(() => SlaCalendarZone, {
    nullable: true,
    describe: 'Whose wall clock the calendar follows, for BUSINESS.',
  })
  calendarZone?: SlaCalendarZone | null;

  @Attribute(() => [String], { default: [], describe: 'States and hold reasons that pause a clock.' })
  pauseOn!: string[];

  @Attribute(() => Boolean, {
    default: false,
    describe: 'A pause counts only with evidence: a note on the hold, a comment on the step of a case.',
  })
  pauseNeedsEvidence!: boolean;

  @Attribute(() => Decimal, { describe: 'Seconds for clocks, the metric’s unit otherwise.' })
  threshold!: string;

  @Attribute(() => Decimal, { nullable: true, describe: 'The upper bound, for BETWEEN.' })
  thresholdUpper?: string | null;

  @Attribute(() => SlaComparator, { describe: 'How the value is compared with the threshold.' })
  comparator!: SlaComparator;

  @Attribute(() => Int, {
    default: 0,
    describe: 'Seconds added to the due time; shown apart, never part of the threshold.',
  })
  graceSeconds!: number;

  @Attribute(() => Ratio, { nullable: true, describe: 'Tolerance on an aggregate’s value.' })
  graceRatio?: string | null;

  @Attribute(() => Ratio, {
    nullable: true,
    describe: 'Share of subjects that has to meet the threshold, for PER_SUBJECT.',
  })
  target?: string | null;

  @Attribute(() => SlaWindow, { default: 'MONTH', describe: 'How long a period is.' })
  window!: SlaWindow;

  @Attribute(() => Int, { nullable: true, describe: 'Days, for ROLLING_N_DAYS.' })
  rollingDays?: number | null;

  @Attribute(() => SlaPeriodBasis, {
    default: 'DUE_AT',
    describe: 'Which moment decides the period of a subject.',
  })
  periodBasis!: SlaPeriodBasis;

  @Attribute(() => SlaAggregation, { default: 'RATIO_OF_SUMS', describe: 'How parts become one value.' })
  aggregation!: SlaAggregation;

  @Attribute(() => Ratio, { nullable: true, describe: 'The percentile, such as 0.95.' })
  percentile?: string | null;

  @Attribute(() => PercentileMethod, { nullable: true, describe: 'How the percentile is found.' })
  percentileMethod?: PercentileMethod | null;

  @Attribute(() => Int, { nullable: true, describe: 'Below it a period has no verdict.' })
  minSample?: number | null;

  @Attribute(() => Duration, { nullable: true, describe: 'A period is judged only after this time.' })
  maturity?: string | null;

  @Attribute(() => SlaVolumeRelief, { nullable: true, describe: 'Relief when more came than was forecast.' })
  volumeRelief?: SlaVolumeRelief | null;

  @Attribute(() => SlaOpenHandling, {
    default: 'OVERDUE_IS_MISSED',
    describe: 'How unfinished subjects count.',
  })
  openHandling!: SlaOpenHandling;

  @Attribute(() => Duration, {
    nullable: true,
    describe: 'Reopened within this time, a kept clock is missed after all.',
  })
  reopenVoids?: string | null;

  @Attribute(() => [SlaSeverityTier], { default: [], describe: 'Bands of misses.' })
  severityTiers!: SlaSeverityTier[];

  @Attribute(() => SlaConsequence, { nullable: true, class: 'CONFIDENTIAL', describe: 'What follows.' })
  consequence?: SlaConsequence | null;

  @Attribute(() => String, { nullable: true, describe: 'The department, for obligor DEPARTMENT.' })
  department?: string | null;

  @BelongsTo(() => VendorContract, {
    reverse: 'slaTerms',
    nullable: true,
    describe: 'The vendor contract that has it.',
  })
  contract?: Ref<VendorContract> | null;

  @BelongsTo(() => TpaProgram, { reverse: 'slaTerms', nullable: true, describe: 'The program that has it.' })
  program?: Ref<TpaProgram> | null;

  @BelongsTo(() => BusinessCalendar, {
    reverse: 'slaTerms',
    nullable: true,
    describe: 'The open hours, for BUSINESS; null: those of the subject’s location.',
  })
  calendar?: Ref<BusinessCalendar> | null;
}
