import type { ServiceLine } from '../domain/locations/service-line.js';
import { Lead } from '../domain/leads/lead.entity.js';
import { OutgoingReferral } from '../domain/leads/outgoing-referral.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR } from './time.js';

/** Work that a branch cannot do goes to a sister branch or a partner; what became of it is known or not. */
export function refer(
  company: Company,
  branch: Branch,
  random: Random,
  lead: string,
  at: number,
  serviceLine: ServiceLine,
  why: 'OUT_OF_AREA' | 'OUT_OF_SCOPE',
): void {
  const { write, now } = company.world;
  const sentAt = at + 10 * 60_000;
  const sisters = company.network.branches.filter(
    (other) => other !== branch && other.trade === branch.trade && other.openOn(branch.zone.dayOf(sentAt)),
  );
  if (sentAt > now || random.chance(0.3)) return;
  const sister = why === 'OUT_OF_AREA' && sisters.length ? random.pick(sisters) : undefined;
  const toSource = sister
    ? undefined
    : company.marketing.referrals.pick(branch, 'PLUMBER', branch.zone.dayOf(sentAt), random);
  const acceptedAt = sentAt + random.around(6, 1) * HOUR;
  const outcomeAt = acceptedAt + random.int(2, 30) * DAY;
  const fate = random.weighted({ CONVERTED: 5, LOST: 3, DECLINED: 2, NO_RESPONSE: 3 });
  const status =
    fate === 'NO_RESPONSE' || acceptedAt > now
      ? sentAt > now - 4 * DAY
        ? 'SENT'
        : 'NO_RESPONSE'
      : outcomeAt > now && fate !== 'DECLINED'
        ? 'ACCEPTED'
        : fate;
  const accepted = status === 'ACCEPTED' || status === 'CONVERTED' || status === 'LOST';
  const value = status === 'CONVERTED' ? Math.round(random.around(300_000, 0.7)) : undefined;
  write.add(OutgoingReferral, random, sentAt, {
    sentAt,
    toKind: sister ? 'SISTER_LOCATION' : toSource ? 'REFERRAL_PARTNER' : 'SUBCONTRACTOR',
    serviceLine,
    reason:
      why === 'OUT_OF_AREA' ? 'OUT_OF_TERRITORY' : random.pick(['OUT_OF_SCOPE', 'CAPACITY', 'COURTESY']),
    status,
    acceptedAt: accepted ? Math.floor(acceptedAt) : null,
    outcomeAt: status === 'CONVERTED' || status === 'LOST' ? Math.floor(outcomeAt) : null,
    outcomeValue: value,
    feeDue: value && !sister ? Math.round(value * 0.05) : null,
    location: branch.id,
    lead,
    toLocation: sister?.id,
    toSource,
    receivedLead:
      sister && accepted
        ? received(sister, random, Math.floor(acceptedAt), serviceLine, status === 'CONVERTED')
        : null,
  });
}

function received(
  sister: Branch,
  random: Random,
  at: number,
  serviceLine: ServiceLine,
  won: boolean,
): string {
  return sister.world.write.add(Lead, random, at, {
    number: sister.number('LX', sister.zone.dayOf(at)),
    receivedAt: at,
    status: won ? 'WON' : 'CONTACTED',
    category: 'OTHER',
    serviceLine,
    intakeChannel: 'EMAIL',
    summary: 'From a sister location',
    firstResponseAt: at,
    ...(won ? { outcome: 'SOLD', closedAt: at + HOUR } : {}),
    location: sister.id,
  });
}
