import { Int } from 'type-graphql';
import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  above,
  amountsOf,
  atMost,
  below,
  both,
  countOf,
  dayOf,
  days,
  either,
  endOfMonth,
  given,
  is,
  isSet,
  literal,
  minus,
  now,
  outer,
  param,
  plus,
  seconds,
  some,
  sumOf,
  when,
} from '../../engines/metrics/measures.js';
import { CollectionActivity } from './collection-activity.entity.js';
import { CollectionPlacement, CollectionRemittance } from './collection.entity.js';
import { PromiseToPay } from './promise-to-pay.entity.js';
import { owner } from './receivables.js';

const activities = amountsOf(() => CollectionActivity, 'at');
const shared = { version: 1, unit: 'RATIO' as const, better: 'HIGHER' as const, owner };
const reached = is({ result: { in: ['CONVERSATION', 'PROMISE', 'DISPUTE', 'REFUSED', 'CEASE_REQUEST'] } });

export const collectionContactRate = defineMetric({
  ...shared,
  name: 'collectionContactRate',
  title: 'Payers reached',
  says: 'The share of attempts to collect in which the payer was reached.',
  formula: 'activities that reached the payer / activities',
  source: 'Our own.',
  on: ['at'],
  numerator: activities.count(reached),
  denominator: activities.count(),
  by: ['EMPLOYEE', 'VENDOR', 'PAYER_KIND'],
});

const promises = amountsOf(() => PromiseToPay);
const isDue = either(is({ kept: { eq: 'KEPT' } }), below(plus('dueOn', 'graceDays'), dayOf(now)));

export const promiseKeptRate = defineMetric({
  ...shared,
  name: 'promiseKeptRate',
  title: 'Promises to pay kept',
  says: 'Of the promises that fell due, the share paid in full in time.',
  formula: 'promises paid in full by dueOn and the grace / promises due',
  source: 'Our own.',
  on: ['dueOn'],
  numerator: promises.count(is({ kept: { eq: 'KEPT' } })),
  denominator: promises.count(isDue),
  by: ['EMPLOYEE', 'PAYER_KIND'],
});

export const recoveryDays: Parameter = {
  name: 'recoveryDays',
  type: () => Int,
  default: 180,
  describe: 'The age of placements, in days, up to which collections count.',
};

const placements = amountsOf(() => CollectionPlacement);
const young = atMost(days(outer('placedOn'), 'collectedOn'), param(recoveryDays));
const remitted = (amount: string) => sumOf('remittances', amount, young);
// What was taken back from the agency was not there to be collected.
const standing: Value = when(given('recalledOn'), literal(0), minus('placedAmount', 'adjustedAmount'));
const cohort = { on: ['placedOn'], by: ['VENDOR', 'PAYER_KIND', 'CARRIER'], maturityDays: 180 };

export const agencyRecoveryRate = defineMetric({
  ...shared,
  ...cohort,
  name: 'agencyRecoveryRate',
  title: 'Recovered by agencies',
  says: 'The share of what was placed with agencies that payers paid by a certain age.',
  formula:
    'Σ collected within recoveryDays of the placement, paid to us directly included / Σ (placed − recalled − adjusted)',
  source: 'ACA International’s survey of 2014: 21.7 percent on average, 13.1 in the middle.',
  numerator: placements.sum(remitted('gross')),
  denominator: placements.sum(standing),
});

export const netBackRate = defineMetric({
  ...shared,
  ...cohort,
  name: 'netBackRate',
  title: 'Net back from agencies',
  says: 'The share of what was placed that reached us after the agencies’ fees: the number to compare agencies by.',
  formula: 'Σ net to us within recoveryDays / Σ (placed − recalled − adjusted)',
  source: 'LegalClarity for fees of 25 to 50 percent.',
  numerator: placements.sum(remitted('net')),
  denominator: placements.sum(standing),
});

const remittances = amountsOf(() => CollectionRemittance);

export const liquidationRate = defineMetric({
  ...shared,
  name: 'liquidationRate',
  title: 'Liquidation',
  says: 'What agencies collected in the time beside what was placed in it; take 12 months, and new placements blur it.',
  formula: 'Σ collected in the time / Σ placed in the time',
  source: 'Fair Capital and AGA on the flow figure.',
  on: ['collectedOn'],
  numerator: remittances.sum('gross'),
  denominator: amountsOf(() => CollectionPlacement, 'placedOn').sum('placedAmount'),
  by: ['VENDOR', 'PAYER_KIND', 'CARRIER'],
});

export const remittanceDays: Parameter = {
  name: 'remittanceDays',
  type: () => Int,
  default: 15,
  describe: 'Days after the month of a collection within which an agency passes it on.',
};

const lateBy = days(endOfMonth('collectedOn'), 'remittedOn');
const byAgency = is({ paidTo: { eq: 'AGENCY' } });

export const remittanceTimeliness = defineMetric({
  ...shared,
  name: 'remittanceTimeliness',
  title: 'Remitted in time',
  says: 'The share of what agencies passed on that came in time.',
  formula: 'remittances within remittanceDays of the end of the month of collection / remittances',
  source: 'The contracts.',
  on: ['remittedOn'],
  numerator: remittances.count(both(byAgency, atMost(lateBy, param(remittanceDays)))),
  denominator: remittances.count(byAgency),
  by: ['VENDOR'],
});

export const CallFrequencyReading = defineEnum(
  'CallFrequencyReading',
  'How the seven days of the rule on call frequency are read.',
  {
    CALENDAR_DAYS: 'Seven calendar days, the day of the call or conversation being the first or the last.',
    ROLLING_168H: 'The 168 hours before each call.',
  },
);
export type CallFrequencyReading = keyof typeof CallFrequencyReading;

export const callFrequencyReading: Parameter = {
  name: 'callFrequencyReading',
  type: () => CallFrequencyReading,
  default: 'CALENDAR_DAYS',
  describe: 'How the seven days of the rule on call frequency are read.',
};

const isCall = is({ channel: { eq: 'CALL' }, direction: { eq: 'OUTBOUND' } });
const inSevenDays = both(
  isCall,
  atMost('at', outer('at')),
  either(
    both(
      isSet(callFrequencyReading, 'CALENDAR_DAYS'),
      below(days(dayOf('at'), dayOf(outer('at'))), literal(7)),
    ),
    both(isSet(callFrequencyReading, 'ROLLING_168H'), below(seconds('at', outer('at')), literal(604_800))),
  ),
);
const tooOften = above(countOf('account.collectionActivities', inSevenDays), literal(7));
const tooSoon = some('account.collectionActivities', both(inSevenDays, reached, below('at', outer('at'))));

export const callFrequencyViolations = defineMetric({
  ...shared,
  name: 'callFrequencyViolations',
  title: 'Calls too often',
  says: 'How many calls to payers broke the rule on frequency: more than seven in seven days, or within seven days of a conversation.',
  formula:
    'calls that are the 8th or later within 7 consecutive days on a debt, or follow a conversation within 7 days',
  source: '12 CFR 1006.14; it binds agencies, and callFrequencyReading chooses how the days are read.',
  unit: 'COUNT',
  better: 'LOWER',
  on: ['at'],
  numerator: activities.count(both(isCall, either(tooOften, tooSoon))),
  by: ['VENDOR', 'EMPLOYEE'],
});
