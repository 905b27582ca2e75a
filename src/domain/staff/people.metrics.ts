import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Amount, Condition, Parameter } from '../../engines/metrics/measures.js';
import {
  add,
  amountsOf,
  atLeast,
  atMost,
  asOfDay,
  both,
  choose,
  days,
  either,
  equals,
  given,
  is,
  isSet,
  less,
  literal,
  not,
  outer,
  scaled,
  some,
  spansOf,
  stockOf,
  dayOf,
} from '../../engines/metrics/measures.js';
import { EmploymentSpell } from './employee.entity.js';

const employed = stockOf(() => EmploymentSpell, 'from', 'to');
const worked = spansOf(() => EmploymentSpell, 'from', 'to');
const ended = amountsOf(() => EmploymentSpell, 'to');
const begun = amountsOf(() => EmploymentSpell, 'from');
const by = ['TEAM', 'VENDOR', 'EMPLOYMENT_TYPE', 'STAFF_ROLE'];
const shared = { version: 1, unit: 'RATIO' as const, by, owner: 'People' };

export const headcount = defineMetric({
  ...shared,
  name: 'headcount',
  title: 'Headcount',
  says: 'How many people worked for us at the end of a day.',
  formula: 'employments in force',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'NEITHER',
  numerator: employed.count(),
});

export const fte = defineMetric({
  ...shared,
  name: 'fte',
  title: 'Full-time equivalents',
  says: 'How many full-time posts the people at work make.',
  formula: 'Σ full-time equivalents of employments in force',
  source: 'Our own.',
  unit: 'NUMBER',
  better: 'NEITHER',
  numerator: employed.sum('ftePercent'),
});

export const headcountGrowth = defineMetric({
  ...shared,
  name: 'headcountGrowth',
  title: 'Growth of the headcount',
  says: 'By what share the headcount grew.',
  formula: 'headcount at the end / headcount at the start − 1',
  source: 'Our own.',
  better: 'NEITHER',
  numerator: less(employed.count(), employed.count(undefined, 'start')),
  denominator: employed.count(undefined, 'start'),
});

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
  describe: 'As if the time had been a year of 365 days.',
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

function turnoverOf(who?: Condition): { numerator: Amount; denominator: Amount; sample: Amount } {
  const and = (...conditions: Condition[]) => both(...conditions, ...(who ? [who] : []));
  const left = ended.count(and(isLeaving, counted));
  const ends = add(employed.count(who), employed.count(who, 'start'));
  return {
    numerator: choose(headcountBasis, {
      DAILY_MEAN: choose(annualized, { false: scaled(left, 'days'), true: scaled(left, 365) }),
      START_AND_END: choose(annualized, { false: scaled(left, 2), true: scaled(left, 730) }),
    }),
    denominator: choose(headcountBasis, {
      DAILY_MEAN: worked.days(who),
      START_AND_END: choose(annualized, { false: ends, true: scaled(ends, 'days') }),
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
    'separations / mean headcount of all days; × 365 / days where annualized, (start + end) / 2 where headcountBasis says so',
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

const isHire = equals('from', 'employee.hiredOn');
const lasted = days('employee.hiredOn', 'employee.separatedOn');

export const ninetyDayAttrition = defineMetric({
  ...shared,
  name: 'ninetyDayAttrition',
  title: 'Left within ninety days',
  says: 'The share of people hired who were gone within ninety days.',
  formula: 'hires separated within 90 days / hires, by the day of hiring',
  source: 'Our own.',
  better: 'LOWER',
  on: ['from'],
  numerator: begun.count(both(isHire, atMost(lasted, literal(90)))),
  denominator: begun.count(isHire),
  maturityDays: 90,
});

const isCleared = both(is({ result: { eq: 'CLEAR' } }), atMost(dayOf('completedAt'), outer('from')));

export const clearedBeforeStartRate = defineMetric({
  ...shared,
  name: 'clearedBeforeStartRate',
  title: 'Cleared before the start',
  says: 'The share of people hired whose background checks were all clear before their first day.',
  formula: 'hires with checks, all of them CLEAR by the first day / hires',
  source: 'Our own; all of them is the mark.',
  better: 'HIGHER',
  on: ['from'],
  numerator: begun.count(
    both(
      isHire,
      some('employee.backgroundChecks', given('orderedAt')),
      not(some('employee.backgroundChecks', not(isCleared))),
    ),
  ),
  denominator: begun.count(isHire),
});

const sells = is({ position: { role: { eq: 'SALES_AGENT' } } });
const isLicensed = some(
  'employee.licenses',
  both(
    is({ kind: { eq: 'PC_PRODUCER' }, status: { eq: 'ACTIVE' } }),
    either(not(given('issuedOn')), atMost('issuedOn', outer(asOfDay))),
    either(not(given('expiresOn')), atLeast('expiresOn', outer(asOfDay))),
  ),
);

export const licensedAgentShare = defineMetric({
  ...shared,
  name: 'licensedAgentShare',
  title: 'Licensed agents',
  says: 'The share of sales agents who hold a valid license to sell insurance.',
  formula: 'sales agents with a valid producer license of any state / sales agents',
  source: 'Our own; all of them is the mark.',
  better: 'HIGHER',
  by: ['TEAM', 'VENDOR'],
  numerator: employed.count(both(sells, isLicensed)),
  denominator: employed.count(sells),
});
