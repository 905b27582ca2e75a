import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import {
  asOfDay,
  both,
  dayOf,
  days,
  over,
  literal,
  is,
  lastingOf,
  stockOf,
  attr,
  amountsOf,
} from '../../engines/metrics/measures.js';
import {
  byJob,
  isOpenThen,
  isPendingThen,
  jobsAt,
  owner,
  stageSince,
  valueThen,
  wasCompletedThen,
} from './jobs.js';
import { ServiceAgreement } from './service-agreement.entity.js';

const byStage = [...byJob, 'JOB_STAGE'];

export const pendingBusinessValue = defineMetric({
  name: 'pendingBusinessValue',
  version: 1,
  title: 'Pending business',
  says: 'What the jobs that are open and not invoiced are expected to bill.',
  formula:
    'Σ over jobs before INVOICED: approved estimates, else uploaded ones, else what the lead was expected to bring',
  source: 'DASH’s stages from pending sale to invoice pending.',
  unit: 'MONEY',
  better: 'HIGHER',
  numerator: jobsAt.sum(valueThen, isPendingThen),
  by: byStage,
  owner,
});

export const uninvoicedValue = defineMetric({
  name: 'uninvoicedValue',
  version: 1,
  title: 'Done and not invoiced',
  says: 'What the jobs that are completed and not invoiced are expected to bill.',
  formula: 'Σ expected value of jobs COMPLETED and not INVOICED',
  source: 'Jobber shows it by job.',
  unit: 'MONEY',
  better: 'LOWER',
  numerator: jobsAt.sum(valueThen, both(isPendingThen, wasCompletedThen)),
  by: byStage,
  owner: 'Finance',
});

export const stageAge = defineMetric({
  name: 'stageAge',
  version: 1,
  title: 'Age in the stage',
  says: 'How many days open jobs have stood at the stage at which they are.',
  formula: 'Σ days from the entry to the stage to the day asked about / open jobs',
  source: 'Our own.',
  unit: 'DAYS',
  better: 'LOWER',
  ...durationOf(jobsAt, { value: days(dayOf(stageSince), asOfDay), where: isOpenThen }),
  by: byStage,
  owner,
});

const agreements = stockOf(() => ServiceAgreement, 'startOn', 'endOn');
const isActive = is({ status: { notIn: ['DRAFT', 'SUSPENDED'] } });

export const recurringRevenue = defineMetric({
  name: 'recurringRevenue',
  version: 1,
  title: 'Recurring revenue a month',
  says: 'What the service agreements in force bring in a month.',
  formula: 'Σ annual recurring value of agreements in force / 12',
  source: 'Our own.',
  unit: 'MONEY',
  better: 'HIGHER',
  numerator: agreements.sum(over(attr('annualRecurringValue'), literal(12)), isActive),
  by: ['SERVICE_LINE', 'EMPLOYEE', 'SOURCE_CATEGORY'],
  owner: 'Sales and marketing',
});

export const newServicesSold = defineMetric({
  name: 'newServicesSold',
  version: 1,
  title: 'Service agreements sold',
  says: 'How many service agreements began.',
  formula: 'agreements, on the first day in force',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'HIGHER',
  on: ['startOn'],
  numerator: amountsOf(() => ServiceAgreement).count(is({ status: { ne: 'DRAFT' } })),
  by: ['SERVICE_LINE', 'EMPLOYEE', 'SOURCE_CATEGORY'],
  owner: 'Sales and marketing',
});

const lasting = lastingOf(() => ServiceAgreement, 'startOn', 'endOn');

export const agreementRetention = defineMetric({
  name: 'agreementRetention',
  version: 1,
  title: 'Agreements kept',
  says: 'The share of the service agreements in force at the start of the time that still were at its end.',
  formula:
    'agreements in force at the start and at the end / agreements in force at the start; each bucket by itself',
  source: 'Pulse RevOps: 15 to 30 percent leave in a year.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: lasting.kept(isActive),
  denominator: lasting.count(isActive),
  by: ['SERVICE_LINE', 'EMPLOYEE', 'SOURCE_CATEGORY'],
  owner: 'Sales and marketing',
});
