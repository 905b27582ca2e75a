import type { LeadOutcome, LeadStatus } from '../domain/leads/lead-enums.js';
import type { Random } from './random.js';
import { DAY, HOUR, MINUTE } from './time.js';

export interface Funnel {
  readonly steps: { readonly status: LeadStatus; readonly at: number }[];
  readonly respondedAt?: number;
  readonly contactedAt?: number;
  readonly outcome?: LeadOutcome;
  readonly loss?: string;
}

/** How far a lead has come by now, and how it ended if it did. */
export function walk(
  random: Random,
  at: number,
  now: number,
  how: { storm: boolean; emergency: boolean; chance: number; insurance: boolean },
): Funnel {
  const { storm, emergency, chance, insurance } = how;
  const steps: { status: LeadStatus; at: number }[] = [{ status: 'NEW', at }];
  const step = (status: LeadStatus, when: number): boolean =>
    when <= now && steps.push({ status, at: Math.floor(when) }) > 0;
  const slow = storm ? 6 : 1;
  const respondedAt = Math.floor(
    at + random.around((insurance ? 3.2 : emergency ? 2 : 4) * slow, 1) * MINUTE,
  );
  if (respondedAt > now) return { steps };
  if (random.chance(insurance ? 0.34 : 0.07)) {
    return step('LOST', at + 7 * DAY)
      ? { steps, respondedAt, outcome: 'NO_RESPONSE', loss: 'NO_CONTACT' }
      : { steps, respondedAt };
  }
  const contactedAt = Math.floor(
    random.chance(0.7) ? respondedAt + MINUTE : respondedAt + random.around(5, 0.9) * HOUR,
  );
  const open = { steps, respondedAt, contactedAt: contactedAt <= now ? contactedAt : undefined };
  if (!step('CONTACTED', contactedAt)) return open;
  if (random.chance(0.1)) {
    const outcome = random.weighted({ OUT_OF_AREA: 3, OUT_OF_SCOPE: 3, NOT_A_LEAD: 4 });
    return step('DISMISSED', contactedAt + 20 * MINUTE)
      ? { ...open, outcome, ...(outcome === 'OUT_OF_SCOPE' ? { loss: 'NOT_A_FIT' } : {}) }
      : open;
  }
  const qualified = contactedAt + random.int(3, 40) * MINUTE;
  if (!step('QUALIFIED', qualified)) return open;
  const set = qualified + (emergency ? 5 : random.int(10, 400)) * MINUTE;
  if (random.chance(0.8) && !step('APPOINTMENT_SET', set)) return open;
  const quoted = set + (emergency ? 10 * MINUTE : random.around(30, 0.7) * HOUR);
  if (!emergency && random.chance(0.6) && !step('QUOTED', quoted)) return open;
  if (random.chance(chance))
    return step('WON', emergency ? set + 10 * MINUTE : quoted + random.int(1, 30) * HOUR)
      ? { ...open, outcome: 'SOLD' }
      : open;
  const loss = random.weighted({
    PRICE: 5,
    COMPETITOR: 4,
    TIMING: 2,
    DIY: 2,
    COVERAGE_DENIED: insurance ? 0 : 2,
  });
  return step('LOST', quoted + random.int(1, 9) * DAY) ? { ...open, outcome: 'LOST', loss } : open;
}
