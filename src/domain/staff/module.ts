import { defineModule } from '../../kernel/record/module.js';
import { Employee, EmploymentSpell } from './employee.entity.js';
import { Position } from './position.entity.js';
import { shiftSeconds } from './shift.derivations.js';
import { Shift } from './shift.entity.js';
import { Team } from './team.entity.js';
import { dimensions } from './staff.metrics.js';

export default defineModule({
  name: 'staff',
  numbers: { dimensions },
  records: [Position, Team, Employee, EmploymentSpell, Shift],
  derivations: [shiftSeconds],
});
