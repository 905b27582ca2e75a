import { defineMetric } from '../../engines/metrics/define.js';
import {
  amountsOf,
  atLeast,
  either,
  given,
  is,
  minus,
  param,
  sumOf,
  times,
} from '../../engines/metrics/measures.js';
import { soldThreshold } from '../jobs/estimate.metrics.js';
import { exceptCat, jobs } from '../jobs/jobs.js';
import { CampaignCost } from '../leads/campaign.entity.js';
import { credit, touches } from '../leads/attribution.js';
import { isIssued, netOfJob, owner } from './receivables.js';

const by = [
  'SERVICE_LINE',
  'BUSINESS_UNIT',
  'SOURCE_CATEGORY',
  'CAMPAIGN',
  'REFERRAL_SOURCE',
  'CARRIER',
  'TPA_PROGRAM',
  'LOSS_TYPE',
  'EMPLOYEE',
  'PAYER_KIND',
];
const ofJob = sumOf('invoices', 'subtotal', isIssued);
const isConverted = atLeast(ofJob, param(soldThreshold));

export const jobConversionRate = defineMetric({
  name: 'jobConversionRate',
  version: 1,
  title: 'Job conversion',
  says: 'The share of completed jobs that could be sold and were invoiced for enough.',
  formula:
    'jobs with invoices of at least soldThreshold before tax / jobs completed, those without charge only where they cross it',
  source: 'ServiceTitan; a job without charge that sells enters both sides.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['completedAt'],
  numerator: jobs.count(isConverted),
  denominator: jobs.count(either(is({ noCharge: { eq: false } }), isConverted)),
  by,
  owner: 'Operations',
});

export const averageTicket = defineMetric({
  name: 'averageTicket',
  version: 1,
  title: 'Average ticket',
  says: 'What a job that was sold brings.',
  formula: 'Σ net invoiced / jobs invoiced for at least soldThreshold',
  source: 'ServiceTitan.',
  unit: 'MONEY',
  better: 'HIGHER',
  on: ['invoicedAt'],
  numerator: jobs.sum(netOfJob, isConverted),
  denominator: jobs.count(isConverted),
  by,
  owner,
});

export const averageJobSize = defineMetric({
  name: 'averageJobSize',
  version: 1,
  title: 'Average job size',
  says: 'What a job brings once it is invoiced.',
  formula: 'Σ net revenue / jobs invoiced',
  source: 'Kiwi Cash Flow.',
  unit: 'MONEY',
  better: 'HIGHER',
  on: ['invoicedAt'],
  numerator: jobs.sum(netOfJob, exceptCat),
  denominator: jobs.count(exceptCat),
  by,
  owner,
});

const costs = sumOf('costs', 'amount', is({ committed: { eq: false } }));

export const jobGrossMargin = defineMetric({
  name: 'jobGrossMargin',
  version: 1,
  title: 'Gross margin of jobs',
  says: 'The share of what jobs brought that is left after their own costs.',
  formula: '(Σ net revenue − Σ costs of the jobs) / Σ net revenue; costs only committed do not count',
  source: 'Profit Detective: 45 to 60 percent for water mitigation.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['invoicedAt'],
  numerator: jobs.sum(minus(netOfJob, costs), exceptCat),
  denominator: jobs.sum(netOfJob, exceptCat),
  by,
  owner,
});

const attributed = touches.sum(times(credit, sumOf('lead.jobs', netOfJob)), given('campaign'));
const marketing = {
  version: 1,
  on: ['receivedAt'],
  by: ['CAMPAIGN', 'SOURCE_CATEGORY'],
  owner: 'Sales and marketing',
};

export const attributedRevenue = defineMetric({
  ...marketing,
  name: 'attributedRevenue',
  title: 'Attributed revenue',
  says: 'What the work of leads that came in during the time has brought, its credit shared among the sources that touched them.',
  formula: 'Σ net revenue of the lead’s jobs × credit of the touch, by attributionModel',
  source: 'HMX Zone.',
  unit: 'MONEY',
  better: 'HIGHER',
  by: ['CAMPAIGN', 'SOURCE_CATEGORY', 'REFERRAL_SOURCE', 'SERVICE_LINE'],
  numerator: touches.sum(times(credit, sumOf('lead.jobs', netOfJob))),
});

export const returnOnMarketing = defineMetric({
  ...marketing,
  name: 'returnOnMarketing',
  title: 'Return on marketing',
  says: 'What campaigns brought for each unit of money that they cost.',
  formula: 'attributed net revenue of campaigns / campaign cost of the months',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: attributed,
  denominator: amountsOf(() => CampaignCost, 'month').sum('amount'),
  maturityDays: 60,
});
