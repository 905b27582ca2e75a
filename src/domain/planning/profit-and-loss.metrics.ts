import { defineMetric } from '../../engines/metrics/define.js';
import type { Amount } from '../../engines/metrics/measures.js';
import { amountsOf, is, less } from '../../engines/metrics/measures.js';
import { BudgetLine } from './plan.entity.js';
import type { PnlLine } from './pnl-line.js';
import { afterCost, costOfSales, netSales, overhead, posted } from './profit.metrics.js';

const shared = {
  version: 1,
  unit: 'MONEY' as const,
  on: ['postedOn'],
  by: ['BUSINESS_UNIT', 'SERVICE_LINE', 'COST_CENTER'],
  source: 'The lines of the common statement; accounts lead to them.',
  owner: 'Finance',
};

const line = (name: string, title: string, says: string, formula: string, numerator: Amount) =>
  defineMetric({ ...shared, name, title, says, formula, better: 'HIGHER', numerator });

const cost = (name: string, title: string, says: string, formula: string, lines: readonly PnlLine[]) =>
  defineMetric({ ...shared, name, title, says, formula, better: 'LOWER', numerator: posted(...lines) });

const earned = less(afterCost, posted(...overhead));
const belowTheLine: PnlLine[] = ['DEPRECIATION', 'INTEREST', 'TAX'];

export const netRevenue = line(
  'netRevenue',
  'Net revenue',
  'What the work of the time came to in the books, less what was let off.',
  'gross revenue + commissions − discounts',
  netSales,
);

export const costOfWork = cost(
  'costOfWork',
  'Cost of the work sold',
  'What the work sold took: people, subcontractors, material, equipment, fees, leads.',
  'Σ postings of the lines of cost',
  costOfSales,
);

export const grossProfit = line(
  'grossProfit',
  'Gross profit',
  'What is left of revenue after the cost of the work sold.',
  'net revenue − cost of the work sold',
  afterCost,
);

export const overheadCost = cost(
  'overheadCost',
  'Overhead',
  'What running the business took, whatever was sold.',
  'Σ postings of the lines from royalty to other operating cost',
  overhead,
);

export const ebitda = line(
  'ebitda',
  'EBITDA',
  'What is left before depreciation, interest and taxes.',
  'gross profit − overhead',
  earned,
);

export const netIncome = line(
  'netIncome',
  'Net income',
  'What is left of everything.',
  'EBITDA − depreciation − interest − taxes',
  less(earned, posted(...belowTheLine)),
);

const lines: PnlLine[] = [
  'GROSS_REVENUE',
  'COMMISSION_REVENUE',
  'DISCOUNTS',
  ...costOfSales,
  ...overhead,
  ...belowTheLine,
];

export const ledgerAmount = defineMetric({
  ...shared,
  by: ['PNL_LINE', ...shared.by],
  name: 'ledgerAmount',
  title: 'Amount in the books',
  says: 'What was posted; group it by line, since revenue and cost are both positive.',
  formula: 'Σ postings',
  better: 'NEITHER',
  numerator: posted(...lines),
});

export const budgetAmount = defineMetric({
  ...shared,
  on: ['monthStartsOn'],
  by: ['PNL_LINE', ...shared.by],
  name: 'budgetAmount',
  title: 'Amount in the budget',
  says: 'What the plan in force has for the months; group it by line.',
  formula: 'Σ lines of the locked base plan whose month begins in the range',
  better: 'NEITHER',
  numerator: amountsOf(() => BudgetLine).sum(
    'amount',
    is({ plan: { scenario: { eq: 'BASE' }, status: { eq: 'LOCKED' } } }),
  ),
});
