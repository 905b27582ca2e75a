import type { Derivation } from '../../kernel/write/derivation.js';
import { Interaction } from './interaction.entity.js';
import { QaEvaluation } from './qa-evaluation.entity.js';

/** Points and critical errors of an evaluation, from its scores and the criteria of its form. */
export const qaPoints: Derivation = {
  name: 'qaPoints',
  of: () => QaEvaluation,
  from: [{ record: () => QaEvaluation, via: 'id' }],
  statement: `
    update qa_evaluation t
    set points_earned = s.earned, points_possible = s.possible,
        critical_errors = s.customer + s.business + s.compliance, customer_critical_errors = s.customer,
        business_critical_errors = s.business, compliance_critical_errors = s.compliance
    from (
      select e.id, e.location_id,
             case when coalesce(bool_or(c.auto_fail and c.points = 0), false) then 0
                  else coalesce(sum(c.points), 0)::int end as earned,
             coalesce(sum(c.weight), 0)::int as possible,
             count(*) filter (where c.points = 0 and c.severity = 'CUSTOMER_CRITICAL')::int as customer,
             count(*) filter (where c.points = 0 and c.severity = 'BUSINESS_CRITICAL')::int as business,
             count(*) filter (where c.points = 0 and c.severity = 'COMPLIANCE_CRITICAL')::int as compliance
      from qa_evaluation e
      join qa_form f on f.id = e.form_id
      left join lateral (
        select (y ->> 'points')::int as points, (x ->> 'weight')::int as weight, x ->> 'severity' as severity,
               (x ->> 'autoFail')::boolean as auto_fail
        from jsonb_array_elements(f.criteria) x
        join jsonb_array_elements(e.scores) y on y ->> 'code' = x ->> 'code'
      ) c on true
      where e.id = any($1::uuid[])
      group by e.id, e.location_id
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.points_earned, t.points_possible, t.customer_critical_errors, t.business_critical_errors,
           t.compliance_critical_errors)
          is distinct from (s.earned, s.possible, s.customer, s.business, s.compliance)`,
};

/** When the contact ended that an evaluation is about. */
export const evaluatedContact: Derivation = {
  name: 'evaluatedContact',
  of: () => Interaction,
  from: [
    { record: () => QaEvaluation, via: 'interaction' },
    { record: () => Interaction, via: 'id' },
  ],
  statement: `
    update qa_evaluation t
    set interaction_ended_at = i.ended_at
    from interaction i
    where t.interaction_id = any($1::uuid[]) and i.id = t.interaction_id and i.location_id = t.location_id
      and t.interaction_ended_at is distinct from i.ended_at`,
};
