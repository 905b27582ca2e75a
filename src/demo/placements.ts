import { CollectionPlacement } from '../domain/billing/collection.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { VendorPartner } from './partners.js';
import type { Random } from './random.js';
import type { Settlement } from './settlement.js';
import { HOUR, type Day } from './time.js';

const noon = (branch: Branch, day: Day) => Math.min(branch.world.now, branch.zone.instant(day, 12 * HOUR));

/** Each debt goes to one of two agencies. */
export function agencyOf({ partners }: Company, { secondAgency }: Settlement): VendorPartner {
  return partners.vendors.filter(({ kind }) => kind === 'COLLECTION_AGENCY')[secondAgency ? 1 : 0]!;
}

/** Gives an account to its agency; answers what payments that come by it need to know. */
export function place(
  company: Company,
  branch: Branch,
  random: Random,
  account: string,
  story: Settlement,
  total: number,
): { placement: string; feeRate: number; direct: boolean } {
  const agency = agencyOf(company, story);
  const feeRate = story.secondAgency ? 0.35 : 0.25;
  const { placedOn, payments } = story as Settlement & { placedOn: Day };
  const collected = payments.filter(({ day }) => day > placedOn).reduce((sum, { amount }) => sum + amount, 0);
  const placement = company.world.write.add(CollectionPlacement, random, noon(branch, placedOn), {
    placedOn,
    placedAmount: total,
    ageAtPlacementDays: story.ageAtPlacement,
    status:
      story.balance === 0 && collected
        ? 'PAID_IN_FULL'
        : story.recalledOn
          ? 'RECALLED'
          : collected
            ? 'PAYMENT_PLAN'
            : random.weighted({ ACTIVE: 6, ACKNOWLEDGED: 1, LEGAL: 0.5, UNCOLLECTIBLE: 1 }),
    recalledOn: story.recalledOn,
    recallReason: story.recalledOn ? random.pick(['BANKRUPTCY', 'DISPUTE', 'CLIENT_REQUEST']) : null,
    feeRate: feeRate.toFixed(6),
    location: branch.id,
    account,
    agency: agency.id,
    contract: agency.contract,
  });
  return { placement, feeRate, direct: random.chance(0.15) };
}
