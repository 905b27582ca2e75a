import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import type { Value } from '../../engines/metrics/measures.js';
import {
  dayOf,
  either,
  above,
  atMost,
  both,
  given,
  not,
  oneOf,
  outer,
} from '../../engines/metrics/measures.js';
import { CoachingSession } from './coaching-session.entity.js';
import { Employee, EmploymentSpell } from './employee.entity.js';
import { Shift } from './shift.entity.js';
import { teamOn } from './team-on.js';
import { TrainingAssignment } from './training.entity.js';
import { Team } from './team.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'EMPLOYEE',
    describe: 'The employee.',
    record: () => Employee,
    label: ['givenName', 'familyName'],
    brings: true,
  }),
  defineDimension({ name: 'TEAM', describe: 'The team.', record: () => Team, label: ['name'] }),
  defineDimension({ name: 'EMPLOYMENT_TYPE', describe: 'On what terms somebody works.' }),
  defineDimension({ name: 'STAFF_ROLE', describe: 'What the position does.' }),
];

const day = dayOf('dueAt');
/** Where somebody worked on the day. */
const workedAt: Value = oneOf(
  'employee.employmentSpells',
  'location',
  both(atMost('from', outer(day)), either(not(given('to')), above('to', outer(day)))),
);

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => EmploymentSpell,
    dimensions: {
      EMPLOYEE: 'employee',
      TEAM: 'team',
      VENDOR: 'employee.vendor',
      EMPLOYMENT_TYPE: 'employmentType',
      STAFF_ROLE: 'position.role',
    },
    staleAfterDays: 180,
  }),
  defineSource({
    of: () => Shift,
    dimensions: {
      EMPLOYEE: 'employee',
      TEAM: teamOn('employee', dayOf('startsAt')),
      VENDOR: 'employee.vendor',
    },
    rollup: { on: ['startsAt'], by: [['employee']] },
  }),
  defineSource({
    of: () => TrainingAssignment,
    dimensions: { LOCATION: workedAt, EMPLOYEE: 'employee', TEAM: teamOn('employee', day) },
    staleAfterDays: 90,
  }),
  defineSource({
    of: () => CoachingSession,
    dimensions: { EMPLOYEE: 'employee', TEAM: teamOn('employee', dayOf('at')) },
    staleAfterDays: 45,
  }),
];
