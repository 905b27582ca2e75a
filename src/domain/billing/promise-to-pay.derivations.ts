import type { Derivation } from '../../kernel/write/derivation.js';
import { BillingAccount } from './billing-account.entity.js';
import { Payment } from './payment.entity.js';
import { PromiseToPay } from './promise-to-pay.entity.js';

/** What became of the promises of an account. Worked out by account, since payments name that and no promise. */
export const promisesKept: Derivation = {
  name: 'promisesKept',
  of: () => BillingAccount,
  from: [
    { record: () => PromiseToPay, via: 'account' },
    { record: () => Payment, via: 'account' },
  ],
  statement: `
    update promise_to_pay t
    set paid_in_time = s.paid,
        kept = case when s.paid >= t.amount then 'KEPT'
                    when t.judged_on is null then 'PENDING'
                    when s.paid > 0 then 'PARTIAL'
                    else 'BROKEN' end
    from (
      select r.id, r.location_id, coalesce(sum(p.amount), 0) as paid
      from promise_to_pay r
      left join payment p
        on p.account_id = r.account_id and p.location_id = r.location_id and p.account_id = any($1::uuid[])
        and p.received_on >= r.promised_on and p.received_on <= r.due_on + r.grace_days
        and p.status not in ('RETURNED', 'REFUNDED') and p.archived_at is null
      where r.account_id = any($1::uuid[])
      group by r.id, r.location_id
    ) s
    where t.account_id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.paid_in_time, t.kept) is distinct from
          (s.paid, case when s.paid >= t.amount then 'KEPT'
                        when t.judged_on is null then 'PENDING'
                        when s.paid > 0 then 'PARTIAL'
                        else 'BROKEN' end)`,
};
