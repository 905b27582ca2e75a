import { defineMetric } from '../../engines/metrics/define.js';
import type { Amount, Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, either, is, isSet, less } from '../../engines/metrics/measures.js';
import { AccountingBasis, JournalLine } from './journal-line.entity.js';
import type { PnlLine } from './pnl-line.js';

export const accountingBasis: Parameter = {
  name: 'accountingBasis',
  type: () => AccountingBasis,
  default: 'ACCRUAL',
  describe: 'Which postings count.',
};

const postings = amountsOf(() => JournalLine, 'postedOn');
const inBasis = either(
  both(isSet(accountingBasis, 'ACCRUAL'), is({ basis: { eq: 'ACCRUAL' } })),
  both(isSet(accountingBasis, 'CASH'), is({ basis: { eq: 'CASH' } })),
);
export const posted = (...lines: PnlLine[]): Amount =>
  postings.sum('amount', both(inBasis, is({ account: { pnlLine: { in: lines } } })));

const labor: PnlLine[] = ['COGS_LABOR', 'COGS_BURDEN', 'AGENT_WAGES', 'AGENT_INCENTIVES'];
export const costOfSales: PnlLine[] = [
  ...labor,
  'COGS_SUBCONTRACT',
  'COGS_MATERIAL',
  'COGS_EQUIPMENT',
  'COGS_TPA_FEES',
  'COGS_REFERRAL_FEES',
  'LEAD_COST',
  'WFM_TECH',
];
export const overhead: PnlLine[] = [
  'ROYALTY',
  'BRAND_FUND',
  'TECH_FEE',
  'MARKETING',
  'SALARIES_ADMIN',
  'SALARIES_SALES',
  'BENEFITS',
  'RENT',
  'VEHICLES_FUEL',
  'INSURANCE',
  'SOFTWARE_TELECOM',
  'CALL_CENTER_VENDOR',
  'BAD_DEBT',
  'TRAINING',
  'PROFESSIONAL',
  'OTHER_OPEX',
];
export const netSales = less(posted('GROSS_REVENUE', 'COMMISSION_REVENUE'), posted('DISCOUNTS'));
export const afterCost = less(netSales, posted(...costOfSales));

const shared = {
  version: 1,
  unit: 'RATIO' as const,
  on: ['postedOn'],
  by: ['BUSINESS_UNIT', 'SERVICE_LINE'],
  owner: 'Finance',
};

export const grossMargin = defineMetric({
  ...shared,
  name: 'grossMargin',
  title: 'Gross margin',
  says: 'The share of revenue that is left after the cost of the work sold.',
  formula:
    '(net revenue − labor, burden, subcontractors, material, equipment, fees, leads, agents) / net revenue, from the books',
  source: 'Profit Detective: 45 to 60 percent for mitigation.',
  better: 'HIGHER',
  numerator: afterCost,
  denominator: netSales,
});

export const laborRatio = defineMetric({
  ...shared,
  name: 'laborRatio',
  title: 'Labor in revenue',
  says: 'The share of revenue that wages of the work sold take.',
  formula: '(labor + burden + wages and incentives of agents) / net revenue',
  source: 'Kiwi Cash Flow: 20 to 30 percent.',
  better: 'LOWER',
  numerator: posted(...labor),
  denominator: netSales,
});

export const cogsRatio = defineMetric({
  ...shared,
  name: 'cogsRatio',
  title: 'Cost of sales in revenue',
  says: 'The share of revenue that the work sold costs.',
  formula: 'all cost of sales, labor included / net revenue',
  source: 'Kiwi Cash Flow: 30 to 40 percent.',
  better: 'LOWER',
  numerator: posted(...costOfSales),
  denominator: netSales,
});

export const overheadRatio = defineMetric({
  ...shared,
  name: 'overheadRatio',
  title: 'Overhead in revenue',
  says: 'The share of revenue that running the business takes.',
  formula: 'all lines between gross profit and EBITDA / net revenue',
  source: 'Kiwi Cash Flow has less than 25 percent, Profit Detective 30 to 45: the lines differ.',
  better: 'LOWER',
  numerator: posted(...overhead),
  denominator: netSales,
});

export const operatingMargin = defineMetric({
  ...shared,
  name: 'operatingMargin',
  title: 'Operating margin',
  says: 'The share of revenue that is left before depreciation, interest and taxes.',
  formula: 'EBITDA / net revenue',
  source: 'Kiwi Cash Flow: 15 to 20 percent; Profit Detective: 8 to 15.',
  better: 'HIGHER',
  numerator: less(afterCost, posted(...overhead)),
  denominator: netSales,
});

export const laborBurdenRate = defineMetric({
  ...shared,
  name: 'laborBurdenRate',
  title: 'Burden on wages',
  says: 'What taxes and benefits add to wages.',
  formula: '(burden + benefits) / (labor + agents + salaries)',
  source: 'Our own.',
  better: 'NEITHER',
  numerator: posted('COGS_BURDEN', 'BENEFITS'),
  denominator: posted('COGS_LABOR', 'AGENT_WAGES', 'SALARIES_ADMIN', 'SALARIES_SALES'),
});

export const incentiveCostRatio = defineMetric({
  ...shared,
  name: 'incentiveCostRatio',
  title: 'Incentives in gross profit',
  says: 'The share of the gross profit that incentives of agents take.',
  formula: 'incentives of agents / gross profit',
  source: 'Our own.',
  better: 'BAND',
  numerator: posted('AGENT_INCENTIVES'),
  denominator: afterCost,
});
