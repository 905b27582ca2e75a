import { defineEnum } from '../../kernel/record/enum.js';
import { durationOf } from '../../engines/metrics/durations.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import { attr, both, dayOf, days, given, isSet, when } from '../../engines/metrics/measures.js';
import { byJob, exceptCat, firstStep, jobs, owner } from './jobs.js';

const shared = {
  version: 1,
  unit: 'SECONDS' as const,
  better: 'LOWER' as const,
  on: ['receivedAt', 'arrivedAt'],
  by: byJob,
  owner,
};

export const jobCycleTime = defineMetric({
  ...shared,
  name: 'jobCycleTime',
  title: 'Job cycle time',
  says: 'How many days a job took from the first notice until its file was closed.',
  formula: 'Σ calendar days from received to closed / jobs closed',
  source: 'CapaBuild; above 45 days on a residential water loss is a warning.',
  unit: 'DAYS',
  on: ['closedAt'],
  ...durationOf(jobs, {
    from: 'receivedAt',
    to: 'closedAt',
    value: days(dayOf('receivedAt'), dayOf('closedAt')),
    where: exceptCat,
  }),
});

export const completionToInvoiceLag = defineMetric({
  ...shared,
  name: 'completionToInvoiceLag',
  title: 'Days from completion to invoice',
  says: 'How many days after the work was done the final invoice went out.',
  formula: 'Σ calendar days from completed to invoiced / jobs invoiced',
  source: 'Our own; 3 days is the mark.',
  unit: 'DAYS',
  on: ['invoicedAt'],
  ...durationOf(jobs, {
    from: 'completedAt',
    to: 'invoicedAt',
    value: days(dayOf('completedAt'), dayOf('invoicedAt')),
  }),
});

export const ClaimSegment = defineEnum('ClaimSegment', 'A leg on the way of an insured job.', {
  RECEIVED_TO_CONTACTED: 'Until the customer was reached.',
  CONTACTED_TO_INSPECTED: 'Until the damage was inspected.',
  INSPECTED_TO_UPLOADED: 'Until the estimate was with the carrier.',
  UPLOADED_TO_APPROVED: 'Until it was approved.',
});
export type ClaimSegment = keyof typeof ClaimSegment;

export const claimSegment: Parameter = {
  name: 'claimSegment',
  type: () => ClaimSegment,
  default: 'RECEIVED_TO_CONTACTED',
  describe: 'Which leg on the way of an insured job.',
};

const inspected = firstStep('INSPECTED');
const uploaded = firstStep('ESTIMATE_UPLOADED');
const byLeg = (legs: { readonly [segment in ClaimSegment]: Value }): Value =>
  Object.entries(legs).reduceRight(
    (rest, [segment, value]) => when(isSet(claimSegment, segment), value, rest),
    legs.RECEIVED_TO_CONTACTED,
  );

export const claimSegmentTime = defineMetric({
  ...shared,
  name: 'claimSegmentTime',
  title: 'Legs of a claim',
  says: 'How long one leg on the way of an insured job took; set claimSegment for the others.',
  formula: 'Σ (end of the leg − its beginning) / insured jobs with both',
  source: 'Our own.',
  on: ['receivedAt'],
  ...durationOf(jobs, {
    from: byLeg({
      RECEIVED_TO_CONTACTED: attr('receivedAt'),
      CONTACTED_TO_INSPECTED: attr('contactedAt'),
      INSPECTED_TO_UPLOADED: inspected,
      UPLOADED_TO_APPROVED: uploaded,
    }),
    to: byLeg({
      RECEIVED_TO_CONTACTED: attr('contactedAt'),
      CONTACTED_TO_INSPECTED: inspected,
      INSPECTED_TO_UPLOADED: uploaded,
      UPLOADED_TO_APPROVED: firstStep('ESTIMATE_APPROVED'),
    }),
    where: both(given('claim'), exceptCat),
  }),
});
