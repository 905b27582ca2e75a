import type { Derivation } from '../../kernel/write/derivation.js';
import { ReconciliationResult } from './reconciliation-result.entity.js';

/** Difference and verdict of a comparison. */
export const reconciliationVerdict: Derivation = {
  name: 'reconciliationVerdict',
  of: () => ReconciliationResult,
  from: [{ record: () => ReconciliationResult, via: 'id' }],
  statement: `
    update reconciliation_result t
    set difference = s.difference, status = s.status
    from (
      select r.id, r.location_id, r.ours - r.theirs as difference,
             case when abs(r.ours - r.theirs) <= r.tolerance then 'AGREES'
                  when r.explanation is null then 'BREAK'
                  else 'EXPLAINED' end as status
      from reconciliation_result r
      where r.id = any($1::uuid[])
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.difference, t.status) is distinct from (s.difference, s.status)`,
};
