import { defineMetric } from '../../engines/metrics/define.js';
import { amountsOf } from '../../engines/metrics/measures.js';
import { owner } from './receivables.js';
import { RoyaltyStatement } from './royalty-statement.entity.js';
import { basisByTerms, dueByTerms } from './royalty-terms.js';

const statements = amountsOf(() => RoyaltyStatement);
const shared = {
  version: 1,
  unit: 'MONEY' as const,
  better: 'NEITHER' as const,
  source: 'The franchise agreements: 7 to 10 percent of what is collected is usual.',
  on: ['month'],
  by: [],
  owner,
};

export const royaltyDue = defineMetric({
  ...shared,
  name: 'royaltyDue',
  version: 2,
  title: 'Royalty due',
  says: 'What franchisees owe by the terms of their agreements, for months with a statement, whatever it says.',
  formula:
    'Σ over tiers of (basis − deductions) × rate, by the books; at least the minimum of each month; rounded by month',
  numerator: statements.sum(dueByTerms),
});

export const royaltyReported = defineMetric({
  ...shared,
  name: 'royaltyReported',
  title: 'Royalty reported',
  says: 'What franchisees owe on what they reported for the months.',
  formula: 'Σ royalty of the statements',
  numerator: statements.sum('royalty'),
});

export const royaltyRate = defineMetric({
  ...shared,
  name: 'royaltyRate',
  title: 'Effective royalty',
  says: 'Which share of their basis franchisees owe, after tiers, deductions and minimums.',
  formula: 'royalty due / Σ basis before deductions, by the books',
  unit: 'RATIO',
  numerator: statements.sum(dueByTerms),
  denominator: statements.sum(basisByTerms),
});
