import { Int } from 'type-graphql';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition, Parameter } from '../../engines/metrics/measures.js';
import {
  add,
  atMost,
  both,
  choose,
  either,
  equals,
  is,
  isSet,
  less,
  not,
  param,
} from '../../engines/metrics/measures.js';
import {
  byQueue,
  contacts,
  intervals,
  isAbandoned,
  isAnswered,
  isInbound,
  orIntervals,
  owner,
} from './contacts.js';
import { ServiceLevelVariant } from './queue.entity.js';

const whole =
  (name: string) =>
  (value: number | string | boolean): void => {
    if (typeof value === 'number' && value < 0)
      throw invalidInput(`${name} is ${value}. Give seconds from 0 on.`);
  };

export const thresholdSeconds: Parameter = {
  name: 'thresholdSeconds',
  type: () => Int,
  default: 20,
  describe: 'T of a service level: seconds within which a contact should be answered, the last included.',
  check: whole('thresholdSeconds'),
};

export const shortAbandonSeconds: Parameter = {
  name: 'shortAbandonSeconds',
  type: () => Int,
  default: 5,
  describe: 'A contact abandoned within these seconds, the last included, is a short abandon.',
  check: whole('shortAbandonSeconds'),
};

export const serviceLevelVariant: Parameter = {
  name: 'serviceLevelVariant',
  type: () => ServiceLevelVariant,
  default: 'SHORT_ABANDONS_EXCLUDED',
  describe: 'How abandoned contacts count in a service level.',
};

export const includeFlowOuts: Parameter = {
  name: 'includeFlowOuts',
  type: () => Boolean,
  default: false,
  describe: 'Contacts that a rule sent elsewhere count in the denominator of a service level.',
};

// A callback is ours to make: it waits in no queue.
const queued = (outcome: Condition) => both(isInbound, outcome);
const inT = atMost('waitSeconds', param(thresholdSeconds));
export const isShort = both(isAbandoned, atMost('waitSeconds', param(shortAbandonSeconds)));

/** An interval file knows short abandons by its queue’s own seconds only. */
export const isSameShort = equals('queue.shortAbandonSeconds', param(shortAbandonSeconds));
const countsShort = either(
  isSet(serviceLevelVariant, 'ANSWERED_PLUS_SHORT_ABANDONS'),
  isSet(serviceLevelVariant, 'SHORT_ABANDONS_EXCLUDED'),
);
const isSame = both(
  equals('queue.slThresholdSeconds', param(thresholdSeconds)),
  either(not(countsShort), isSameShort),
);

const answered = orIntervals(contacts.count(queued(isAnswered)), 'answered', isSame);
const abandoned = orIntervals(contacts.count(queued(isAbandoned)), 'abandoned', isSame);
const shortAbandoned = orIntervals(contacts.count(queued(isShort)), 'shortAbandoned', isSame);
const answeredInT = orIntervals(contacts.count(queued(both(isAnswered, inT))), 'answeredInT', isSame);
const abandonedInT = orIntervals(contacts.count(queued(both(isAbandoned, inT))), 'abandonedInT', isSame);
const withFlowOuts = isSet(includeFlowOuts, true);
const flowedOut = orIntervals(
  contacts.count(both(queued(is({ outcome: { in: ['FLOW_OUT', 'OVERFLOWED'] } })), withFlowOuts)),
  'flowOut',
  both(isSame, withFlowOuts),
);
const belowTheLine = add(
  choose(serviceLevelVariant, {
    ANSWERED_PLUS_ABANDONED_IN_T: add(answered, abandoned),
    ANSWERED_ONLY: answered,
    ALL_ABANDONS_COUNT_AGAINST: add(answered, abandoned),
    ABANDONS_AFTER_T_COUNT_AGAINST: less(add(answered, abandoned), abandonedInT),
    ANSWERED_PLUS_SHORT_ABANDONS: add(answered, abandoned),
    SHORT_ABANDONS_EXCLUDED: less(add(answered, abandoned), shortAbandoned),
  }),
  flowedOut,
);

export const serviceLevel = defineMetric({
  name: 'serviceLevel',
  version: 1,
  title: 'Service level',
  says: 'The share of contacts that were answered within T seconds.',
  formula:
    'By variant, over contacts offered: (ansT + abT)/(ans + ab), ansT/ans, ansT/(ans + ab), ansT/(ans + ab − abT), (ansT + short)/(ans + ab), ansT/(ans + ab − short); with includeFlowOuts those that flowed out are added below the line. Interval files count where their queue’s thresholds are those asked for.',
  source: 'ICMI and Call Centre Helper for the variants; Genesys Cloud for the usual one.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['offeredAt', 'answeredAt', 'endedAt'],
  numerator: choose(serviceLevelVariant, {
    ANSWERED_PLUS_ABANDONED_IN_T: add(answeredInT, abandonedInT),
    ANSWERED_ONLY: answeredInT,
    ALL_ABANDONS_COUNT_AGAINST: answeredInT,
    ABANDONS_AFTER_T_COUNT_AGAINST: answeredInT,
    ANSWERED_PLUS_SHORT_ABANDONS: add(answeredInT, shortAbandoned),
    SHORT_ABANDONS_EXCLUDED: answeredInT,
  }),
  denominator: belowTheLine,
  sample: belowTheLine,
  excluded: { OTHER_THRESHOLD: intervals.sum('offered', not(isSame)) },
  by: byQueue,
  owner,
});
