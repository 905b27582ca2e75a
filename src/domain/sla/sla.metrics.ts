import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import {
  amountsOf,
  asOfInstant,
  attr,
  below,
  both,
  either,
  is,
  less,
  not,
  outer,
  some,
} from '../../engines/metrics/measures.js';
import { byJob, isOpenThen, jobsAt, wasCompletedThen } from '../jobs/jobs.js';
import { SlaClock } from './sla-clock.entity.js';
import { SlaCredit } from './sla-credit.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';

const clocks = amountsOf(() => SlaClock);
const verdict = (...statuses: string[]) => is({ status: { in: statuses } });
const shared = {
  version: 1,
  unit: 'RATIO' as const,
  better: 'HIGHER' as const,
  by: ['SLA_TERM', 'OBLIGOR', 'DEPARTMENT_NAME', 'TPA_PROGRAM', 'VENDOR'],
  owner: 'Operations',
};

export const slaComplianceRate = defineMetric({
  ...shared,
  name: 'slaComplianceRate',
  title: 'Promises kept',
  says: 'The share of clocks of terms that were kept.',
  formula: 'MET / (MET + MISSED); excused and undecided ones stand beside it',
  source: 'The contracts; an open clock that is overdue is missed.',
  on: ['dueAt', 'startedAt'],
  by: [...shared.by, 'CARRIER'],
  numerator: clocks.count(verdict('MET')),
  denominator: clocks.count(verdict('MET', 'MISSED')),
  excluded: { EXCUSED: clocks.count(verdict('EXCUSED')), PENDING: clocks.count(verdict('PENDING')) },
});

const ofDepartment = is({ term: { obligor: { eq: 'DEPARTMENT' } } });

export const olaCompliance = defineMetric({
  ...shared,
  name: 'olaCompliance',
  title: 'Promises between departments kept',
  says: 'The share of clocks that departments kept towards each other.',
  formula: 'MET / (MET + MISSED) of terms that bind a department',
  source: 'Our own.',
  on: ['dueAt', 'startedAt'],
  by: ['SLA_TERM', 'DEPARTMENT_NAME'],
  numerator: clocks.count(both(ofDepartment, verdict('MET'))),
  denominator: clocks.count(both(ofDepartment, verdict('MET', 'MISSED'))),
  excluded: { EXCUSED: clocks.count(both(ofDepartment, verdict('EXCUSED'))) },
});

export const slaElapsedTime = defineMetric({
  ...shared,
  name: 'slaElapsedTime',
  title: 'Time on the clock',
  says: 'How long clocks of terms ran, pauses and closed hours left out; group it by term.',
  formula: 'Σ seconds that counted / clocks stopped',
  source: 'The terms.',
  unit: 'SECONDS',
  better: 'LOWER',
  on: ['stoppedAt'],
  by: [...shared.by, 'CARRIER'],
  ...durationOf(clocks, { value: attr('elapsedSeconds'), where: verdict('MET', 'MISSED') }),
});

const results = amountsOf(() => SlaPeriodResult);

export const slaTermsMet = defineMetric({
  ...shared,
  name: 'slaTermsMet',
  title: 'Terms met',
  says: 'The share of verdicts on terms and periods that found the term kept.',
  formula: 'MET / (MET + MISSED), by the first day of the period',
  source: 'Our own.',
  on: ['periodStart'],
  numerator: results.count(verdict('MET')),
  denominator: results.count(verdict('MET', 'MISSED')),
});

const credits = amountsOf(() => SlaCredit, 'result.periodStart');
const standing = (kind: string) => is({ kind: { eq: kind }, status: { ne: 'WAIVED' } });

export const serviceCreditAmount = defineMetric({
  ...shared,
  name: 'serviceCreditAmount',
  title: 'Service credits',
  says: 'What vendors owe us for missed terms, less what they earned back.',
  formula: 'Σ credits − Σ credits earned back, not waived',
  source: 'The contracts.',
  unit: 'MONEY',
  better: 'NEITHER',
  on: ['periodStart'],
  by: ['SLA_TERM', 'VENDOR'],
  numerator: less(credits.sum('amount', standing('CREDIT')), credits.sum('amount', standing('EARN_BACK'))),
});

const isLate = either(
  some(
    'milestones',
    both(
      is({ kind: { eq: 'TARGET_COMPLETION' }, revokedAt: { isNull: true } }),
      below('at', outer(asOfInstant)),
    ),
  ),
  some('slaClocks', both(verdict('MISSED'), below('dueAt', outer(asOfInstant)))),
);

export const jobsBehindSchedule = defineMetric({
  name: 'jobsBehindSchedule',
  version: 1,
  title: 'Jobs behind schedule',
  says: 'How many open jobs should be completed already, or have missed a promise.',
  formula: 'open jobs not completed that are past TARGET_COMPLETION or have a clock missed by then',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'LOWER',
  numerator: jobsAt.count(both(not(wasCompletedThen), isOpenThen, isLate)),
  by: byJob,
  owner: 'Operations',
});
