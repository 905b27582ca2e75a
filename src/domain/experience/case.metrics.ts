import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atLeast,
  atMost,
  below,
  both,
  choose,
  earliest,
  firstOf,
  given,
  is,
  literal,
  minus,
  not,
  now,
  outer,
  scaled,
  seconds,
  some,
  sumOf,
} from '../../engines/metrics/measures.js';
import { isOffered } from '../contact-center/contacts.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { Job } from '../jobs/job.entity.js';
import { QuoteRequest } from '../leads/quote-request.entity.js';
import { Capa } from './capa.entity.js';
import { Case } from './case.entity.js';
import { Escalation } from './escalation.entity.js';

const cases = amountsOf(() => Case);
const byCase = [
  'CASE_KIND',
  'SEVERITY',
  'CHANNEL',
  'VENDOR',
  'EMPLOYEE',
  'TEAM',
  'SERVICE_LINE',
  'BUSINESS_UNIT',
  'CARRIER',
  'CALL_REASON',
];
const shared = { version: 1, unit: 'RATIO' as const, by: byCase, owner: 'Customer experience' };
const isComplaint = is({ kind: { eq: 'COMPLAINT' } });

export const ComplaintBase = defineEnum('ComplaintBase', 'What complaints are counted for a thousand of.', {
  JOBS: 'Jobs received.',
  CONTACTS: 'Contacts offered.',
  POLICIES: 'Policies sold.',
});
export type ComplaintBase = keyof typeof ComplaintBase;

export const complaintBase: Parameter = {
  name: 'complaintBase',
  type: () => ComplaintBase,
  default: 'JOBS',
  describe: 'What complaints are counted for a thousand of.',
};

export const complaintRate = defineMetric({
  ...shared,
  name: 'complaintRate',
  title: 'Complaints for a thousand',
  says: 'How many complaints came for each thousand jobs, contacts or policies of the time.',
  formula: '1000 × complaints / jobs received, contacts offered or policies sold, by complaintBase',
  source: 'Our own.',
  unit: 'NUMBER',
  better: 'LOWER',
  on: ['openedAt'],
  by: [],
  numerator: scaled(amountsOf(() => Case, 'openedAt').count(isComplaint), 1000),
  denominator: choose(complaintBase, {
    JOBS: amountsOf(() => Job, 'receivedAt').count(),
    CONTACTS: amountsOf(() => Interaction, 'offeredAt').count(isOffered),
    POLICIES: amountsOf(() => QuoteRequest, 'quotedAt').count(is({ status: { eq: 'BOUND' } })),
  }),
});

export const escalationRate = defineMetric({
  ...shared,
  name: 'escalationRate',
  title: 'Cases escalated',
  says: 'The share of cases for which somebody higher up was called.',
  formula: 'cases with an escalation / cases',
  source: 'Celsius Industries: 10 percent of calls.',
  better: 'LOWER',
  on: ['openedAt'],
  numerator: cases.count(some('escalations', given('at'))),
  denominator: cases.count(),
});

const later = earliest('case.events', 'at', both(is({ kind: { eq: 'STATUS' } }), below(outer('at'), 'at')));
// While the customer had to answer, nobody of ours could settle it.
const waiting = sumOf(
  'case.events',
  seconds('at', firstOf(later, outer('resolvedAt'))),
  both(
    is({ kind: { eq: 'STATUS' }, to: { eq: 'PENDING_CUSTOMER' } }),
    atLeast('at', outer('at')),
    below('at', outer('resolvedAt')),
  ),
);

export const escalationResolutionTime = defineMetric({
  ...shared,
  name: 'escalationResolutionTime',
  title: 'Time to settle an escalation',
  says: 'How long it took to settle an escalation, the customer’s time to answer left out.',
  formula: 'Σ (settled − escalated − waiting for the customer) / escalations settled, by the wall clock',
  source: 'Our own; terms count it in open hours.',
  unit: 'SECONDS',
  better: 'LOWER',
  on: ['resolvedAt'],
  by: ['CASE_KIND', 'SEVERITY', 'VENDOR'],
  ...durationOf(
    amountsOf(() => Escalation),
    { from: 'at', to: 'resolvedAt', value: minus(seconds('at', 'resolvedAt'), waiting) },
  ),
});

const isDue = atMost('dueAt', now);
const reopened = some(
  'events',
  both(
    is({ kind: { eq: 'STATUS' }, to: { eq: 'REOPENED' } }),
    below(outer('resolvedAt'), 'at'),
    atMost(seconds(outer('resolvedAt'), 'at'), literal(1_209_600)),
  ),
);

export const caseResolutionWithinTarget = defineMetric({
  ...shared,
  name: 'caseResolutionWithinTarget',
  title: 'Cases solved in time',
  says: 'Of the cases that fell due, the share solved by then and not opened again within 14 days.',
  formula: 'resolved by dueAt and not reopened within 14 days / cases due',
  source: 'Our own.',
  better: 'HIGHER',
  on: ['dueAt'],
  numerator: cases.count(both(isDue, atMost('resolvedAt', 'dueAt'), not(reopened))),
  denominator: cases.count(isDue),
  maturityDays: 14,
});

export const reopenRate = defineMetric({
  ...shared,
  name: 'reopenRate',
  title: 'Cases opened again',
  says: 'The share of cases solved that were opened again.',
  formula: 'resolved cases with a reopening / resolved cases',
  source: 'Our own.',
  better: 'LOWER',
  on: ['resolvedAt'],
  numerator: cases.count(is({ reopenedCount: { gt: 0 } })),
  denominator: cases.count(),
});

const isClosedComplaint = both(isComplaint, given('closedAt'));

export const rootCauseCoverage = defineMetric({
  ...shared,
  name: 'rootCauseCoverage',
  title: 'Complaints with a cause',
  says: 'The share of closed complaints of which a cause is known.',
  formula: 'closed complaints with at least one root cause / closed complaints',
  source: 'Our own; all of them is the mark.',
  better: 'HIGHER',
  on: ['closedAt'],
  numerator: cases.count(both(isClosedComplaint, some('rootCauses', given('share')))),
  denominator: cases.count(isClosedComplaint),
});

const actions = amountsOf(() => Capa);
const isOldEnough = atLeast(seconds('completedAt', now), literal(5_184_000));

export const capaEffectiveness = defineMetric({
  ...shared,
  name: 'capaEffectiveness',
  title: 'Corrective actions that helped',
  says: 'Of the corrective actions done at least 60 days ago, the share that was found to help.',
  formula: 'verified as effective / completed at least 60 days ago',
  source: 'Our own.',
  better: 'HIGHER',
  on: ['completedAt'],
  by: ['EMPLOYEE'],
  numerator: actions.count(both(isOldEnough, is({ effective: { eq: true } }))),
  denominator: actions.count(isOldEnough),
  maturityDays: 60,
});
