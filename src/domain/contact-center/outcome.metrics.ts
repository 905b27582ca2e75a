import { Int } from 'type-graphql';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  below,
  both,
  equals,
  firstOf,
  given,
  is,
  literal,
  not,
  now,
  outer,
  param,
  seconds,
  some,
  times,
} from '../../engines/metrics/measures.js';
import { byAgent, contacts, handled, isAnswered, isInbound, owner } from './contacts.js';
import { Interaction } from './interaction.entity.js';

export const repeatDays: Parameter = {
  name: 'repeatDays',
  type: () => Int,
  default: 7,
  describe: 'Days within which another contact about the same is a repeat, 1 to 30.',
  check: (value) => {
    if (typeof value === 'number' && (value < 1 || value > 30))
      throw invalidInput(`repeatDays is ${value}. Give 1 to 30 days.`);
  },
};

const transferred = some(
  () => Interaction,
  both(
    equals('previousContactId', outer('contactId')),
    equals('system', outer('system')),
    is({ direction: { ne: 'CALLBACK' } }),
  ),
);

export const transferRate = defineMetric({
  name: 'transferRate',
  version: 1,
  title: 'Transfer rate',
  says: 'The share of contacts handled that were passed on to somebody else.',
  formula: 'handled with at least one transfer out / handled',
  source: 'Celsius Industries’ benchmark.',
  unit: 'RATIO',
  better: 'LOWER',
  on: ['endedAt', 'answeredAt', 'offeredAt'],
  numerator: contacts.count(both(isAnswered, transferred)),
  denominator: handled,
  by: byAgent,
  owner,
});

const family = firstOf('callReason.group', 'callReason.name');
const window = times(param(repeatDays), literal(86_400));
const answered = both(isInbound, isAnswered);
export const isKnown = both(answered, given('customer'), given('callReason'));
export const isMature = not(below(seconds('offeredAt', now), window));
export const cameAgain = some(
  'customer.interactions',
  both(
    isInbound,
    below(outer('offeredAt'), 'offeredAt'),
    below(seconds(outer('offeredAt'), 'offeredAt'), window),
    equals(family, outer(family)),
    not(equals('conversationId', outer('conversationId'))),
  ),
);

const repeated = contacts.count(both(isKnown, isMature, cameAgain));
const repeatable = contacts.count(both(isKnown, isMature));
/** What nobody can tell of a contact: who it was, what for, or whether there is another to come. */
const notRepeatable = {
  NO_CUSTOMER: contacts.count(both(answered, not(given('customer')))),
  NO_REASON: contacts.count(both(answered, given('customer'), not(given('callReason')))),
  NOT_MATURE: contacts.count(both(isKnown, not(isMature))),
};

export const repeatContactRate = defineMetric({
  name: 'repeatContactRate',
  version: 1,
  title: 'Repeat contact rate',
  says: 'The share of contacts answered after which the customer came again about the same.',
  formula:
    'answered with another inbound contact of the same customer and family of reasons in (t, t + repeatDays) / answered whose window is over',
  source: 'SQM Group; windows of 1 to 30 days are in use.',
  unit: 'RATIO',
  better: 'LOWER',
  on: ['offeredAt'],
  numerator: repeated,
  denominator: repeatable,
  excluded: notRepeatable,
  maturityDays: 7,
  by: byAgent,
  owner,
});

const knowsPreference = both(isAnswered, given('customer.preferredLanguage'), given('language'));

export const languageMatchRate = defineMetric({
  name: 'languageMatchRate',
  version: 1,
  title: 'Language match',
  says: 'The share of contacts held in the language that the customer prefers.',
  formula: 'handled in the preferred language / handled of customers with a known preference',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['endedAt', 'answeredAt', 'offeredAt'],
  numerator: contacts.count(both(knowsPreference, equals('language', 'customer.preferredLanguage'))),
  denominator: contacts.count(knowsPreference),
  by: byAgent,
  owner,
});

export const systemCausedContactRate = defineMetric({
  name: 'systemCausedContactRate',
  version: 1,
  title: 'Contacts caused by systems',
  says: 'The share of contacts that a failing or confusing system of ours caused.',
  formula: 'handled with a reason of the family SYSTEM / handled',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'LOWER',
  on: ['endedAt', 'answeredAt', 'offeredAt'],
  numerator: contacts.count(both(isAnswered, is({ callReason: { group: { eqIgnoreCase: 'SYSTEM' } } }))),
  denominator: handled,
  by: byAgent,
  owner,
});
