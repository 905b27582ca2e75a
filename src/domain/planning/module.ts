import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { GlAccount } from './gl-account.entity.js';
import { HeadcountPlan } from './headcount-plan.entity.js';
import { JournalLine } from './journal-line.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { budgetMonth, headcountMonth, targetMonth } from './plan.derivations.js';
import { BudgetLine, Plan } from './plan.entity.js';
import { answers } from './planning.answers.js';
import * as plan from './plan.metrics.js';
import { dimensions, sources, targets } from './planning.metrics.js';
import * as profitAndLoss from './profit-and-loss.metrics.js';
import * as profit from './profit.metrics.js';
import * as salesCost from './sales-cost.metrics.js';

export default defineModule({
  name: 'planning',
  numbers: {
    targets,
    dimensions,
    sources,
    answers,
    metrics: metricsIn(profitAndLoss, profit, plan, salesCost),
  },
  records: [GlAccount, JournalLine, Plan, BudgetLine, HeadcountPlan, KpiTarget],
  derivations: [budgetMonth, headcountMonth, targetMonth],
});
