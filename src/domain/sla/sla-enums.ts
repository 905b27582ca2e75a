import { defineEnum } from '../../kernel/record/enum.js';

export const SlaShape = defineEnum('SlaShape', 'What a term measures.', {
  PER_SUBJECT: 'Each job, message or case has a clock; the share that met it counts.',
  AGGREGATE: 'A metric over a period against a threshold.',
});
export type SlaShape = keyof typeof SlaShape;

export const SlaObligor = defineEnum('SlaObligor', 'Who has to keep a term.', {
  VENDOR: 'A vendor, towards us.',
  US: 'We, towards a carrier or program.',
  DEPARTMENT: 'A department, towards another.',
});
export type SlaObligor = keyof typeof SlaObligor;

export const SlaSubjectKind = defineEnum('SlaSubjectKind', 'What a clock runs on.', {
  JOB: 'A job.',
  ASSIGNMENT: 'A program assignment.',
  LEAD: 'A lead.',
  CASE: 'A case.',
  INTERACTION: 'A contact.',
  COLLECTION_PLACEMENT: 'An account at an agency.',
});
export type SlaSubjectKind = keyof typeof SlaSubjectKind;

/** The records behind those kinds, for keys that may point at any of them. */
export const slaSubjects = ['Job', 'Assignment', 'Lead', 'Case', 'CollectionPlacement', 'Interaction'];

export const SlaAssignmentBasis = defineEnum(
  'SlaAssignmentBasis',
  'Which start counts when work was moved.',
  {
    FIRST_RECEIVED: 'The first assignment to anybody.',
    CURRENT_ASSIGNMENT: 'The assignment to the location that has it now.',
  },
);
export type SlaAssignmentBasis = keyof typeof SlaAssignmentBasis;

export const SlaClockKind = defineEnum('SlaClockKind', 'Which time counts.', {
  ELAPSED: 'All of it.',
  BUSINESS: 'The open hours of the calendar.',
});
export type SlaClockKind = keyof typeof SlaClockKind;

export const SlaCalendarZone = defineEnum('SlaCalendarZone', 'Whose wall clock a calendar follows.', {
  LOCATION: 'The location’s.',
  VENDOR_SITE: 'The vendor’s site’s.',
  FIXED: 'The calendar’s own.',
});
export type SlaCalendarZone = keyof typeof SlaCalendarZone;

export const SlaComparator = defineEnum(
  'SlaComparator',
  'How a value is compared with a threshold; bounds are inclusive as written.',
  {
    LTE: 'At most.',
    LT: 'Below.',
    GTE: 'At least.',
    GT: 'Above.',
    EQ: 'Equal.',
    BETWEEN: 'From threshold to thresholdUpper, both included.',
  },
);
export type SlaComparator = keyof typeof SlaComparator;

export const SlaWindow = defineEnum('SlaWindow', 'How long a period of a term is.', {
  INTERVAL_15M: 'A quarter of an hour.',
  INTERVAL_30M: 'Half an hour.',
  DAY: 'A day.',
  WEEK: 'A week.',
  MONTH: 'A month.',
  QUARTER: 'A quarter.',
  ROLLING_N_DAYS: 'The last rollingDays days.',
});
export type SlaWindow = keyof typeof SlaWindow;

export const SlaPeriodBasis = defineEnum('SlaPeriodBasis', 'Which moment decides the period of a subject.', {
  DUE_AT: 'When it is due.',
  START_EVENT: 'When it started.',
});
export type SlaPeriodBasis = keyof typeof SlaPeriodBasis;

export const SlaAggregation = defineEnum('SlaAggregation', 'How the parts of a period become one value.', {
  RATIO_OF_SUMS: 'Σ numerators / Σ denominators.',
  SHARE_OF_INTERVALS: 'Intervals that met the threshold / intervals with data.',
  MEAN_OF_INTERVALS: 'Mean of the intervals’ values.',
  PERCENTILE: 'The percentile of single values.',
});
export type SlaAggregation = keyof typeof SlaAggregation;

export const PercentileMethod = defineEnum('PercentileMethod', 'How a percentile is found.', {
  NEAREST_RANK: 'The value at the rank, rounded up.',
  LINEAR: 'Between two neighbours, in proportion.',
});
export type PercentileMethod = keyof typeof PercentileMethod;

export const SlaOpenHandling = defineEnum('SlaOpenHandling', 'How unfinished subjects count.', {
  OVERDUE_IS_MISSED: 'Missed once overdue.',
  CLOSED_ONLY: 'Not at all until they are finished.',
});
export type SlaOpenHandling = keyof typeof SlaOpenHandling;

export const SlaStatus = defineEnum('SlaStatus', 'The verdict on a clock or a period.', {
  MET: 'Kept.',
  MISSED: 'Not kept.',
  EXCUSED: 'Left out by an approved exclusion or a customer’s wish.',
  PENDING: 'Not decided yet.',
  NO_DATA: 'There was nothing to judge.',
  INSUFFICIENT_SAMPLE: 'Too little to judge.',
});
export type SlaStatus = keyof typeof SlaStatus;

export const SlaExclusionReason = defineEnum('SlaExclusionReason', 'Why something does not count.', {
  FORCE_MAJEURE: 'Nobody could have prevented it.',
  CLIENT_SYSTEM_OUTAGE: 'A system of the client was down.',
  VOLUME_OVER_FORECAST: 'Much more came than was forecast.',
  CAT_EVENT: 'A catastrophe.',
  CUSTOMER_REQUEST: 'The customer wanted it later.',
  DUPLICATE: 'The same thing twice.',
  TEST: 'Not real.',
});
export type SlaExclusionReason = keyof typeof SlaExclusionReason;

export const SlaExclusionStatus = defineEnum('SlaExclusionStatus', 'Where an exclusion stands.', {
  REQUESTED: 'Waits for a second person.',
  APPROVED: 'Holds: what it covers is excused.',
  REJECTED: 'Does not hold.',
});
export type SlaExclusionStatus = keyof typeof SlaExclusionStatus;

export const SlaCreditKind = defineEnum('SlaCreditKind', 'What follows from a verdict, in money.', {
  CREDIT: 'The vendor owes us for a missed term.',
  BONUS: 'We owe the vendor for a kept one.',
  EARN_BACK: 'The vendor gets a credit back.',
});
export type SlaCreditKind = keyof typeof SlaCreditKind;

export const SlaCreditStatus = defineEnum('SlaCreditStatus', 'Where a credit stands.', {
  CALCULATED: 'Worked out from the verdict.',
  DISPUTED: 'The vendor does not agree.',
  AGREED: 'Both agree.',
  APPLIED: 'Taken off an invoice.',
  WAIVED: 'Let go.',
});
export type SlaCreditStatus = keyof typeof SlaCreditStatus;
