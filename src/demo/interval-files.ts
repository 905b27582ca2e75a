import { IntervalStat } from '../domain/contact-center/interval-stat.entity.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, MINUTE, monthText, weekday, type Day } from './time.js';
import { Zone } from './zone.js';

const zone = Zone.named('America/Chicago');
const halfHour = 30 * MINUTE;

/** Half hours in which the vendor’s own queue is open: Monday to Saturday, 7 to 21. */
export const openHalfHours = (day: Day): number[] =>
  weekday(day) === 7 ? [] : Array.from({ length: 28 }, (_, i) => zone.instant(day, 7 * HOUR + i * halfHour));

/** The queue of which the vendor delivers files of half hours and no contacts. */
export class VendorPool {
  readonly #counts = new Map<number, number>();

  /** A contact that one of the agents whom we know by name answered. */
  count(at: number): void {
    const key = Math.floor(at / halfHour);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  answeredBy(at: number): number {
    return this.#counts.get(Math.floor(at / halfHour)) ?? 0;
  }
}

/** How many contacts a half hour usually brings: a hill before noon, a smaller one in the evening. */
export function expectedOffered(company: Company, at: number): number {
  const hour = zone.clockOf(at) / HOUR;
  const hills = Math.exp(-(((hour - 11) / 2.6) ** 2)) + 0.8 * Math.exp(-(((hour - 17) / 2.4) ** 2));
  const saturday = weekday(zone.dayOf(at)) === 6 ? 0.55 : 1;
  const years = (at / DAY - company.world.months[0]!) / 365;
  return (4.5 + 8.5 * hills) * saturday * 1.05 ** years * (company.world.scale / 0.6);
}

/** The vendor’s files: a day each, delivered the morning after. */
export function writeIntervalFiles(company: Company): void {
  const { world, calls, network } = company;
  const today = zone.dayOf(world.now);
  for (let day = world.months[0]!; day < today; day++) {
    const random = world.random.fork(`interval file/${day}`);
    const delivered = zone.instant(day + 1, 6 * HOUR);
    if (delivered > world.now) break;
    for (const intervalStart of openHalfHours(day)) {
      const row = interval(company, random, intervalStart);
      world.write.add(IntervalStat, random, delivered, {
        intervalStart,
        ...row,
        location: network.contactCenter.id,
        queue: calls.center.lines.retention.id,
      });
      calls.add('OUTSOURCED', monthText(day), {
        answered: row.answered,
        inTime: row.answeredInT,
        abandoned: row.abandoned,
        short: row.shortAbandoned,
      });
    }
  }
}

function interval(company: Company, random: Random, at: number) {
  const { calls, pool, roster } = company;
  const down = at < roster.outage.to && at + halfHour > roster.outage.from;
  const short = calls.isShort(at) || down;
  const known = pool.answeredBy(at);
  const offered = Math.max(random.count(expectedOffered(company, at)), known);
  // Those whom an agent of whom we know answered are not lost.
  const others = offered - known;
  const abandoned = Math.min(others, hits(random, offered, short ? 0.09 : 0.035));
  const callback = others > abandoned ? hits(random, 1, 0.08) : 0;
  const flowOut = short && others > abandoned + callback ? hits(random, 1, 0.3) : 0;
  const answered = others + known - abandoned - callback - flowOut;
  const answeredInT = hits(random, answered, short ? 0.73 : 0.87);
  const shortAbandoned = hits(random, abandoned, 0.25);
  const abandonedInT = shortAbandoned + hits(random, abandoned - shortAbandoned, 0.2);
  return {
    offered,
    answered,
    answeredInT,
    abandoned,
    abandonedInT,
    shortAbandoned,
    flowOut,
    callback,
    talkSeconds: seconds(answered, () => random.around(455, 0.4)),
    holdSeconds: seconds(hits(random, answered, 0.25), () => random.around(60, 0.5)),
    afterCallSeconds: seconds(answered, () => random.around(68, 0.4)),
    connectingSeconds: seconds(answered, () => random.between(2, 5)),
    waitAnsweredSeconds:
      seconds(answeredInT, () => random.between(2, 20)) +
      seconds(answered - answeredInT, () => 21 + random.exponential(short ? 70 : 30)),
    waitAbandonedSeconds:
      seconds(shortAbandoned, () => random.between(1, 5)) +
      seconds(abandonedInT - shortAbandoned, () => random.between(6, 20)) +
      seconds(abandoned - abandonedInT, () => 21 + random.exponential(90)),
  };
}

/** How many of so many it happens to. */
function hits(random: Random, of: number, probability: number): number {
  let count = 0;
  for (let i = 0; i < of; i++) if (random.chance(probability)) count++;
  return count;
}

function seconds(count: number, each: () => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.round(each());
  return sum;
}
