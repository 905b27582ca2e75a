import type { Derivation } from '../../kernel/write/derivation.js';
import { HeadcountPlan } from './headcount-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { BudgetLine } from './plan.entity.js';

const monthStart = (table: string) => `
    update ${table} t
    set month_starts_on = s.starts_on
    from (
      select b.id, b.location_id, to_date(b.month || '-01', 'YYYY-MM-DD') as starts_on
      from ${table} b
      where b.id = any($1::uuid[])
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id is not distinct from t.location_id
      and t.month_starts_on is distinct from s.starts_on`;

/** The first day of a budgeted month. */
export const budgetMonth: Derivation = {
  name: 'budgetMonth',
  of: () => BudgetLine,
  from: [{ record: () => BudgetLine, via: 'id' }],
  statement: monthStart('budget_line'),
};

/** The first day of a month of people planned. */
export const headcountMonth: Derivation = {
  name: 'headcountMonth',
  of: () => HeadcountPlan,
  from: [{ record: () => HeadcountPlan, via: 'id' }],
  statement: monthStart('headcount_plan'),
};

/** The first day of a target’s month. */
export const targetMonth: Derivation = {
  name: 'targetMonth',
  of: () => KpiTarget,
  from: [{ record: () => KpiTarget, via: 'id' }],
  statement: monthStart('kpi_target'),
};
