import type { SlaComparator, SlaOpenHandling, SlaStatus } from '../sla-enums.js';
import type { Hours, Stretch } from './hours.js';
import { unionOf } from './hours.js';

/** What a term asks of its clocks; durations in milliseconds. */
export interface ClockRules {
  readonly hours: Hours;
  readonly comparator: SlaComparator;
  readonly threshold: number;
  /** For BETWEEN. */
  readonly thresholdUpper?: number;
  readonly grace: number;
  readonly openHandling: SlaOpenHandling;
  /** Reopened within this time, a kept clock is missed after all. */
  readonly reopenVoids?: number;
}

/** What happened to one subject; instants in milliseconds. */
export interface ClockFacts {
  readonly startedAt: number;
  readonly stoppedAt?: number;
  /** Where the subject itself carries a promised instant. */
  readonly promisedAt?: number;
  /** They may overlap; one without `to` lasts. */
  readonly pauses: readonly { readonly from: number; readonly to?: number }[];
  readonly cancelledAt?: number;
  readonly cancelledByCustomer?: boolean;
  readonly reopenedAt?: readonly number[];
  /** The reason of an approved exclusion that covers it, given the life of the clock. */
  readonly excused?: (life: Stretch) => string | undefined;
}

export interface ClockReading {
  readonly startedAt: number;
  /** Undefined where its hours never come. */
  readonly dueAt?: number;
  readonly stoppedAt?: number;
  /** What counted, pauses taken off. */
  readonly elapsed: number;
  /** What of the counting time was paused. */
  readonly paused: number;
  readonly remaining: number;
  readonly status: SlaStatus;
  readonly excuse?: string;
  /** The instant up to which it was read. */
  readonly until: number;
  /** The pauses that were used, as one union within its life. */
  readonly pauses: readonly Stretch[];
  readonly running: boolean;
}

export const NEGATIVE_DURATION = 'NEGATIVE_DURATION';
export const CANCELLED_BY_CUSTOMER = 'CANCELLED_BY_CUSTOMER';

/** Reads a clock as it stands at an instant: rules 2 to 7 of how a clock runs. */
export function runClock(rules: ClockRules, facts: ClockFacts, asOf: number): ClockReading {
  const { hours } = rules;
  const { startedAt, stoppedAt } = facts;
  const limit = limitOf(rules);
  const pauses = unionOf(
    facts.pauses.map(({ from, to }) => ({
      from: Math.max(from, startedAt),
      to: Math.min(to ?? Math.max(asOf, from), stoppedAt ?? Infinity),
    })),
  );
  const promised = facts.promisedAt === undefined ? undefined : facts.promisedAt + rules.grace;
  const dueAt = promised ?? dueOf(hours, startedAt, limit, pauses);
  const endedAt = stoppedAt ?? endOf(facts, dueAt);
  const until = Math.max(startedAt, endedAt ?? asOf);
  const used = pauses
    .map(({ from, to }) => ({ from, to: Math.min(to, until) }))
    .filter(({ from, to }) => to > from);
  const paused = used.reduce((sum, { from, to }) => sum + hours.between(from, to), 0);
  const elapsed = hours.between(startedAt, until) - paused;
  const verdict = verdictOf(rules, facts, { elapsed, dueAt, promised, until });
  return {
    startedAt,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    elapsed,
    paused,
    remaining: promised === undefined ? limit - elapsed : promised - until,
    ...verdict,
    until,
    pauses: used,
    running: endedAt === undefined && verdict.excuse === undefined,
  };
}

/** A cancellation ends a clock; ours, before it was due, does not get us out of the promise. */
function endOf(
  { cancelledAt, cancelledByCustomer }: ClockFacts,
  dueAt: number = Infinity,
): number | undefined {
  if (cancelledAt === undefined) return undefined;
  return cancelledByCustomer || cancelledAt > dueAt ? cancelledAt : undefined;
}

const limitOf = ({ comparator, threshold, thresholdUpper, grace }: ClockRules) =>
  (comparator === 'BETWEEN' ? (thresholdUpper ?? threshold) : threshold) + grace;

/** The first instant by which the limit has counted, found by walking from pause to pause. */
function dueOf(
  hours: Hours,
  startedAt: number,
  limit: number,
  pauses: readonly Stretch[],
): number | undefined {
  let at = startedAt;
  let left = limit;
  for (const pause of pauses) {
    const counted = hours.between(at, pause.from);
    if (counted >= left) break;
    left -= counted;
    at = pause.to;
  }
  return hours.after(at, left);
}

interface Measured {
  readonly elapsed: number;
  readonly dueAt: number | undefined;
  readonly promised: number | undefined;
  readonly until: number;
}

function verdictOf(
  rules: ClockRules,
  facts: ClockFacts,
  measured: Measured,
): { status: SlaStatus; excuse?: string } {
  const { startedAt, stoppedAt, cancelledAt } = facts;
  const { dueAt = Infinity } = measured;
  if (stoppedAt !== undefined && stoppedAt < startedAt)
    return { status: 'EXCUSED', excuse: NEGATIVE_DURATION };
  const excuse = facts.excused?.({ from: startedAt, to: Math.min(dueAt, stoppedAt ?? dueAt) });
  if (excuse !== undefined) return { status: 'EXCUSED', excuse };
  if (stoppedAt === undefined) {
    if (cancelledAt !== undefined && cancelledAt <= dueAt && facts.cancelledByCustomer)
      return { status: 'EXCUSED', excuse: CANCELLED_BY_CUSTOMER };
    return { status: isLost(rules, measured) ? 'MISSED' : 'PENDING' };
  }
  if (!isKept(rules, measured)) return { status: 'MISSED' };
  return { status: isVoided(rules, facts, stoppedAt) ? 'MISSED' : 'MET' };
}

function isKept(rules: ClockRules, { elapsed, promised, until }: Measured): boolean {
  const { comparator, threshold, thresholdUpper = threshold, grace } = rules;
  if (promised !== undefined) return comparator === 'LT' ? until < promised : until <= promised;
  switch (comparator) {
    case 'LTE':
      return elapsed <= threshold + grace;
    case 'LT':
      return elapsed < threshold + grace;
    case 'GTE':
      return elapsed >= threshold - grace;
    case 'GT':
      return elapsed > threshold - grace;
    case 'EQ':
      return Math.abs(elapsed - threshold) <= grace;
    case 'BETWEEN':
      return elapsed >= threshold - grace && elapsed <= thresholdUpper + grace;
  }
}

/** Whether a clock that is still open can no longer be kept. */
function isLost(rules: ClockRules, measured: Measured): boolean {
  if (rules.openHandling === 'CLOSED_ONLY') return false;
  if (rules.comparator === 'GTE' || rules.comparator === 'GT') return false;
  if (measured.promised !== undefined) return measured.until > measured.promised;
  const limit = limitOf(rules);
  return rules.comparator === 'LT' ? measured.elapsed >= limit : measured.elapsed > limit;
}

function isVoided({ reopenVoids }: ClockRules, { reopenedAt = [] }: ClockFacts, stoppedAt: number): boolean {
  return (
    reopenVoids !== undefined && reopenedAt.some((at) => at >= stoppedAt && at <= stoppedAt + reopenVoids)
  );
}
