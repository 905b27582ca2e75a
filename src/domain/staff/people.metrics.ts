import { defineMetric } from '../../engines/metrics/define.js';
import {
  amountsOf,
  atLeast,
  atMost,
  asOfDay,
  both,
  days,
  either,
  equals,
  given,
  is,
  less,
  literal,
  not,
  outer,
  some,
  stockOf,
  dayOf,
} from '../../engines/metrics/measures.js';
import { EmploymentSpell } from './employee.entity.js';

const employed = stockOf(() => EmploymentSpell, 'from', 'to');
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
