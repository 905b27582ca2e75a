import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineMetric, defineSource } from '../../engines/metrics/define.js';
import { amountsOf, atMost, below, both, dayOf, is, now, stockOf } from '../../engines/metrics/measures.js';
import { DataQualityIssue } from './data-quality.entity.js';
import { ReconciliationResult } from './reconciliation-result.entity.js';
import { ComplianceObligation } from './requirement.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'COMPLIANCE_DOMAIN', describe: 'Where the requirement comes from.' }),
  defineDimension({ name: 'SOURCE_SYSTEM', describe: 'The system that the total was compared with.' }),
  defineDimension({ name: 'QUALITY_RULE', describe: 'The code of the rule that data break.' }),
];

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => ComplianceObligation,
    dimensions: { COMPLIANCE_DOMAIN: 'requirement.domain' },
    staleAfterDays: 120,
  }),
  defineSource({
    of: () => ReconciliationResult,
    dimensions: { SOURCE_SYSTEM: 'system' },
    staleAfterDays: 75,
  }),
  defineSource({
    of: () => DataQualityIssue,
    dimensions: { QUALITY_RULE: 'rule.code' },
    staleAfterDays: 60,
  }),
];

const obligations = amountsOf(() => ComplianceObligation);
const isDue = both(is({ status: { ne: 'WAIVED' } }), below('dueOn', dayOf(now)));

export const obligationOnTimeRate = defineMetric({
  name: 'obligationOnTimeRate',
  version: 1,
  title: 'Obligations fulfilled in time',
  says: 'Of the obligations that fell due, the share stated as done by then; waived ones left out.',
  formula: 'attested by dueOn / due',
  source: 'Our own; all of them is the mark.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['dueOn'],
  numerator: obligations.count(both(isDue, atMost(dayOf('attestedAt'), 'dueOn'))),
  denominator: obligations.count(isDue),
  by: ['COMPLIANCE_DOMAIN'],
  owner: 'Compliance',
});

export const reconciliationBreaks = defineMetric({
  name: 'reconciliationBreaks',
  version: 1,
  title: 'Totals that disagree',
  says: 'How many of our totals differ from what the source system reports, and nobody knows why.',
  formula: 'comparisons beyond their tolerance without an explanation',
  source: 'Our own; none is the mark.',
  unit: 'COUNT',
  better: 'LOWER',
  on: ['asOf'],
  numerator: amountsOf(() => ReconciliationResult).count(is({ status: { eq: 'BREAK' } })),
  by: ['SOURCE_SYSTEM'],
  owner: 'Data',
});

const issues = stockOf(() => DataQualityIssue, 'detectedAt', 'resolvedAt');

export const dataQualityIssues = defineMetric({
  name: 'dataQualityIssues',
  version: 1,
  title: 'Records that break rules',
  says: 'How many records were known to break a rule of data quality.',
  formula: 'issues found and not mended by then',
  source: 'DASH’s data quality board.',
  unit: 'COUNT',
  better: 'LOWER',
  numerator: issues.count(),
  by: ['QUALITY_RULE'],
  owner: 'Data',
});

export const dataQualityMoneyAtRisk = defineMetric({
  name: 'dataQualityMoneyAtRisk',
  version: 1,
  title: 'Money behind wrong records',
  says: 'What the records that break rules bill or owe.',
  formula: 'Σ money behind issues found and not mended by then',
  source: 'DASH’s data quality board.',
  unit: 'MONEY',
  better: 'LOWER',
  numerator: issues.sum('moneyAtRisk'),
  by: ['QUALITY_RULE'],
  owner: 'Data',
});
