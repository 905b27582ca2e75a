import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import type { Value } from '../../engines/metrics/measures.js';
import { equals, firstOf, oneOf, outer } from '../../engines/metrics/measures.js';
import type { Class } from '../../kernel/record/catalog.js';
import { Assignment } from '../claims/assignment.entity.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { Case } from '../experience/case.entity.js';
import { Job } from '../jobs/job.entity.js';
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

// Ids are unique in the whole graph, so at most one of them has it.
const ofSubject = (subject: () => Class, path: string): Value =>
  oneOf(subject, path, equals('id', outer('subjectId')));

/** The carrier of the claim that the subject was for; a program has several carriers, so its term cannot tell. */
const carrier = firstOf(
  ofSubject(() => Job, 'claim.carrier'),
  ofSubject(() => Assignment, 'claim.carrier'),
  ofSubject(() => Case, 'job.claim.carrier'),
  ofSubject(() => Interaction, 'job.claim.carrier'),
);

export const sources: readonly MetricSource[] = [
  defineSource({ of: () => SlaClock, dimensions: { ...ofTerm('term'), CARRIER: carrier } }),
  defineSource({ of: () => SlaPeriodResult, dimensions: ofTerm('term'), staleAfterDays: 75 }),
  defineSource({ of: () => SlaCredit, dimensions: ofTerm('result.term'), staleAfterDays: 365 }),
];
