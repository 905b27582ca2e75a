import { AnsweringServiceMessage } from '../domain/contact-center/answering-service-message.entity.js';
import type { Branch } from './branch.js';
import type { Call, Contact } from './call.js';
import type { Random } from './random.js';
import { HOUR, MINUTE } from './time.js';

const texts = {
  EMERGENCY: [
    'Water coming through the ceiling.',
    'Basement is flooding.',
    'Pipe burst, water shut off.',
    'Fire is out, needs board-up.',
  ],
  URGENT: [
    'Equipment is making a loud noise.',
    'Adjuster wants a call today.',
    'Wet carpet since yesterday.',
  ],
  ROUTINE: [
    'Wants to move the visit.',
    'Asks for a copy of the invoice.',
    'Wants a quote.',
    'Please call back.',
  ],
};

/** What the night desk passed on, and how long it lay until somebody took it. */
export function writeMessage(
  branch: Branch,
  random: Random,
  vendor: string,
  call: Call,
  contact: Contact,
): void {
  const { write, now } = branch.world;
  if (contact.abandoned || contact.short) return;
  const takenAt = contact.endedAt;
  const urgency = call.lead
    ? random.weighted({ EMERGENCY: branch.trade === 'RESTORATION' ? 6 : 0.5, URGENT: 3, ROUTINE: 3 })
    : random.weighted({ URGENT: 2, ROUTINE: 8 });
  const method =
    urgency === 'EMERGENCY'
      ? random.weighted({ LIVE_PATCH: 5, SMS_CONFIRM: 4, CALL: 1 })
      : urgency === 'URGENT'
        ? random.weighted({ SMS_CONFIRM: 6, CALL: 2, APP: 2 })
        : random.weighted({ EMAIL: 5, APP: 2, DAILY_REPORT: 3 });
  const morning = branch.zone.instant(
    branch.zone.dayOf(takenAt) + (branch.zone.clockOf(takenAt) > 8 * HOUR ? 1 : 0),
    8 * HOUR,
  );
  const deliveredAt =
    method === 'DAILY_REPORT'
      ? Math.max(takenAt + 5 * MINUTE, morning - 30 * MINUTE)
      : takenAt + random.int(20, 400) * 1000;
  // Denver’s crew sleeps well; the others take a message within minutes.
  const slow = branch.place.code.startsWith('DEN') ? 5 : 1;
  const minutes = random.around((urgency === 'EMERGENCY' ? 5 : 11) * slow, 0.8);
  const acknowledgedAt = Math.floor(
    urgency === 'ROUTINE'
      ? Math.max(deliveredAt, morning) + random.int(5, 150) * MINUTE
      : deliveredAt + minutes * MINUTE,
  );
  const day = branch.zone.dayOf(takenAt);
  const by = branch.staff('LEAD_TECH', day, random) ?? branch.staff('LOCATION_MANAGER', day, random);
  const taken = by !== undefined && acknowledgedAt <= now && !random.chance(0.02);
  const waited = urgency === 'ROUTINE' ? 0 : minutes;
  write.add(AnsweringServiceMessage, random, takenAt, {
    messageId: `N${contact.id.slice(0, 8)}${contact.id.slice(-5)}`,
    takenAt,
    callerName: call.recent?.name,
    callerPhone: call.endpoint,
    urgency,
    text: random.pick(texts[urgency]),
    deliveredAt: deliveredAt <= now ? deliveredAt : null,
    deliveryMethod: deliveredAt <= now ? method : null,
    acknowledgedAt: taken ? acknowledgedAt : null,
    escalationLevel: waited > 45 ? 3 : waited > 30 ? 2 : waited > 15 ? 1 : 0,
    ...(call.lead && taken ? { convertedToKind: 'Lead', convertedToId: call.lead } : {}),
    updatedAt: Math.min(now, taken ? acknowledgedAt : takenAt),
    location: branch.id,
    vendor,
    interaction: contact.id,
    acknowledgedBy: taken ? by : null,
  });
}
