import { QuoteRequest } from '../domain/leads/quote-request.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Inquiry } from './leads.js';
import { writeLead } from './leads.js';
import type { Random } from './random.js';
import { MINUTE, monthStart } from './time.js';

/** New business earns its commission in the month in which it is bound. */
function commission({ commissions }: Company, branch: Branch, at: number, premium: number): void {
  const key = `${branch.place.code}/${monthStart(branch.zone.dayOf(at))}`;
  commissions.set(key, (commissions.get(key) ?? 0) + Math.round(premium * 0.12));
}

/** A bought or called-in lead of an insurance center, with the quote that was asked for. */
export function sellInsurance(company: Company, branch: Branch, random: Random, inquiry: Inquiry): void {
  const won = writeLead(company, branch, random, inquiry);
  if (!won) return;
  const { write, now } = company.world;
  branch.remember(won.household);
  // One who buys asked for two or three prices.
  const count = random.int(1, 3);
  for (let i = 0; i < count; i++) {
    const requestedAt = Math.max(inquiry.at, won.at - random.int(20, 90) * MINUTE);
    const quotedAt = requestedAt + random.int(3, 15) * MINUTE;
    const quoted = quotedAt <= now;
    const premium = Math.round(random.around(118_000, 0.5));
    if (quoted && i === 0) commission(company, branch, quotedAt, premium);
    write.add(QuoteRequest, random, requestedAt, {
      requestedAt,
      quotedAt: quoted ? quotedAt : null,
      premium: quoted ? premium : null,
      term: random.weighted({ SIX_MONTH: 6, ANNUAL: 4 }),
      status: !quoted
        ? 'REQUESTED'
        : i === 0
          ? 'BOUND'
          : random.weighted({ NOT_TAKEN: 6, DECLINED_BY_CARRIER: 2, QUOTED: 1 }),
      location: branch.id,
      lead: won.lead,
      product: random.pick(company.partners.products),
      employee: branch.staff('SALES_AGENT', branch.zone.dayOf(requestedAt), random),
    });
  }
}
