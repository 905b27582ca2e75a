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
  const { calls, pool } = company;
  const { outage } = company.roster;
  const down = at < outage.to && at + halfHour > outage.from;
  const short = calls.isShort(at) || down;
  const known = pool.answeredBy(at);
  const came = Math.max(random.count(expectedOffered(company, at)), known);
  const lost = Math.min(
    came - known,
    Array.from({ length: came }).filter(() => random.chance(short ? 0.09 : 0.035)).length,
  );
  const callback = random.chance(0.08) && came - known > lost ? 1 : 0;
  const flowOut = short && random.chance(0.3) && came - known > lost + callback ? 1 : 0;
  const answered = came - lost - callback - flowOut;
  const inT = Array.from({ length: answered }).filter(() => random.chance(short ? 0.73 : 0.87)).length;
  const shortAbandoned = Array.from({ length: lost }).filter(() => random.chance(0.25)).length;
  const abandonedInT =
    shortAbandoned + Array.from({ length: lost - shortAbandoned }).filter(() => random.chance(0.2)).length;
  const sum = (count: number, each: () => number) => {
    let seconds = 0;
    for (let i = 0; i < count; i++) seconds += Math.round(each());
    return seconds;
  };
  return {
    offered: came,
    answered,
    answeredInT: inT,
    abandoned: lost,
    abandonedInT,
    shortAbandoned,
    flowOut,
    callback,
    talkSeconds: sum(answered, () => random.around(455, 0.4)),
    holdSeconds: sum(answered, () => (random.chance(0.25) ? random.around(60, 0.5) : 0)),
    afterCallSeconds: sum(answered, () => random.around(68, 0.4)),
    connectingSeconds: sum(answered, () => random.between(2, 5)),
    waitAnsweredSeconds:
      sum(inT, () => random.between(2, 20)) +
      sum(answered - inT, () => 20 + random.exponential(short ? 70 : 30)),
    waitAbandonedSeconds:
      sum(shortAbandoned, () => random.between(1, 5)) +
      sum(abandonedInT - shortAbandoned, () => random.between(6, 20)) +
      sum(lost - abandonedInT, () => 21 + random.exponential(90)),
  };
}
