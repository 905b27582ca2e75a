/** The jobs that metrics count, their milestones, and what they can be told apart by. */
import type { Condition, Value } from '../../engines/metrics/measures.js';
import {
  above,
  amountsOf,
  asOfInstant,
  atMost,
  both,
  earliest,
  either,
  firstOf,
  given,
  is,
  latest,
  literal,
  not,
  outer,
  some,
  stockOf,
  sumOf,
  when,
} from '../../engines/metrics/measures.js';
import { countsDespiteCat } from '../claims/exclude-cat.js';
import { Job } from './job.entity.js';
import type { JobStatus, MilestoneKind } from './job-enums.js';

export const jobs = amountsOf(() => Job);
export const jobsAt = stockOf(() => Job, 'receivedAt');
export const exceptCat = countsDespiteCat('claim.catEvent');

const standing = (...kinds: MilestoneKind[]): Condition =>
  is({ kind: { in: kinds }, revokedAt: { isNull: true } });
/** The first time that a step was taken, of those not taken back. */
export const firstStep = (...kinds: MilestoneKind[]): Value =>
  earliest('milestones', 'at', standing(...kinds));
export const hasStep = (...kinds: MilestoneKind[]): Condition => some('milestones', standing(...kinds));

const untilThen = atMost('at', outer(asOfInstant));
const stepThen = (...kinds: MilestoneKind[]): Value =>
  latest('milestones', 'at', both(standing(...kinds), untilThen));

/** Where the last of a step stands on the job itself: most jobs are told by it, without a look at their milestones. */
const lastOf: Partial<Record<MilestoneKind, string>> = {
  STARTED: 'startedAt',
  COMPLETED: 'completedAt',
  INVOICED: 'invoicedAt',
  CLOSED: 'closedAt',
};
const known = (kinds: readonly MilestoneKind[]): Condition[] =>
  kinds.flatMap((kind) => (lastOf[kind] ? [atMost(lastOf[kind], asOfInstant)] : []));
const hadStep = (...kinds: MilestoneKind[]): Condition =>
  either(...known(kinds), some('milestones', both(standing(...kinds), untilThen)));

// A job keeps the moment at which it was closed only as long as nothing reopened it.
const ended = (kind: MilestoneKind): Condition =>
  either(
    ...(kind === 'CLOSED' ? known([kind]) : []),
    both(hadStep(kind), not(above(stepThen('REOPENED'), stepThen(kind)))),
  );
// A job that was lost has no date of its own; its lead has.
const lost = both(given('lostReason'), not(above('lead.closedAt', asOfInstant)));

/** Of a stock: neither called off, lost nor closed at that moment. */
export const isOpenThen = both(not(ended('CLOSED')), not(ended('CANCELLED')), not(lost));
/** Of a stock: open, and its final invoice had not gone out. */
export const isPendingThen = both(not(hadStep('INVOICED')), isOpenThen);
export const wasCompletedThen = hadStep('COMPLETED');

const sold: MilestoneKind[] = ['WORK_AUTHORIZED', 'CLIENT_APPROVED', 'ESTIMATE_APPROVED'];
const stages: readonly (readonly [JobStatus, Condition])[] = [
  ['WAITING_FINAL_CLOSURE', hadStep('PAID')],
  ['ACCOUNTS_RECEIVABLE', hadStep('INVOICED')],
  ['INVOICE_PENDING', both(hadStep('COMPLETED'), hadStep('CERT_OF_SATISFACTION'))],
  ['COMPLETED_PENDING_PAPERWORK', hadStep('COMPLETED')],
  ['WORK_IN_PROGRESS', hadStep('STARTED')],
  ['PRE_PRODUCTION', hadStep(...sold)],
];
/** Of a stock: the stage at that moment, by the milestones dated up to then. */
export const stageThen = stages.reduceRight<Value>(
  (rest, [stage, holds]) => when(holds, literal(stage), rest),
  literal('PENDING_SALE'),
);

/** Of a stock: when the stage of that moment began. */
export const stageSince = firstOf(
  stepThen('PAID'),
  stepThen('INVOICED'),
  when(
    hadStep('COMPLETED'),
    firstOf(stepThen('CERT_OF_SATISFACTION'), stepThen('COMPLETED')),
    stepThen('STARTED'),
  ),
  earliest('milestones', 'at', both(standing(...sold), untilThen)),
  'receivedAt',
);

const approvedThen = atMost('approvedAt', outer(asOfInstant));
const uploadedThen = atMost('uploadedAt', outer(asOfInstant));
/** Of a stock: what a job was expected to bill. */
export const valueThen = when(
  some('estimates', approvedThen),
  sumOf('estimates', 'approvedAmount', approvedThen),
  when(
    some('estimates', uploadedThen),
    sumOf('estimates', 'rcv', uploadedThen),
    firstOf('lead.expectedValue', literal(0)),
  ),
);

export const byJob = [
  'SERVICE_LINE',
  'BUSINESS_UNIT',
  'SOURCE_CATEGORY',
  'CAMPAIGN',
  'REFERRAL_SOURCE',
  'CARRIER',
  'TPA_PROGRAM',
  'LOSS_TYPE',
  'CAT_EVENT',
  'EMPLOYEE',
];
export const owner = 'Operations';
