import type { Derivation } from '../../kernel/write/derivation.js';
import { Adjustment } from './adjustment.entity.js';
import { BillingAccount } from './billing-account.entity.js';
import { Dispute } from './dispute.entity.js';
import { Invoice } from './invoice.entity.js';
import { Payment, PaymentApplication } from './payment.entity.js';

/** What of a payment no invoice has used. Money that went back cannot be applied. */
export const paymentUnapplied: Derivation = {
  name: 'paymentUnapplied',
  of: () => Payment,
  from: [
    { record: () => PaymentApplication, via: 'payment' },
    { record: () => Payment, via: 'id' },
  ],
  statement: `
    update payment t
    set unapplied = s.unapplied
    from (
      select p.id, p.location_id,
             case when p.status in ('RETURNED', 'REFUNDED') then 0 else p.amount - coalesce(sum(a.amount), 0) end as unapplied
      from payment p
      left join payment_application a
        on a.payment_id = p.id and a.location_id = p.location_id and a.payment_id = any($1::uuid[]) and a.archived_at is null
      where p.id = any($1::uuid[])
      group by p.id, p.location_id, p.status, p.amount
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id and t.unapplied is distinct from s.unapplied`,
};

/** Balance and status of an invoice; `InvoiceStatus` and `AdjustmentKind` say the rules. */
export const invoiceBalance: Derivation = {
  name: 'invoiceBalance',
  of: () => Invoice,
  from: [
    { record: () => PaymentApplication, via: 'invoice' },
    { record: () => Adjustment, via: 'invoice' },
    { record: () => Dispute, via: 'invoice' },
    { record: () => Invoice, via: 'id' },
  ],
  statement: `
    update invoice t
    set balance = s.balance, status = s.status
    from (
      select m.id, m.location_id, m.balance,
             case
               when m.stage in ('VOID', 'DRAFT') then m.stage
               when m.balance > 0 and m.disputed then 'DISPUTED'
               when m.balance <= 0 and m.written_off > 0 then 'WRITTEN_OFF'
               when m.balance <= 0 then 'PAID'
               when m.paid > 0 or m.lowered > 0 then 'PARTIALLY_PAID'
               when m.sent_at is not null then 'SENT'
               else 'ISSUED'
             end as status
      from (
        select i.id, i.location_id, i.stage, i.sent_at,
               coalesce(sum(x.paid), 0) as paid,
               coalesce(sum(x.lowered), 0) as lowered,
               coalesce(sum(x.written_off), 0) as written_off,
               coalesce(bool_or(x.disputed), false) as disputed,
               case when i.stage = 'ISSUED'
                 then i.total + coalesce(sum(x.raised - x.paid - x.lowered), 0)
                 else 0
               end as balance
        from invoice i
        left join (
          select p.invoice_id, p.location_id, p.amount as paid, 0 as lowered, 0 as raised, 0 as written_off, false as disputed
          from payment_application p
          where p.invoice_id = any($1::uuid[]) and p.archived_at is null
          union all
          select a.invoice_id, a.location_id, 0,
                 case when a.kind in ('REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE') then 0 else a.amount end,
                 case when a.kind in ('REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE') then a.amount else 0 end,
                 case when a.kind = 'WRITE_OFF_BAD_DEBT' then a.amount else 0 end,
                 false
          from adjustment a
          where a.invoice_id = any($1::uuid[]) and a.archived_at is null
          union all
          select d.invoice_id, d.location_id, 0, 0, 0, 0, true
          from dispute d
          where d.invoice_id = any($1::uuid[]) and d.archived_at is null and d.resolved_at is null
        ) x on x.invoice_id = i.id and x.location_id = i.location_id
        where i.id = any($1::uuid[])
        group by i.id, i.location_id, i.stage, i.sent_at, i.total
      ) m
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id
      and (t.balance, t.status) is distinct from (s.balance, s.status)`,
};

/** What an account owes: its invoices' balances, less what it paid and nobody applied. */
export const accountBalance: Derivation = {
  name: 'accountBalance',
  of: () => BillingAccount,
  from: [
    { record: () => Invoice, via: 'account' },
    { record: () => Payment, via: 'account' },
  ],
  statement: `
    update billing_account t
    set balance = s.balance
    from (
      select b.id, b.location_id, coalesce(sum(x.owed), 0) as balance
      from billing_account b
      left join (
        select i.account_id, i.location_id, i.balance as owed
        from invoice i
        where i.account_id = any($1::uuid[]) and i.archived_at is null
        union all
        select p.account_id, p.location_id, -p.unapplied
        from payment p
        where p.account_id = any($1::uuid[]) and p.archived_at is null
      ) x on x.account_id = b.id and x.location_id = b.location_id
      where b.id = any($1::uuid[])
      group by b.id, b.location_id
    ) s
    where t.id = any($1::uuid[]) and s.id = t.id and s.location_id = t.location_id and t.balance is distinct from s.balance`,
};
