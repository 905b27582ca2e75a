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
