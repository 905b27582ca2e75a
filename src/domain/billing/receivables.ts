/** What is owed at any moment, from what was issued, paid and adjusted up to then; and what was earned by it. */
import type { Amount, Condition } from '../../engines/metrics/measures.js';
import {
  add,
  amountsOf,
  asOfDay,
  below,
  both,
  is,
  less,
  minus,
  not,
  stockOf,
  sumOf,
} from '../../engines/metrics/measures.js';
import { Adjustment } from './adjustment.entity.js';
import { Invoice } from './invoice.entity.js';
import { PaymentApplication } from './payment.entity.js';

export const isIssued = is({ stage: { eq: 'ISSUED' } });
export const ofIssued = is({ invoice: { stage: { eq: 'ISSUED' } } });

const raises = is({ kind: { in: ['REFUND', 'CHARGEBACK', 'NSF', 'LATE_FEE'] } });
const reduces = is({
  kind: {
    in: ['CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY'],
  },
});
const takesBack = is({ kind: { in: ['REFUND', 'CHARGEBACK', 'NSF'] } });

const issuedThen = stockOf(() => Invoice, 'issuedOn');
const appliedThen = stockOf(() => PaymentApplication, 'appliedAt');
const adjustedThen = stockOf(() => Adjustment, 'adjustedOn');

/** Open at a moment; only what is past due where that is asked. */
export function receivable(at: 'start' | 'end', pastDue = false): Amount {
  const due = (path: string): Condition[] => (pastDue ? [below(path, asOfDay)] : []);
  const raised = adjustedThen.sum('amount', both(ofIssued, raises, ...due('invoice.dueOn')), at);
  const lowered = adjustedThen.sum('amount', both(ofIssued, not(raises), ...due('invoice.dueOn')), at);
  return less(
    add(issuedThen.sum('total', both(isIssued, ...due('dueOn')), at), raised),
    add(appliedThen.sum('amount', both(ofIssued, ...due('invoice.dueOn')), at), lowered),
  );
}

const invoices = amountsOf(() => Invoice, 'issuedOn');
const adjustments = amountsOf(() => Adjustment, 'adjustedOn');
const applications = amountsOf(() => PaymentApplication, 'appliedAt');

/** All that was asked for in the time, tax included: receivables count it too. */
export const creditSales = invoices.sum('total', isIssued);
/** Before tax, less what credits, write-offs and short payments took back in the time. */
export const netInvoiced = less(
  invoices.sum('subtotal', isIssued),
  adjustments.sum('amount', both(ofIssued, reduces)),
);
export const collected = less(
  applications.sum('amount', ofIssued),
  adjustments.sum('amount', both(ofIssued, takesBack)),
);

/** Of one job: what its invoices ask for before tax, less what was taken back. */
export const netOfJob = minus(
  sumOf('invoices', 'subtotal', isIssued),
  sumOf('invoices', sumOf('adjustments', 'amount', reduces), isIssued),
);

export const byInvoice = [
  'SERVICE_LINE',
  'BUSINESS_UNIT',
  'SOURCE_CATEGORY',
  'CAMPAIGN',
  'REFERRAL_SOURCE',
  'TPA_PROGRAM',
  'CARRIER',
  'PAYER_KIND',
];
export const owner = 'Finance';
