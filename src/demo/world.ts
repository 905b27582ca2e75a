import type { CopyWriter } from './copy-writer.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthStart, type Day } from './time.js';
import { familyNames, givenNames } from './words.js';

export interface DemoOptions {
  /** The same seed, size and moment make the same network. */
  readonly seed?: string | number;
  readonly locations?: number;
  readonly months?: number;
  /** Multiplies the volume of every branch. */
  readonly scale?: number;
  /** The present of the network: what comes later is planned, not done. By default the hour of the load. */
  readonly now?: Date;
}

/** What every part of the generator shares. */
export interface World {
  readonly write: CopyWriter;
  readonly random: Random;
  readonly now: number;
  readonly scale: number;
  /** First days of the months; the last one is the month of `now`. */
  readonly months: readonly Day[];
  readonly storm: Storm;
}

export interface Storm {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly code: string;
  readonly peril: 'HURRICANE' | 'WIND';
  readonly district: string;
}

export function monthsUntil(now: number, count: number): Day[] {
  const current = monthStart(Math.floor(now / DAY));
  return Array.from({ length: count + 1 }, (_, i) => monthStart(current, i - count));
}

/** A week in the later half of the period; the season decides what sort of storm it is. */
export function stormOf(months: readonly Day[]): Storm {
  const from = months[Math.floor((months.length - 1) * 0.7)]! + 8;
  const month = new Date(from * DAY).getUTCMonth() + 1;
  const year = new Date(from * DAY).getUTCFullYear();
  const hurricane = month >= 6 && month <= 11;
  return {
    from,
    to: from + 7,
    name: hurricane
      ? `Hurricane Odell ${year}`
      : `Gulf windstorm of ${year}-${String(month).padStart(2, '0')}`,
    code: `CAT-${year}-${String(month).padStart(2, '0')}`,
    peril: hurricane ? 'HURRICANE' : 'WIND',
    district: 'Florida',
  };
}

/** Numbers reserved for fiction: 555-0100 to 555-0199 of an area. */
export function phone(random: Random, areas: readonly string[]): string {
  return `+1${random.pick(areas)}55501${String(random.int(0, 99)).padStart(2, '0')}`;
}

export interface Name {
  readonly given: string;
  readonly family: string;
}

export const personName = (random: Random): Name => ({
  given: random.pick(givenNames),
  family: random.pick(familyNames),
});

export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();

/** The first moment from `at` on that lies within office hours, roughly: weekdays 8 to 17 by that clock. */
export function atOffice(
  at: number,
  zone: { dayOf(at: number): Day; clockOf(at: number): number; instant(day: Day, clock: number): number },
): number {
  const clock = zone.clockOf(at);
  const day = zone.dayOf(at);
  const weekend = (day + 3) % 7 > 4;
  if (!weekend && clock >= 8 * HOUR && clock < 17 * HOUR) return at;
  let next = clock < 8 * HOUR && !weekend ? day : day + 1;
  while ((next + 3) % 7 > 4) next++;
  return zone.instant(next, 8 * HOUR + ((at / 1000) % 5400) * 1000);
}
