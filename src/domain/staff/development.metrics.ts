import { Int } from 'type-graphql';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  asOfDay,
  atLeast,
  atMost,
  below,
  both,
  dayOf,
  days,
  either,
  given,
  is,
  literal,
  now,
  outer,
  param,
  scaled,
  some,
  spanDays,
  spansOf,
  stockOf,
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

export const oneOnOneDays: Parameter = {
  name: 'oneOnOneDays',
  type: () => Int,
  default: 14,
  describe: 'Days in which everybody should have had such a talk, the day asked about the last of them.',
  check: (value) => {
    if (typeof value === 'number' && value < 1)
      throw invalidInput(`oneOnOneDays is ${value}. Give 1 day or more.`);
  },
};

const employed = stockOf(() => EmploymentSpell, 'from', 'to');
const age = days(dayOf('at'), outer(asOfDay));
// The other kinds practise a skill: a call, a ride, a shift side by side.
const hadTalk = some(
  'employee.coachingSessions',
  both(
    is({ kind: { eq: 'FEEDBACK' }, acknowledgedAt: { isNull: false } }),
    atLeast(age, literal(0)),
    below(age, param(oneOnOneDays)),
  ),
);

export const oneOnOneCadence = defineMetric({
  ...shared,
  name: 'oneOnOneCadence',
  title: 'One-on-ones held',
  says: 'The share of people at work who had a talk about how things go in the last two weeks.',
  formula:
    'employments in force with a session FEEDBACK, confirmed, on one of the last oneOnOneDays days / employments in force',
  source: 'Our own.',
  unit: 'RATIO',
  numerator: employed.count(hadTalk),
  denominator: employed.count(),
  by: ['EMPLOYEE', 'TEAM', 'VENDOR', 'EMPLOYMENT_TYPE', 'STAFF_ROLE'],
});
