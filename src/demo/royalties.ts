import { RoyaltyStatement } from '../domain/billing/royalty-statement.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import { royaltyOf, termsOf, type Royalty } from './franchise.js';
import { DAY, HOUR, monthStart, monthText, nextWorkday, type Day } from './time.js';

/**
 * What a franchisee reports for a month, by the tenth of the next; answers what it owes. Denver forgot invoices in two
 * months, and Louisville and Nashville pay late.
 */
export function reportRoyalty({ world, books }: Company, branch: Branch, month: Day): Royalty {
  const due = royaltyOf(books, branch, month);
  const end = monthStart(month, 1);
  const today = branch.zone.dayOf(world.now);
  if (end > today) return due;
  const random = branch.random.fork(`royalty/${month}`);
  const place = world.months.indexOf(month);
  const forgets = branch.place.code.startsWith('DEN') && place % 4 === 2;
  const reported = forgets ? scaled(due, branch, 0.88) : due;
  const late = /^(SDF|BNA)/.test(branch.place.code) && random.chance(0.4) ? random.int(6, 25) : 0;
  const submittedOn = nextWorkday(end + random.int(3, 9) + late);
  const paidOn = nextWorkday(submittedOn + random.int(0, 2) + (late ? random.int(5, 40) : 0));
  const written = Math.min(world.now, (Math.min(submittedOn, today) + 0.5) * DAY);
  world.write.add(RoyaltyStatement, random, Math.min(written, end * DAY + 12 * HOUR), {
    month: monthText(month),
    basisAmount: reported.basis,
    deductions: reported.deductions,
    royalty: reported.royalty,
    brandFund: reported.brandFund,
    techFee: reported.techFee,
    dueOn: end + 9,
    submittedOn: submittedOn <= today ? submittedOn : null,
    paidOn: paidOn <= today ? paidOn : null,
    updatedAt: Math.max(written, Math.min(world.now, end * DAY + 12 * HOUR)),
    location: branch.id,
    agreement: branch.agreement,
  });
  return reported;
}

function scaled(due: Royalty, { place }: Branch, share: number): Royalty {
  const less = (amount: number) => Math.round(amount * share);
  const royalty = Math.max(termsOf(place).minimum, less(due.royalty));
  return { ...due, basis: less(due.basis), royalty, brandFund: less(due.brandFund) };
}
