import { defineModule } from '../../kernel/record/module.js';
import { GlAccount } from './gl-account.entity.js';
import { HeadcountPlan } from './headcount-plan.entity.js';
import { JournalLine } from './journal-line.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { budgetMonth, headcountMonth, targetMonth } from './plan.derivations.js';
import { BudgetLine, Plan } from './plan.entity.js';

import { targets } from './planning.metrics.js';

export default defineModule({
  name: 'planning',
  numbers: { targets },
  records: [GlAccount, JournalLine, Plan, BudgetLine, HeadcountPlan, KpiTarget],
  derivations: [budgetMonth, headcountMonth, targetMonth],
});
