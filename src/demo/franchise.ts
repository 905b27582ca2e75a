import { FranchiseAgreement } from '../domain/locations/franchise-agreement.entity.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import type { Books } from './books.js';
import type { Branch } from './branch.js';
import type { Random } from './random.js';
import type { Place } from './places.js';
import { DAY, type Day } from './time.js';
import type { World } from './world.js';

export interface Terms {
  readonly basis: 'COLLECTED' | 'INVOICED';
  /** The first tier that names the service line, or none, gives the rate. */
  readonly tiers: readonly { readonly serviceLine?: ServiceLine; readonly rate: number }[];
  readonly brandFundRate: number;
  readonly techFee: number;
  readonly minimum: number;
  /** What subcontractors cost is taken off before the rate applies. */
  readonly deductsSubcontractors: boolean;
}

const flat: Terms = {
  basis: 'COLLECTED',
  tiers: [{ rate: 0.07 }],
  brandFundRate: 0.02,
  techFee: 45_000,
  minimum: 120_000,
  deductsSubcontractors: false,
};

const byLine: Terms = {
  basis: 'INVOICED',
  tiers: [
    { serviceLine: 'RECONSTRUCTION', rate: 0.05 },
    { serviceLine: 'CONTENTS', rate: 0.05 },
    { rate: 0.1 },
  ],
  brandFundRate: 0.015,
  techFee: 60_000,
  minimum: 150_000,
  deductsSubcontractors: true,
};

export const isFranchised = ({ trade, size }: Place): boolean => trade === 'RESTORATION' && size < 1.2;

/** The older agreements take a share of what was collected, the western ones a rate for each service line. */
export const termsOf = ({ region }: Place): Terms => (region === 'West' ? byLine : flat);

/** The agreement of a franchisee, signed when its branch opened. */
export function writeAgreement(world: World, random: Random, place: Place, startOn: Day): string {
  const { basis, tiers, brandFundRate, techFee, minimum, deductsSubcontractors } = termsOf(place);
  return world.write.add(FranchiseAgreement, random, (startOn - 60) * DAY, {
    franchisee: `Harbor of ${place.city}${place.code.endsWith('01') ? '' : ` ${place.code.slice(-2)}`}, LLC`,
    startOn,
    endOn: startOn + 3652,
    royaltyBasis: basis,
    royaltyTiers: tiers.map(({ serviceLine = null, rate }) => ({
      serviceLine,
      from: '0.00',
      rate: rate.toFixed(6),
    })),
    brandFundRate: brandFundRate.toFixed(6),
    techFee,
    minimumRoyalty: minimum,
    deductibleCosts: deductsSubcontractors ? ['SUBCONTRACTOR'] : [],
  });
}

export interface Royalty {
  readonly basis: number;
  readonly deductions: number;
  readonly royalty: number;
  readonly brandFund: number;
  readonly techFee: number;
}

/** What a franchisee owes for a month: Σ (basis − deductions) × rate by service line, never less than the minimum. */
export function royaltyOf(books: Books, branch: Branch, month: Day): Royalty {
  const terms = termsOf(branch.place);
  const revenue = books.byLine(branch, month, terms.basis === 'COLLECTED' ? 'CA/4000' : 'AR/4000');
  const deducted = terms.deductsSubcontractors ? books.byLine(branch, month, 'JC/5100') : new Map();
  let [basis, deductions, millionths] = [0, 0, 0];
  for (const [line, amount] of revenue) {
    const less = Math.min(amount, deducted.get(line) ?? 0);
    const { rate } = terms.tiers.find(({ serviceLine = line }) => serviceLine === line)!;
    basis += amount;
    deductions += less;
    millionths += (amount - less) * Math.round(rate * 1_000_000);
  }
  return {
    basis,
    deductions,
    // Rounded once, as it is worked out from the agreement.
    royalty: Math.max(Math.round(millionths / 1_000_000), terms.minimum),
    brandFund: Math.round((basis - deductions) * terms.brandFundRate),
    techFee: terms.techFee,
  };
}
