import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, choose, is } from '../../engines/metrics/measures.js';
import { owner } from './contacts.js';
import { QaEvaluation } from './qa-evaluation.entity.js';

const evaluations = amountsOf(() => QaEvaluation);
// Calibrations compare evaluators; they judge no agent.
const counts = is({ calibration: { eq: false } });
const shared = {
  version: 1,
  unit: 'RATIO' as const,
  better: 'HIGHER' as const,
  on: ['interactionEndedAt', 'at'],
  by: ['QUEUE', 'PROGRAM', 'VENDOR', 'EMPLOYEE', 'TEAM'],
  minSample: 30,
  owner,
};

export const qaScore = defineMetric({
  ...shared,
  name: 'qaScore',
  title: 'Quality score',
  says: 'The share of the points that evaluated contacts could get.',
  formula: 'Σ points / Σ points possible; an automatic failure gives none, calibrations do not count',
  source: 'Our own; 0.85 is the mark, and few contacts are judged.',
  numerator: evaluations.sum('pointsEarned', counts),
  denominator: evaluations.sum('pointsPossible', counts),
  sample: evaluations.count(counts),
});

export const CriticalSeverity = defineEnum('CriticalSeverity', 'Whom a critical error harms.', {
  ANY: 'Anybody.',
  CUSTOMER: 'The customer.',
  BUSINESS: 'Us.',
  COMPLIANCE: 'The law or a contract.',
});
export type CriticalSeverity = keyof typeof CriticalSeverity;

export const criticalSeverity: Parameter = {
  name: 'criticalSeverity',
  type: () => CriticalSeverity,
  default: 'ANY',
  describe: 'Whom a critical error harms.',
};

const without = (errors: string) => evaluations.count(both(counts, is({ [errors]: { eq: 0 } })));

export const criticalErrorAccuracy = defineMetric({
  ...shared,
  name: 'criticalErrorAccuracy',
  title: 'Contacts without a critical error',
  says: 'The share of evaluated contacts without a critical error.',
  formula: 'evaluations without a critical error of criticalSeverity / evaluations',
  source: 'The practice of COPC: a line for each severity.',
  numerator: choose(criticalSeverity, {
    ANY: without('criticalErrors'),
    CUSTOMER: without('customerCriticalErrors'),
    BUSINESS: without('businessCriticalErrors'),
    COMPLIANCE: without('complianceCriticalErrors'),
  }),
  denominator: evaluations.count(counts),
});
