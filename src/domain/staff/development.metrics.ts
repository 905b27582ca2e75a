import { defineMetric } from '../../engines/metrics/define.js';
import {
  amountsOf,
  atMost,
  both,
  either,
  given,
  is,
  now,
  scaled,
  spanDays,
  spansOf,
  times,
} from '../../engines/metrics/measures.js';
import { CoachingSession } from './coaching-session.entity.js';
import { EmploymentSpell } from './employee.entity.js';
import { TrainingAssignment } from './training.entity.js';

const trainings = amountsOf(() => TrainingAssignment);
const worked = spansOf(() => EmploymentSpell, 'from', 'to');
const shared = { version: 1, better: 'HIGHER' as const, owner: 'People' };
const isDue = atMost('dueAt', now);

export const trainingCompletionRate = defineMetric({
  ...shared,
  name: 'trainingCompletionRate',
  title: 'Trainings completed in time',
  says: 'Of the trainings that fell due, the share completed by then.',
  formula: 'completed by dueAt / due',
  source: 'Our own; 95 percent is the mark.',
  unit: 'RATIO',
  on: ['dueAt'],
  numerator: trainings.count(both(isDue, atMost('completedAt', 'dueAt'))),
  denominator: trainings.count(isDue),
  by: ['EMPLOYEE', 'TEAM'],
});

export const trainingHoursPerFte = defineMetric({
  ...shared,
  name: 'trainingHoursPerFte',
  title: 'Training hours of a post',
  says: 'How many hours of training were completed for each full-time post.',
  formula: 'Σ hours of trainings completed / mean full-time equivalents of the time',
  source: 'Our own.',
  unit: 'HOURS',
  on: ['completedAt'],
  numerator: scaled(amountsOf(() => TrainingAssignment, 'completedAt').sum('course.hours'), 'days'),
  denominator: worked.sum(times(spanDays, { attr: 'ftePercent' })),
  by: ['TEAM'],
});

const isAgent = either(
  is({ position: { role: { in: ['CSR', 'SALES_AGENT'] } } }),
  is({ employmentType: { eq: 'VENDOR_AGENT' } }),
);

export const coachingSessionsPerAgent = defineMetric({
  ...shared,
  name: 'coachingSessionsPerAgent',
  title: 'Coaching of an agent',
  says: 'How many coaching sessions an agent confirmed, for each agent at work.',
  formula: 'sessions confirmed by agents / mean number of agents of the time',
  source: 'Our own; 2 a month is the mark.',
  unit: 'NUMBER',
  on: ['at'],
  numerator: scaled(
    amountsOf(() => CoachingSession).count(
      both(given('acknowledgedAt'), is({ employee: { employmentSpells: { some: agentSpell() } } })),
    ),
    'days',
  ),
  denominator: worked.days(isAgent),
  by: ['TEAM'],
});

function agentSpell() {
  return {
    or: [{ position: { role: { in: ['CSR', 'SALES_AGENT'] } } }, { employmentType: { eq: 'VENDOR_AGENT' } }],
  };
}
