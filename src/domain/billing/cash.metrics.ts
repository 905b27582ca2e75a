import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atMost,
  below,
  both,
  equals,
  is,
  isSet,
  literal,
  minus,
  not,
  outer,
  some,
  when,
} from '../../engines/metrics/measures.js';
import { DepositBatch } from './deposit.entity.js';
import { owner } from './receivables.js';

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
