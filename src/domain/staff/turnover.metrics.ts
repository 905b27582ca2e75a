import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Amount, Condition, Parameter } from '../../engines/metrics/measures.js';
import {
  add,
  amountsOf,
  both,
  choose,
  either,
  equals,
  is,
  isSet,
  scaled,
  spansOf,
  stockOf,
} from '../../engines/metrics/measures.js';
import { EmploymentSpell } from './employee.entity.js';

const employed = stockOf(() => EmploymentSpell, 'from', 'to');
const worked = spansOf(() => EmploymentSpell, 'from', 'to');
const ended = amountsOf(() => EmploymentSpell, 'to');
const by = ['TEAM', 'VENDOR', 'EMPLOYMENT_TYPE', 'STAFF_ROLE'];
const shared = { version: 1, unit: 'RATIO' as const, by, owner: 'People' };

export const SeparationGroup = defineEnum('SeparationGroup', 'Which of those who left count.', {
  ALL: 'All of them.',
  VOLUNTARY: 'Those who left by their own choice.',
  INVOLUNTARY: 'Those who were dismissed.',
  REGRETTABLE: 'Those whom we would have liked to keep.',
});
export type SeparationGroup = keyof typeof SeparationGroup;

export const separations: Parameter = {
  name: 'separations',
  type: () => SeparationGroup,
  default: 'ALL',
  describe: 'Which of those who left count.',
};

export const HeadcountBasis = defineEnum('HeadcountBasis', 'What those who left are a share of.', {
  DAILY_MEAN: 'The mean of the headcount of all days.',
  START_AND_END: 'The mean of the headcounts at the start and at the end.',
});
export type HeadcountBasis = keyof typeof HeadcountBasis;

export const headcountBasis: Parameter = {
  name: 'headcountBasis',
  type: () => HeadcountBasis,
  default: 'DAILY_MEAN',
  describe: 'What those who left are a share of.',
};

export const annualized: Parameter = {
  name: 'annualized',
  type: () => Boolean,
  default: false,
  describe: 'As if the time had been a year.',
};

export const YearBasis = defineEnum('YearBasis', 'How often the time goes into a year.', {
  DAYS: 'As often as its days go into 365.',
  MONTHS: 'As often as its months go into 12: a quarter four times. Only whole months are asked about.',
});
export type YearBasis = keyof typeof YearBasis;

export const annualizedBy: Parameter = {
  name: 'annualizedBy',
  type: () => YearBasis,
  default: 'DAYS',
  describe: 'How often the time goes into a year, where annualized.',
};

// The last employment of somebody ends with leaving; others end with a move.
const isLeaving = equals('to', 'employee.separatedOn');
const counted = either(
  isSet(separations, 'ALL'),
  both(
    isSet(separations, 'VOLUNTARY'),
    is({ employee: { separationKind: { in: ['VOLUNTARY', 'RETIREMENT'] } } }),
  ),
  both(isSet(separations, 'INVOLUNTARY'), is({ employee: { separationKind: { eq: 'INVOLUNTARY' } } })),
  both(isSet(separations, 'REGRETTABLE'), is({ employee: { regrettable: { eq: true } } })),
);

const inYear = (asIs: Amount, byDays: Amount, byMonths: Amount): Amount =>
  choose(annualized, { false: asIs, true: choose(annualizedBy, { DAYS: byDays, MONTHS: byMonths }) });

function turnoverOf(who?: Condition): { numerator: Amount; denominator: Amount; sample: Amount } {
  const and = (...conditions: Condition[]) => both(...conditions, ...(who ? [who] : []));
  const left = ended.count(and(isLeaving, counted));
  const present = worked.days(who);
  const ends = add(employed.count(who), employed.count(who, 'start'));
  return {
    numerator: choose(headcountBasis, {
      DAILY_MEAN: inYear(scaled(left, 'days'), scaled(left, 365), scaled(scaled(left, 'days'), 12)),
      START_AND_END: inYear(scaled(left, 2), scaled(left, 730), scaled(left, 24)),
    }),
    denominator: choose(headcountBasis, {
      DAILY_MEAN: inYear(present, present, scaled(present, 'months')),
      START_AND_END: inYear(ends, scaled(ends, 'days'), scaled(ends, 'months')),
    }),
    sample: employed.count(who, 'start'),
  };
}

export const turnoverRate = defineMetric({
  ...shared,
  name: 'turnoverRate',
  title: 'Turnover',
  says: 'The share of our people who left.',
  formula:
    'separations / mean headcount of all days; (start + end) / 2 where headcountBasis says so; where annualized × 365 / days, or × 12 / months where annualizedBy says so',
  source: 'Agile HR Analytics.',
  better: 'LOWER',
  on: ['to'],
  ...turnoverOf(),
});

const isAgent = either(
  is({ position: { role: { in: ['CSR', 'SALES_AGENT'] } } }),
  is({ employmentType: { eq: 'VENDOR_AGENT' } }),
);

export const agentAttrition = defineMetric({
  ...shared,
  name: 'agentAttrition',
  title: 'Attrition of agents',
  says: 'The share of agents who left, as if the time had been a year.',
  formula: 'separations of agents × 365 / Σ days of agents at work',
  source: 'CTPL: 30 to 45 percent a year.',
  better: 'LOWER',
  on: ['to'],
  by: ['TEAM', 'VENDOR'],
  numerator: scaled(ended.count(both(isLeaving, isAgent)), 365),
  denominator: worked.days(isAgent),
  sample: employed.count(isAgent, 'start'),
});
