import { defineMetric } from '../../engines/metrics/define.js';
import {
  amountsOf,
  atMost,
  both,
  dayOf,
  either,
  given,
  is,
  less,
  outer,
  some,
} from '../../engines/metrics/measures.js';
import { Adjustment } from './adjustment.entity.js';
import { Invoice } from './invoice.entity.js';
import { PaymentApplication } from './payment.entity.js';
import { byInvoice, isIssued, netInvoiced, ofIssued, owner } from './receivables.js';

const shared = { version: 1, unit: 'RATIO' as const, better: 'LOWER' as const, owner };

const issued = amountsOf(() => Invoice, 'issuedOn');
const adjusted = amountsOf(() => Adjustment, 'adjustedOn');
const writeOff = is({ kind: { eq: 'WRITE_OFF_BAD_DEBT' } });
const recovered = amountsOf(() => PaymentApplication, 'appliedAt').sum(
  'amount',
  both(
    ofIssued,
    some('invoice.adjustments', both(writeOff, atMost('adjustedOn', dayOf(outer('appliedAt'))))),
  ),
);

export const badDebtRate = defineMetric({
  ...shared,
  name: 'badDebtRate',
  title: 'Bad debt',
  says: 'What was given up as uncollectible, less what came in after all, as a share of revenue.',
  formula: '(Σ written off as bad debt − Σ paid after a write-off) / net invoiced',
  source: 'Our own.',
  on: ['adjustedOn'],
  numerator: less(adjusted.sum('amount', both(ofIssued, writeOff)), recovered),
  denominator: netInvoiced,
  by: byInvoice,
});

const isCorrected = either(
  is({ stage: { eq: 'VOID' } }),
  some('adjustments', is({ kind: { eq: 'CREDIT_MEMO' } })),
);
const wasSent = is({ stage: { in: ['ISSUED', 'VOID'] } });

export const billingErrorRate = defineMetric({
  ...shared,
  name: 'billingErrorRate',
  title: 'Invoices corrected',
  says: 'The share of invoices issued that were taken back or credited.',
  formula: 'invoices void or with a credit memo / invoices issued',
  source: 'Our own.',
  on: ['issuedOn'],
  numerator: issued.count(both(wasSent, isCorrected)),
  denominator: issued.count(wasSent),
  by: byInvoice,
});

const insurer = is({ account: { payerKind: { in: ['CARRIER', 'TPA'] } } });

export const shortPayRate = defineMetric({
  ...shared,
  name: 'shortPayRate',
  title: 'Short payments',
  says: 'The share of what carriers were billed that they refused to pay.',
  formula: 'Σ short payments / Σ invoiced to carriers and programs',
  source: 'Our own.',
  on: ['adjustedOn'],
  numerator: adjusted.sum(
    'amount',
    both(
      is({ kind: { eq: 'SHORT_PAY' }, invoice: { account: { payerKind: { in: ['CARRIER', 'TPA'] } } } }),
      ofIssued,
    ),
  ),
  denominator: issued.sum('total', both(isIssued, insurer)),
  by: ['CARRIER', 'TPA_PROGRAM', 'SERVICE_LINE'],
});

export const tpaFeeShare = defineMetric({
  ...shared,
  name: 'tpaFeeShare',
  title: 'Fees of programs',
  says: 'The share of the work of programs that the programs keep.',
  formula: 'Σ program fees / Σ invoiced before tax on jobs of programs',
  source: 'A contractor reports about 5 percent.',
  on: ['adjustedOn'],
  numerator: adjusted.sum('amount', both(is({ kind: { eq: 'PROGRAM_FEE' } }), ofIssued)),
  denominator: issued.sum('subtotal', both(isIssued, given('job.assignment'))),
  by: ['CARRIER', 'TPA_PROGRAM', 'SERVICE_LINE'],
});
