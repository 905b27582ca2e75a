import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atMost,
  below,
  both,
  dayOf,
  either,
  equals,
  given,
  is,
  isSet,
  less,
  literal,
  minus,
  not,
  outer,
  some,
  when,
} from '../../engines/metrics/measures.js';
import { Adjustment } from './adjustment.entity.js';
import { DepositBatch } from './deposit.entity.js';
import { Invoice } from './invoice.entity.js';
import { PaymentApplication } from './payment.entity.js';
import { RoyaltyStatement } from './royalty-statement.entity.js';
import { byInvoice, isIssued, netInvoiced, ofIssued, owner } from './receivables.js';

const deposits = amountsOf(() => DepositBatch, 'businessDate');
const shared = { version: 1, unit: 'RATIO' as const, better: 'LOWER' as const, owner };

// Banks are closed on weekends: what is taken on Friday may come in on Monday.
const nextBankingDay: Value = {
  sql: (alias) =>
    `(${alias}."business_date" + case extract(isodow from ${alias}."business_date") when 5 then 3 when 6 then 2 else 1 end::int)`,
};
const isLate = not(atMost('depositedOn', nextBankingDay));
// One row a day: its first deposit; the day is late with any of them.
const isFirst = is({ seq: { eq: 1 } });
const anyLate = some(
  () => DepositBatch,
  both(equals('businessDate', outer('businessDate')), equals('location', outer('location')), isLate),
);

export const depositOnTimeRate = defineMetric({
  ...shared,
  name: 'depositOnTimeRate',
  title: 'Deposits in time',
  says: 'The share of business days whose money was at the bank on the next banking day.',
  formula:
    'business days with all deposits at the bank by the next banking day / business days with deposits',
  source: 'Our own; every day is the mark.',
  better: 'HIGHER',
  on: ['businessDate'],
  numerator: deposits.count(both(isFirst, not(anyLate))),
  denominator: deposits.count(isFirst),
  by: ['EMPLOYEE'],
});

export const overShortAbsolute: Parameter = {
  name: 'overShortAbsolute',
  type: () => Boolean,
  default: false,
  describe: 'Over and short do not cancel each other out.',
};

const difference = minus('counted', 'expected');

export const overShortAmount = defineMetric({
  ...shared,
  name: 'overShortAmount',
  title: 'Over and short',
  says: 'By how much the money counted differed from what was posted; below 0 it was short.',
  formula: 'Σ (counted − posted); with overShortAbsolute Σ |counted − posted|',
  source: 'Our own; 0 is the mark.',
  unit: 'MONEY',
  better: 'BAND',
  on: ['businessDate'],
  numerator: deposits.sum(
    when(
      both(isSet(overShortAbsolute, true), below(difference, literal(0))),
      minus('expected', 'counted'),
      difference,
    ),
  ),
  by: ['EMPLOYEE'],
});

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

export const royaltyDue = defineMetric({
  ...shared,
  name: 'royaltyDue',
  title: 'Royalty reported',
  says: 'What franchisees owe on what they reported for the months.',
  formula: 'Σ royalty of the statements',
  source: 'The franchise agreements: 7 to 10 percent of what is collected is usual.',
  unit: 'MONEY',
  better: 'NEITHER',
  on: ['month'],
  numerator: amountsOf(() => RoyaltyStatement).sum('royalty'),
  by: [],
});
