import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atLeast,
  atMost,
  below,
  both,
  firstOf,
  given,
  is,
  literal,
  not,
  now,
  param,
  seconds,
} from '../../engines/metrics/measures.js';
import { nextOpening } from '../locations/open-hours.js';
import { AnsweringServiceMessage } from './answering-service-message.entity.js';
import { owner } from './contacts.js';

const messages = amountsOf(() => AnsweringServiceMessage);
const shared = { version: 1, on: ['takenAt'], by: ['VENDOR', 'MESSAGE_URGENCY'], owner };

export const messageAcknowledgementTime = defineMetric({
  ...shared,
  name: 'messageAcknowledgementTime',
  title: 'Time to take a message',
  says: 'How long it took until somebody of ours took a message that an answering service had passed on.',
  formula: 'Σ (acknowledged − delivered) / messages with both; read the 95th percentile beside it',
  source: 'Genixo asks for 10 minutes; one firm escalates after 30.',
  unit: 'SECONDS',
  better: 'LOWER',
  ...durationOf(messages, { from: 'deliveredAt', to: 'acknowledgedAt' }),
});

export const acknowledgeWithinSeconds: Parameter = {
  name: 'acknowledgeWithinSeconds',
  type: () => Int,
  default: 600,
  describe: 'Seconds within which a message should be taken, the last included.',
};

const took = seconds('deliveredAt', 'acknowledgedAt');

export const messageAcknowledgedInTime = defineMetric({
  ...shared,
  name: 'messageAcknowledgedInTime',
  title: 'Messages taken in time',
  says: 'The share of messages passed on that somebody of ours took in time; those that nobody took count against it.',
  formula: 'acknowledged within acknowledgeWithinSeconds / delivered',
  source: 'As for the time itself.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: messages.count(both(atLeast(took, literal(0)), atMost(took, param(acknowledgeWithinSeconds)))),
  denominator: messages.count(is({ deliveredAt: { isNull: false } })),
});

export const messageToJobRate = defineMetric({
  ...shared,
  name: 'messageToJobRate',
  title: 'Messages that became work',
  says: 'The share of messages that became a lead or a job.',
  formula: 'messages converted to a lead or a job / messages',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: messages.count(is({ convertedToKind: { in: ['Lead', 'Job'] } })),
  denominator: messages.count(),
});

const opening = nextOpening('takenAt', 'acknowledgedAt');
const isRecent = below(seconds('takenAt', now), literal(15 * 86_400));
const waits = both(not(given('acknowledgedAt')), isRecent, atLeast(opening, now));

export const overnightBacklog = defineMetric({
  ...shared,
  name: 'overnightBacklog',
  title: 'Messages waiting at opening',
  says: 'How many messages that came while the branch was closed nobody of ours had taken when it opened again.',
  formula:
    'messages taken outside the open hours of the location and not acknowledged by its next opening, by the day on which the caller left them',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'LOWER',
  numerator: messages.count(below(opening, firstOf('acknowledgedAt', now))),
  excluded: {
    NO_CALENDAR: messages.count(not(given('location.calendar'))),
    NOT_YET_OPEN: messages.count(waits),
  },
});
