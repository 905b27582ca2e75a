import { Int } from 'type-graphql';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { add, is, less, scaled, stockOf } from '../../engines/metrics/measures.js';
import { Payment, PaymentApplication } from './payment.entity.js';
import { byInvoice, creditSales, owner, receivable } from './receivables.js';

const shared = { version: 1, by: byInvoice, owner };
const open = receivable('end');
const pastDue = receivable('end', true);
const current = less(open, pastDue);

export const arBalance = defineMetric({
  ...shared,
  name: 'arBalance',
  title: 'Receivables',
  says: 'What was owed to us at the end of a day; group it by age for the aging.',
  formula:
    'Σ totals of invoices issued − Σ applied − Σ lowering adjustments + Σ raising ones, all up to then',
  source: 'Our own.',
  unit: 'MONEY',
  better: 'LOWER',
  by: [...byInvoice, 'AGING_BUCKET'],
  numerator: open,
});

export const pastDueShare = defineMetric({
  ...shared,
  name: 'pastDueShare',
  title: 'Share past due',
  says: 'The share of what was owed that should have been paid by then.',
  formula: 'open on invoices past due / open on all',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'LOWER',
  numerator: pastDue,
  denominator: open,
});

const inDays = { unit: 'DAYS' as const, better: 'LOWER' as const, on: ['issuedOn'] };

export const dso = defineMetric({
  ...shared,
  ...inDays,
  name: 'dso',
  title: 'Days sales outstanding',
  says: 'How many days of sales were owed at the end of the time.',
  formula: 'receivables at the end / credit sales × days of the time',
  source: 'Delta Recovery: within the terms and 10 to 15 days.',
  numerator: scaled(open, 'days'),
  denominator: creditSales,
});

export const bestPossibleDso = defineMetric({
  ...shared,
  ...inDays,
  name: 'bestPossibleDso',
  title: 'Best possible days sales outstanding',
  says: 'How many days of sales would be owed if nothing were past due.',
  formula: 'receivables not past due at the end / credit sales × days of the time',
  source: 'Gaviti.',
  numerator: scaled(current, 'days'),
  denominator: creditSales,
});

export const averageDaysDelinquent = defineMetric({
  ...shared,
  ...inDays,
  name: 'averageDaysDelinquent',
  title: 'Average days delinquent',
  says: 'How many days of sales are owed too long.',
  formula: 'days sales outstanding − best possible days sales outstanding',
  source: 'Gaviti.',
  numerator: scaled(pastDue, 'days'),
  denominator: creditSales,
});

export const ceiMonths: Parameter = {
  name: 'ceiMonths',
  type: () => Int,
  default: 1,
  describe: 'By how many months the sales of a collection effectiveness index are divided.',
  check: (value) => {
    if (Number(value) < 1) throw invalidInput(`ceiMonths is ${value}. Give 1 or more.`);
  },
};

// Both sides times the months, so that nothing is divided before the end.
const begun = add(scaled(receivable('start'), ceiMonths), creditSales);

export const cei = defineMetric({
  ...shared,
  name: 'cei',
  title: 'Collection effectiveness',
  says: 'How much of what could be collected was: 1 is everything that was due.',
  formula:
    '(AR at the start + sales/N − AR at the end) / (AR at the start + sales/N − AR not past due at the end)',
  source: 'Gaviti; Oracle’s users divide the sales by the number of months N.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['issuedOn'],
  numerator: less(begun, scaled(open, ceiMonths)),
  denominator: less(begun, scaled(current, ceiMonths)),
});

const kept = is({ status: { notIn: ['RETURNED', 'REFUNDED'] } });

export const unappliedCash = defineMetric({
  ...shared,
  name: 'unappliedCash',
  title: 'Unapplied cash',
  says: 'What payers gave us that paid no invoice yet.',
  formula: 'Σ payments received − Σ applied of them, up to then; what came back is left out',
  source: 'Our own.',
  unit: 'MONEY',
  better: 'LOWER',
  by: ['PAYER_KIND', 'CARRIER'],
  numerator: less(
    stockOf(() => Payment, 'receivedOn').sum('amount', kept),
    stockOf(() => PaymentApplication, 'appliedAt').sum(
      'amount',
      is({ payment: { status: { notIn: ['RETURNED', 'REFUNDED'] } } }),
    ),
  ),
});
