import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Amount, Condition, Parameter, Value } from '../../engines/metrics/measures.js';
import {
  above,
  attr,
  both,
  choose,
  either,
  isSet,
  literal,
  not,
  plus,
  when,
} from '../../engines/metrics/measures.js';
import {
  byAgent,
  contacts,
  intervals,
  isAnswered,
  isTimed,
  orIntervals,
  owner,
  tellsTime,
} from './contacts.js';

export const includeConnecting: Parameter = {
  name: 'includeConnecting',
  type: () => Boolean,
  default: false,
  describe: 'A handle time counts the agent’s dialing, connecting and listening to messages too.',
};

export const heldOnly: Parameter = {
  name: 'heldOnly',
  type: () => Boolean,
  default: false,
  describe: 'An average hold time counts only contacts that were held.',
};

const untimed = {
  NO_SEGMENTS: orIntervals(contacts.count(both(isAnswered, not(isTimed))), 'answered', not(tellsTime)),
};
const whole = (amount: Amount) => amount;

/** Parts of the mean of some seconds; the interval files’ share of it perhaps only by a parameter. */
const secondsOf = (value: Value, where: Condition = isTimed, share: (amount: Amount) => Amount = whole) => {
  const summed = {
    seconds: share(intervals.sum(value, tellsTime)),
    count: share(intervals.sum('answered', tellsTime)),
  };
  const parts = durationOf(contacts, { value, where, summed });
  return { ...parts, excluded: { ...parts.excluded, ...untimed } };
};

const shared = { version: 1, unit: 'SECONDS' as const, on: ['endedAt', 'answeredAt', 'offeredAt'], owner };

const handleSeconds = plus(
  'talkSeconds',
  'holdSeconds',
  'afterCallSeconds',
  when(isSet(includeConnecting, true), attr('connectingSeconds'), literal(0)),
);

export const averageHandleTime = defineMetric({
  ...shared,
  name: 'averageHandleTime',
  title: 'Average handle time',
  says: 'How long a contact kept an agent busy: talk, hold and the work afterwards.',
  formula:
    '(Σ talk + Σ hold + Σ work afterwards) / handled; with includeConnecting dialing and connecting too',
  source: 'Amazon Connect for the parts; Genesys Cloud counts connecting too.',
  better: 'BAND',
  by: byAgent,
  ...secondsOf(handleSeconds),
});

export const averageTalkTime = defineMetric({
  ...shared,
  name: 'averageTalkTime',
  title: 'Average talk time',
  says: 'How long customer and agent spoke.',
  formula: 'Σ talk / handled',
  source: 'Amazon Connect.',
  better: 'BAND',
  by: byAgent,
  ...secondsOf(attr('talkSeconds')),
});

export const averageHoldTime = defineMetric({
  ...shared,
  name: 'averageHoldTime',
  title: 'Average hold time',
  says: 'How long customers were held during a contact.',
  formula:
    'Σ hold / handled; with heldOnly Σ hold / contacts that were held, of which interval files know nothing',
  source: 'Amazon Connect divides by the contacts that were held.',
  better: 'LOWER',
  by: byAgent,
  ...secondsOf(
    attr('holdSeconds'),
    both(isTimed, either(not(isSet(heldOnly, true)), above('holdSeconds', literal(0)))),
    // No interval file tells how many were held.
    (amount) => choose(heldOnly, { false: amount }),
  ),
});

export const averageAfterCallWork = defineMetric({
  ...shared,
  name: 'averageAfterCallWork',
  title: 'Average work after a contact',
  says: 'How long an agent finished up after a contact.',
  formula: 'Σ work afterwards / handled',
  source: 'Amazon Connect; Genesys Cloud.',
  better: 'LOWER',
  by: byAgent,
  ...secondsOf(attr('afterCallSeconds')),
});
