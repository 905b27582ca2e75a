import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { BackgroundCheck } from './background-check.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { Employee, EmploymentSpell } from './employee.entity.js';
import { License } from './license.entity.js';
import { Position } from './position.entity.js';
import { shiftSeconds } from './shift.derivations.js';
import { Shift } from './shift.entity.js';
import * as development from './development.metrics.js';
import * as turnover from './turnover.metrics.js';
import * as people from './people.metrics.js';
import { dimensions, sources } from './staff.metrics.js';
import { Team } from './team.entity.js';
import { Course, TrainingAssignment } from './training.entity.js';

export default defineModule({
  name: 'staff',
  records: [
    Position,
    Team,
    Employee,
    EmploymentSpell,
    Shift,
    CoachingSession,
    License,
    Course,
    TrainingAssignment,
    BackgroundCheck,
  ],
  derivations: [shiftSeconds],
  numbers: { dimensions, sources, metrics: metricsIn(people, turnover, development) },
});
