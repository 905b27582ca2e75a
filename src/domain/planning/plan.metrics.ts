import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition } from '../../engines/metrics/measures.js';
import {
  add,
  amountsOf,
  asOfDay,
  below,
  both,
  endOfMonth,
  equals,
  is,
  less,
  literal,
  minus,
  stockOf,
  when,
} from '../../engines/metrics/measures.js';
import { EmploymentSpell } from '../staff/employee.entity.js';
import { HeadcountPlan } from './headcount-plan.entity.js';
import { JournalLine } from './journal-line.entity.js';
import { BudgetLine } from './plan.entity.js';

const inForce: Condition = is({ plan: { scenario: { eq: 'BASE' }, status: { eq: 'LOCKED' } } });
const revenueLines = { in: ['GROSS_REVENUE', 'COMMISSION_REVENUE'] };
const budget = amountsOf(() => BudgetLine, 'monthStartsOn');
const actual = amountsOf(() => JournalLine, 'postedOn');
const isAccrual = is({ basis: { eq: 'ACCRUAL' } });
const earns = is({ account: { pnlLine: revenueLines } });
const isEarning = is({ pnlLine: revenueLines });

// More revenue than planned is favorable, and so is less cost.
const favorable = less(
  add(actual.sum('amount', both(isAccrual, earns)), budget.sum('amount', both(inForce, { not: isEarning }))),
  add(actual.sum('amount', both(isAccrual, { not: earns })), budget.sum('amount', both(inForce, isEarning))),
);

const shared = {
  version: 1,
  on: ['postedOn'],
  by: ['PNL_LINE', 'BUSINESS_UNIT', 'COST_CENTER'],
  owner: 'Finance',
};

export const budgetVariance = defineMetric({
  ...shared,
  name: 'budgetVariance',
  title: 'Variance from the budget',
  says: 'By how much the books are better than the plan in force; below 0 they are worse.',
  formula: 'Σ (actual − budget) of revenue lines + Σ (budget − actual) of cost lines; group it by line',
  source: 'Our own.',
  unit: 'MONEY',
  better: 'HIGHER',
  numerator: favorable,
});

export const budgetVarianceRatio = defineMetric({
  ...shared,
  name: 'budgetVarianceRatio',
  title: 'Variance from the budget, as a share',
  says: 'By what share of the budget the books are better than the plan in force.',
  formula: 'favorable variance / Σ |budget|',
  source: 'Our own; 5 percent either way is the mark.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: favorable,
  denominator: budget.sum(
    when(below('amount', literal(0)), minus(literal(0), 'amount'), { attr: 'amount' }),
    inForce,
  ),
});

export const staffingLevel = defineMetric({
  name: 'staffingLevel',
  version: 1,
  title: 'Staffing level',
  says: 'How many full-time posts are filled for each that the plan in force wants.',
  formula: 'full-time equivalents at the end / full-time equivalents planned for that month',
  source: 'Our own; 0.95 to 1.05 is the band.',
  unit: 'RATIO',
  better: 'BAND',
  numerator: stockOf(() => EmploymentSpell, 'from', 'to').sum('ftePercent'),
  denominator: stockOf(() => HeadcountPlan, 'monthStartsOn').sum(
    'plannedFte',
    both(inForce, equals(endOfMonth('monthStartsOn'), endOfMonth(asOfDay))),
  ),
  by: ['STAFF_ROLE'],
  owner: 'People',
});
