import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { SlaClock } from './sla-clock.entity.js';
import { SlaCredit } from './sla-credit.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';
import { SlaTerm } from './sla-term.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'SLA_TERM',
    describe: 'The term, in one version.',
    record: () => SlaTerm,
    label: ['code'],
  }),
  defineDimension({ name: 'OBLIGOR', describe: 'Who has to keep the term.' }),
  defineDimension({ name: 'DEPARTMENT_NAME', describe: 'The department that has to keep the term.' }),
];

const ofTerm = (term: string) => ({
  SLA_TERM: term,
  OBLIGOR: `${term}.obligor`,
  DEPARTMENT_NAME: `${term}.department`,
  TPA_PROGRAM: `${term}.program`,
  VENDOR: `${term}.contract.vendor`,
});

export const sources: readonly MetricSource[] = [
  defineSource({ of: () => SlaClock, dimensions: ofTerm('term') }),
  defineSource({ of: () => SlaPeriodResult, dimensions: ofTerm('term'), staleAfterDays: 75 }),
  defineSource({ of: () => SlaCredit, dimensions: ofTerm('result.term'), staleAfterDays: 365 }),
];
