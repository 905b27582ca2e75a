import { defineModule } from '../../kernel/record/module.js';
import { Employee, EmploymentSpell } from './employee.entity.js';
import { Position } from './position.entity.js';
import { Team } from './team.entity.js';
import { dimensions } from './staff.metrics.js';

export default defineModule({
  name: 'staff',
  records: [Position, Team, Employee, EmploymentSpell],
  numbers: { dimensions },
});
