import type { SlaComparator, SlaStatus } from '../sla-enums.js';
import { Fraction } from './fraction.js';
import { passes } from './judge-period.js';

/** What a contract puts at risk in a month; amounts in minor units. */
export interface Pool {
  readonly monthlyFee: Fraction;
  readonly atRiskShare: Fraction;
  /** Greatest credit as a share of the pool. */
  readonly capFactor: Fraction;
  /** Greatest bonus as a share of the pool. */
  readonly bonusCapFactor?: Fraction;
}

/** How one term of the contract came out, and what follows from that. */
export interface TermOutcome {
  readonly status: SlaStatus;
  readonly value?: Fraction;
  readonly missStreak: number;
  readonly allocation: Fraction;
  readonly tiers: readonly {
    readonly comparator: SlaComparator;
    readonly threshold: Fraction;
    readonly factor: Fraction;
  }[];
  readonly repeatAfter?: number;
  readonly repeatMultiplier?: Fraction;
  /** Share of the pool for a term that is kept. */
  readonly bonusShare?: Fraction;
}

export interface Settlement {
  /** In minor units, not rounded. */
  readonly pool: Fraction;
  readonly computed: Fraction;
  /** Rounded once, after the cap. */
  readonly total: bigint;
  /** The total by term, in the order of the outcomes; they add up to it. */
  readonly shares: readonly bigint[];
}

export const poolOf = ({ monthlyFee, atRiskShare }: Pool) => monthlyFee.times(atRiskShare);

/** What missed terms cost: `min(pool × cap, Σ pool × allocation × tier × repetition)`. */
export function creditsOf(pool: Pool, outcomes: readonly TermOutcome[]): Settlement {
  return settle(
    poolOf(pool),
    pool.capFactor,
    outcomes.map((outcome) => creditShare(outcome)),
  );
}

/** What kept terms bring, under a cap of its own. */
export function bonusesOf(pool: Pool, outcomes: readonly TermOutcome[]): Settlement {
  const shares = outcomes.map(({ status, bonusShare }) =>
    status === 'MET' && bonusShare ? bonusShare : Fraction.zero,
  );
  return settle(poolOf(pool), pool.bonusCapFactor ?? pool.capFactor, shares);
}

function creditShare(outcome: TermOutcome): Fraction {
  if (outcome.status !== 'MISSED') return Fraction.zero;
  const { allocation, value, tiers, missStreak, repeatAfter, repeatMultiplier } = outcome;
  const tier = value && tiers.find((one) => passes(one, value));
  const repeated = repeatAfter !== undefined && missStreak >= repeatAfter && repeatMultiplier;
  return allocation.times(tier?.factor ?? Fraction.one).times(repeated || Fraction.one);
}

function settle(pool: Fraction, capFactor: Fraction, factors: readonly Fraction[]): Settlement {
  const amounts = factors.map((factor) => pool.times(factor));
  const computed = Fraction.sum(amounts);
  const cap = pool.times(capFactor);
  const total = BigInt((computed.compare(cap) > 0 ? cap : computed).text(0));
  return { pool, computed, total, shares: shareOut(total, amounts, computed) };
}

/** Whole units in proportion; the units left over go to the largest remainders. */
function shareOut(total: bigint, amounts: readonly Fraction[], sum: Fraction): bigint[] {
  if (sum.isZero) return amounts.map(() => 0n);
  const exact = amounts.map((amount) => Fraction.of(total).times(amount).over(sum));
  const shares = exact.map(({ numerator, denominator }) => numerator / denominator);
  const left = Number(total - shares.reduce((all, share) => all + share, 0n));
  const byRemainder = exact
    .map((amount, place) => ({ place, remainder: amount.minus(Fraction.of(shares[place]!)) }))
    .toSorted((a, b) => b.remainder.compare(a.remainder) || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) shares[place]! += 1n;
  return shares;
}

export interface EarnBack {
  readonly consecutiveMonths: number;
  readonly share: Fraction;
}

export interface MonthOfTerm {
  /** `2026-10` */
  readonly month: string;
  readonly status: SlaStatus;
  /** Minor units credited for it. */
  readonly credit: bigint;
}

/**
 * Credits that come back in the last of these months: those of the same contract year whose term was then kept for so
 * many months in a row. Each comes back once, in the month that completes the row.
 */
export function earnBackOf(
  rule: EarnBack,
  months: readonly MonthOfTerm[],
  contractYearOf: (month: string) => number,
): bigint {
  let year: number | undefined;
  let waiting = Fraction.zero;
  let back = Fraction.zero;
  let kept = 0;
  for (const { month, status, credit } of months) {
    if (contractYearOf(month) !== year) waiting = Fraction.zero;
    year = contractYearOf(month);
    back = Fraction.zero;
    if (status === 'MISSED') {
      waiting = waiting.plus(Fraction.of(credit));
      kept = 0;
    } else if (status === 'MET' && ++kept >= rule.consecutiveMonths) {
      back = waiting;
      waiting = Fraction.zero;
    }
  }
  return BigInt(back.times(rule.share).text(0));
}

/** The share that an agency keeps: less of it below the floor that it promised to recover. */
export function feeRateOf(
  recovered: Fraction,
  step: { readonly floor: Fraction; readonly rate: Fraction; readonly below: Fraction },
): Fraction {
  return recovered.compare(step.floor) < 0 ? step.below : step.rate;
}
