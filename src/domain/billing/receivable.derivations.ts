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
        on a.payment_id = p.id and a.location_id = p.location_id and a.archived_at is null
      where p.id = any($1::uuid[])
      group by p.id, p.location_id, p.status, p.amount
    ) s
    where s.id = t.id and s.location_id = t.location_id and t.unapplied is distinct from s.unapplied`,
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
        select i.id, i.location_id, i.stage, i.sent_at, p.paid, a.lowered, a.written_off, d.disputed,
               case when i.stage = 'ISSUED' then i.total - p.paid - a.lowered + a.raised else 0 end as balance
        from invoice i
        join (
          select i.id, i.location_id, coalesce(sum(x.amount), 0) as paid
          from invoice i
          left join payment_application x
            on x.invoice_id = i.id and x.location_id = i.location_id and x.archived_at is null
          where i.id = any($1::uuid[])
          group by i.id, i.location_id
        ) p on p.id = i.id and p.location_id = i.location_id
        join (
          select i.id, i.location_id,
                 coalesce(sum(x.amount) filter (where x.kind not in ('REFUND', 'CHARGEBACK', 'NSF')), 0) as lowered,
                 coalesce(sum(x.amount) filter (where x.kind in ('REFUND', 'CHARGEBACK', 'NSF')), 0) as raised,
                 coalesce(sum(x.amount) filter (where x.kind = 'WRITE_OFF_BAD_DEBT'), 0) as written_off
          from invoice i
          left join adjustment x
            on x.invoice_id = i.id and x.location_id = i.location_id and x.archived_at is null
          where i.id = any($1::uuid[])
          group by i.id, i.location_id
        ) a on a.id = i.id and a.location_id = i.location_id
        join (
          select i.id, i.location_id, count(x.id) > 0 as disputed
          from invoice i
          left join dispute x
            on x.invoice_id = i.id and x.location_id = i.location_id and x.archived_at is null and x.resolved_at is null
          where i.id = any($1::uuid[])
          group by i.id, i.location_id
        ) d on d.id = i.id and d.location_id = i.location_id
        where i.id = any($1::uuid[])
      ) m
    ) s
    where s.id = t.id and s.location_id = t.location_id
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
      select i.id, i.location_id, i.open - p.unapplied as balance
      from (
        select b.id, b.location_id, coalesce(sum(x.balance), 0) as open
        from billing_account b
        left join invoice x on x.account_id = b.id and x.location_id = b.location_id and x.archived_at is null
        where b.id = any($1::uuid[])
        group by b.id, b.location_id
      ) i
      join (
        select b.id, b.location_id, coalesce(sum(x.unapplied), 0) as unapplied
        from billing_account b
        left join payment x on x.account_id = b.id and x.location_id = b.location_id and x.archived_at is null
        where b.id = any($1::uuid[])
        group by b.id, b.location_id
      ) p on p.id = i.id and p.location_id = i.location_id
    ) s
    where s.id = t.id and s.location_id = t.location_id and t.balance is distinct from s.balance`,
};
