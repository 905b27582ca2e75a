import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
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
  is,
  isSet,
  literal,
  now,
  outer,
  plus,
  seconds,
  some,
} from '../../engines/metrics/measures.js';
import { CollectionActivity } from './collection-activity.entity.js';
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
