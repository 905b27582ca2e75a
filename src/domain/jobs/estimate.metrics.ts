import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  add,
  amountsOf,
  atLeast,
  both,
  given,
  is,
  not,
  param,
  sumOf,
  either,
} from '../../engines/metrics/measures.js';
import { countsDespiteCat } from '../claims/exclude-cat.js';
import { EstimateVersion, Estimate } from './estimate.entity.js';
import { byJob, jobs, owner } from './jobs.js';

const estimates = amountsOf(() => Estimate);
const exceptCat = countsDespiteCat('claim.catEvent');
const byEstimate = [
  'SERVICE_LINE',
  'CARRIER',
  'TPA_PROGRAM',
  'LOSS_TYPE',
  'CAT_EVENT',
  'EMPLOYEE',
  'ESTIMATE_KIND',
];
const shared = { version: 1, unit: 'RATIO' as const, on: ['approvedAt'], by: byEstimate, owner };

const isFirst = both(is({ number: { eq: 1 } }), countsDespiteCat('estimate.claim.catEvent'));
const approvedAtOnce = amountsOf(() => EstimateVersion, 'approvedAt').count(isFirst);
const returned = amountsOf(() => EstimateVersion, 'returnedAt').count(
  both(isFirst, not(given('approvedAt'))),
);

export const firstSubmissionApproval = defineMetric({
  ...shared,
  name: 'firstSubmissionApproval',
  title: 'Approved as first submitted',
  says: 'The share of estimates decided that were approved as they were first sent.',
  formula: 'first versions approved / first versions approved or returned, on the day of that decision',
  source: 'Stoa; above 75 percent is the top tier.',
  better: 'HIGHER',
  numerator: approvedAtOnce,
  denominator: add(approvedAtOnce, returned),
});

const hasBoth = both(given('approvedAmount'), given('rcv'), exceptCat);

export const estimateApprovalRatio = defineMetric({
  ...shared,
  name: 'estimateApprovalRatio',
  title: 'Approved of what was submitted',
  says: 'How much of the money in estimates was approved.',
  formula: 'Σ approved / Σ submitted, over estimates approved in the time',
  source: 'Our own.',
  better: 'HIGHER',
  numerator: estimates.sum('approvedAmount', hasBoth),
  denominator: estimates.sum('rcv', hasBoth),
});

const isSupplement = is({ kind: { eq: 'SUPPLEMENT' } });
const bySupplement = byEstimate.filter((name) => name !== 'ESTIMATE_KIND');

export const supplementRate = defineMetric({
  ...shared,
  name: 'supplementRate',
  title: 'Jobs with a supplement',
  says: 'Of the jobs with an estimate approved in the time, the share with a supplement approved in it.',
  formula: 'jobs with a supplement approved / jobs with any estimate approved',
  source: 'Our own.',
  better: 'BAND',
  by: bySupplement,
  numerator: estimates.distinct('job', both(isSupplement, exceptCat)),
  denominator: estimates.distinct('job', exceptCat),
});

export const supplementShare = defineMetric({
  ...shared,
  name: 'supplementShare',
  title: 'Supplements in what was approved',
  says: 'The share of the money approved that supplements brought.',
  formula: 'Σ approved supplements / Σ approved',
  source: 'Our own.',
  better: 'BAND',
  by: bySupplement,
  numerator: estimates.sum('approvedAmount', both(isSupplement, exceptCat)),
  denominator: estimates.sum('approvedAmount', exceptCat),
});

export const soldThreshold: Parameter = {
  name: 'soldThreshold',
  type: () => Int,
  default: 1,
  describe: 'The amount, in the organization’s currency, from which a job counts as sold.',
};

const isFirstWork = both(not(given('recallOf')), not(given('warrantyOf')));
const sold = sumOf('estimates', 'approvedAmount', is({ status: { in: ['APPROVED', 'PARTIALLY_APPROVED'] } }));
const isSold = both(isFirstWork, atLeast(sold, param(soldThreshold)));
const isOpportunity = both(isFirstWork, either(is({ noCharge: { eq: false } }), isSold));

export const closeRate = defineMetric({
  ...shared,
  name: 'closeRate',
  title: 'Close rate',
  says: 'The share of completed jobs that could have been sold and were.',
  formula:
    'jobs with approved estimates of at least soldThreshold / jobs that were no recall, no warranty and, unless sold, not without charge',
  source: 'ServiceTitan’s definition; a job without charge that sells enters both sides.',
  better: 'HIGHER',
  on: ['completedAt'],
  by: byJob,
  numerator: jobs.count(isSold),
  denominator: jobs.count(isOpportunity),
});
