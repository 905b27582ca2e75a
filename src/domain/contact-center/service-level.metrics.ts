import { Int } from 'type-graphql';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition, Parameter } from '../../engines/metrics/measures.js';
import { add, atMost, both, choose, is, isSet, less, param } from '../../engines/metrics/measures.js';
import { byQueue, contacts, isAbandoned, isAnswered, isInbound, owner } from './contacts.js';
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

const answered = contacts.count(queued(isAnswered));
const abandoned = contacts.count(queued(isAbandoned));
const shortAbandoned = contacts.count(queued(isShort));
const answeredInT = contacts.count(queued(both(isAnswered, inT)));
const abandonedInT = contacts.count(queued(both(isAbandoned, inT)));
const flowedOut = contacts.count(
  both(queued(is({ outcome: { in: ['FLOW_OUT', 'OVERFLOWED'] } })), isSet(includeFlowOuts, true)),
);

export const serviceLevel = defineMetric({
  name: 'serviceLevel',
  version: 1,
  title: 'Service level',
  says: 'The share of contacts that were answered within T seconds.',
  formula:
    'By variant, over contacts offered: (ansT + abT)/(ans + ab), ansT/ans, ansT/(ans + ab), ansT/(ans + ab − abT), (ansT + short)/(ans + ab), ansT/(ans + ab − short); with includeFlowOuts those that flowed out are added below the line.',
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
  denominator: add(
    choose(serviceLevelVariant, {
      ANSWERED_PLUS_ABANDONED_IN_T: add(answered, abandoned),
      ANSWERED_ONLY: answered,
      ALL_ABANDONS_COUNT_AGAINST: add(answered, abandoned),
      ABANDONS_AFTER_T_COUNT_AGAINST: less(add(answered, abandoned), abandonedInT),
      ANSWERED_PLUS_SHORT_ABANDONS: add(answered, abandoned),
      SHORT_ABANDONS_EXCLUDED: less(add(answered, abandoned), shortAbandoned),
    }),
    flowedOut,
  ),
  by: byQueue,
  owner,
});
