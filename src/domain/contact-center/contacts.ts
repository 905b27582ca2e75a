/** The contacts that metrics of this module and of those above it count. */
import { Interaction } from './interaction.entity.js';
import {
  above,
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

/** Answered contacts of which the telephone system told what the agent did. */
export const isTimed = both(
  isAnswered,
  above(plus('talkSeconds', 'holdSeconds', 'afterCallSeconds', 'connectingSeconds'), literal(0)),
);

export const handled = contacts.count(isAnswered);
export const byQueue = ['QUEUE', 'PROGRAM', 'VENDOR', 'CHANNEL', 'DIRECTION', 'CALL_REASON'];
export const byAgent = [...byQueue, 'EMPLOYEE', 'TEAM'];
export const owner = 'Contact center';
