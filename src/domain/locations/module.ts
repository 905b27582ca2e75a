import { defineModule } from '../../kernel/record/module.js';
import { BusinessCalendar, CalendarException } from './business-calendar.entity.js';
import { calendarChecks } from './business-calendar.checks.js';
import { BusinessUnit } from './business-unit.entity.js';
import { CostCenter } from './cost-center.entity.js';
import { Department } from './department.entity.js';
import { FranchiseAgreement } from './franchise-agreement.entity.js';
import { Location } from './location.entity.js';
import { dimensions, place } from './location.metrics.js';
import { OrgNode, LocationMembership } from './org-node.entity.js';
import { Organization, Brand } from './organization.entity.js';

export default defineModule({
  name: 'locations',
  records: [
    Organization,
    Brand,
    BusinessCalendar,
    CalendarException,
    FranchiseAgreement,
    Location,
    OrgNode,
    LocationMembership,
    BusinessUnit,
    CostCenter,
    Department,
  ],
  numbers: { place, dimensions },
  checks: calendarChecks,
});
