/** The contacts that metrics of this module and of those above it count. */
import { Interaction } from './interaction.entity.js';
import { IntervalStat } from './interval-stat.entity.js';
import type { Amount, Condition } from '../../engines/metrics/measures.js';
import {
  above,
  add,
  amountsOf,
  both,
  either,
  given,
  grouped,
  is,
  literal,
  plus,
} from '../../engines/metrics/measures.js';

export const contacts = amountsOf(() => Interaction);
export const isInbound = is({ direction: { eq: 'INBOUND' } });
export const isAnswered = is({ outcome: { eq: 'ANSWERED' } });
export const isAbandoned = is({ outcome: { in: ['ABANDONED', 'SHORT_ABANDONED'] } });

/** A transfer enters another queue: that queue counts it, everybody else has counted the contact before. */
export const isOffered = both(
  isInbound,
  given('offeredAt'),
  either(is({ previousContactId: { isNull: true } }), grouped('QUEUE')),
);

/** A contact, or an interval, of which the telephone system told what the agents did. */
export const tellsTime = above(
  plus('talkSeconds', 'holdSeconds', 'afterCallSeconds', 'connectingSeconds'),
  literal(0),
);
export const isTimed = both(isAnswered, tellsTime);

/** What vendors’ files say of queues without contacts; an interval counts on its beginning, whatever the date basis. */
export const intervals = amountsOf(() => IntervalStat, 'intervalStart', { optional: true });

/** Contacts, and beside them a column of the interval files. */
export const orIntervals = (ofContacts: Amount, column: keyof IntervalStat & string, where?: Condition) =>
  add(ofContacts, intervals.sum(column, where));

export const handled = contacts.count(isAnswered);
export const byQueue = ['QUEUE', 'PROGRAM', 'VENDOR', 'CHANNEL', 'DIRECTION', 'CALL_REASON'];
export const byAgent = [...byQueue, 'EMPLOYEE', 'TEAM'];
export const owner = 'Contact center';
