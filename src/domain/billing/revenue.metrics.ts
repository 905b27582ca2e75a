import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  above,
  add,
  amountsOf,
  asOfDay,
  asOfInstant,
  atMost,
  attr,
  below,
  both,
  choose,
  given,
  is,
  less,
  literal,
  not,
  outer,
  over,
  stockOf,
  sumOf,
  times,
  when,
} from '../../engines/metrics/measures.js';
import { Job } from '../jobs/job.entity.js';
import { Estimate } from '../jobs/estimate.entity.js';
import { Invoice } from './invoice.entity.js';
import { byInvoice, collected, isIssued, netInvoiced, owner } from './receivables.js';

export const RevenueBasis = defineEnum('RevenueBasis', 'When revenue counts.', {
  INVOICED: 'When it is invoiced; credits, write-offs and short payments lower it when they happen.',
  EARNED: 'As the work progresses: contract amount × share of the expected cost that was incurred.',
  COMPLETED: 'When the job is completed: what its invoices ask for.',
  COLLECTED: 'When payments are applied; refunds and returned payments lower it.',
});
export type RevenueBasis = keyof typeof RevenueBasis;

export const revenueBasis: Parameter = {
  name: 'revenueBasis',
  type: () => RevenueBasis,
  default: 'INVOICED',
  describe: 'When revenue counts.',
};

const begun = stockOf(() => Job, 'startedAt');
const spent = sumOf(
  'costs',
  'amount',
  both(is({ committed: { eq: false } }), atMost('incurredOn', outer(asOfDay))),
);
const incurred: Value = when(below(spent, 'budgetedCost'), spent, attr('budgetedCost'));
const isPriced = both(given('contractAmount'), above('budgetedCost', literal(0)));
const isDone = atMost('completedAt', asOfInstant);
const progress = times('contractAmount', over(incurred, 'budgetedCost'));
const earned = (at: 'start' | 'end') =>
  add(
    begun.sum('contractAmount', both(given('contractAmount'), isDone), at),
    begun.sum(progress, both(isPriced, not(isDone)), at),
  );

export const revenue = defineMetric({
  name: 'revenue',
  version: 1,
  title: 'Revenue',
  says: 'What the work brought, by the moment that revenueBasis chooses.',
  formula:
    'INVOICED: Σ subtotals issued − credits, write-offs, short payments · EARNED: earned at the end − earned at the start · COMPLETED: Σ subtotals of jobs completed · COLLECTED: Σ applied − refunds, returned payments',
  source: 'ServiceTitan’s reports, whose users ask for accrual and cash side by side.',
  unit: 'MONEY',
  better: 'HIGHER',
  on: ['issuedOn'],
  numerator: choose(revenueBasis, {
    INVOICED: netInvoiced,
    EARNED: less(earned('end'), earned('start')),
    COMPLETED: amountsOf(() => Invoice, 'job.completedAt').sum('subtotal', isIssued),
    COLLECTED: collected,
  }),
  by: byInvoice,
  owner,
});

export const sales = defineMetric({
  name: 'sales',
  version: 1,
  title: 'Sales',
  says: 'What customers and carriers approved; it is not revenue before the work is billed.',
  formula: 'Σ approved amounts of estimates, on the day of approval',
  source: 'ServiceTitan tells sales from revenue.',
  unit: 'MONEY',
  better: 'HIGHER',
  on: ['approvedAt'],
  numerator: amountsOf(() => Estimate).sum('approvedAmount'),
  by: [
    'SERVICE_LINE',
    'BUSINESS_UNIT',
    'SOURCE_CATEGORY',
    'CARRIER',
    'TPA_PROGRAM',
    'EMPLOYEE',
    'ESTIMATE_KIND',
  ],
  owner: 'Sales and marketing',
});

const inWork = both(isPriced, not(isDone));
const billed = sumOf('invoices', 'subtotal', both(isIssued, atMost('issuedOn', outer(asOfDay))));
const byJob = ['SERVICE_LINE', 'BUSINESS_UNIT', 'EMPLOYEE', 'CARRIER', 'TPA_PROGRAM'];
const ofWork = {
  version: 1,
  by: byJob,
  owner,
  source: 'The usual work-in-progress schedule; sources differ in its sign.',
};

export const percentComplete = defineMetric({
  ...ofWork,
  name: 'percentComplete',
  title: 'Share complete',
  says: 'How far the work in progress is, by its cost.',
  formula: 'Σ min(cost incurred, expected cost) / Σ expected cost, of jobs started and not completed',
  unit: 'RATIO',
  better: 'NEITHER',
  numerator: begun.sum(incurred, inWork),
  denominator: begun.sum('budgetedCost', inWork),
});

export const earnedRevenue = defineMetric({
  ...ofWork,
  name: 'earnedRevenue',
  title: 'Earned of work in progress',
  says: 'What the work in progress has earned so far.',
  formula: 'Σ contract amount × min(1, cost incurred / expected cost)',
  unit: 'MONEY',
  better: 'HIGHER',
  numerator: begun.sum(progress, inWork),
});

export const overUnderBilling = defineMetric({
  ...ofWork,
  name: 'overUnderBilling',
  title: 'Billed beyond what is earned',
  says: 'By how much the work in progress is billed beyond what it has earned; below 0 it is behind.',
  formula: 'Σ billed − Σ earned; positive is overbilled',
  unit: 'MONEY',
  better: 'BAND',
  numerator: less(begun.sum(billed, inWork), begun.sum(progress, inWork)),
});

export const wipValue = defineMetric({
  ...ofWork,
  name: 'wipValue',
  title: 'Work in progress not billed',
  says: 'What the work in progress has earned beyond what is billed.',
  formula: 'Σ earned − Σ billed',
  unit: 'MONEY',
  better: 'BAND',
  numerator: less(begun.sum(progress, inWork), begun.sum(billed, inWork)),
});
