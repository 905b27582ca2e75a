import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Condition, Parameter } from '../../engines/metrics/measures.js';
import {
  above,
  attr,
  both,
  either,
  isSet,
  literal,
  not,
  plus,
  when,
} from '../../engines/metrics/measures.js';
import { byAgent, contacts, isAnswered, isTimed, owner } from './contacts.js';

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

const secondsOf = (value: string, where: Condition = isTimed) => {
  const parts = durationOf(contacts, { value: attr(value), where });
  return { ...parts, excluded: { ...parts.excluded, ...untimed } };
};
const untimed = { NO_SEGMENTS: contacts.count(both(isAnswered, not(isTimed))) };

const shared = { version: 1, unit: 'SECONDS' as const, on: ['endedAt', 'answeredAt', 'offeredAt'], owner };

const handle = durationOf(contacts, {
  value: plus(
    'talkSeconds',
    'holdSeconds',
    'afterCallSeconds',
    when(isSet(includeConnecting, true), attr('connectingSeconds'), literal(0)),
  ),
  where: isTimed,
});

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
  ...handle,
  excluded: { ...handle.excluded, ...untimed },
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
  ...secondsOf('talkSeconds'),
});

export const averageHoldTime = defineMetric({
  ...shared,
  name: 'averageHoldTime',
  title: 'Average hold time',
  says: 'How long customers were held during a contact.',
  formula: 'Σ hold / handled; with heldOnly Σ hold / contacts that were held',
  source: 'Amazon Connect divides by the contacts that were held.',
  better: 'LOWER',
  by: byAgent,
  ...secondsOf(
    'holdSeconds',
    both(isTimed, either(not(isSet(heldOnly, true)), above('holdSeconds', literal(0)))),
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
  ...secondsOf('afterCallSeconds'),
});
