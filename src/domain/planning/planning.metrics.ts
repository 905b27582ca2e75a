import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { CostCenter } from '../locations/cost-center.entity.js';
import { HeadcountPlan } from './headcount-plan.entity.js';
import { JournalLine } from './journal-line.entity.js';
import { BudgetLine } from './plan.entity.js';
import type { MetricTargets } from '../../engines/metrics/define.js';
import { KpiTarget } from './kpi-target.entity.js';

/** Where goals are kept. */
export const targets: MetricTargets = {
  of: () => KpiTarget,
  metric: 'metric',
  month: 'month',
  value: 'target',
  subject: 'scope',
};

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'PNL_LINE', describe: 'The line of the profit and loss statement.' }),
  defineDimension({
    name: 'COST_CENTER',
    describe: 'Who bears the cost.',
    record: () => CostCenter,
    label: ['code'],
  }),
];

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => JournalLine,
    dimensions: {
      PNL_LINE: 'account.pnlLine',
      BUSINESS_UNIT: 'businessUnit',
      SERVICE_LINE: 'businessUnit.serviceLine',
      COST_CENTER: 'costCenter',
    },
    staleAfterDays: 45,
  }),
  defineSource({
    of: () => BudgetLine,
    dimensions: {
      PNL_LINE: 'pnlLine',
      BUSINESS_UNIT: 'businessUnit',
      SERVICE_LINE: 'businessUnit.serviceLine',
      COST_CENTER: 'costCenter',
    },
    staleAfterDays: 75,
  }),
  defineSource({
    of: () => HeadcountPlan,
    dimensions: { STAFF_ROLE: 'role', COST_CENTER: 'costCenter' },
    staleAfterDays: 75,
  }),
];
