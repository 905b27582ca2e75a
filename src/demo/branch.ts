import type { ServiceLine } from '../domain/locations/service-line.js';
import type { StaffRole } from '../domain/staff/staff-enums.js';
import type { Place } from './places.js';
import type { PendingPayment } from './payments.js';
import type { Random } from './random.js';
import { DAY, HOUR, isWeekend, monthText, type Day } from './time.js';
import type { World } from './world.js';
import type { Zone } from './zone.js';
import type { Industry } from '../domain/locations/organization.entity.js';

export interface Holder {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** A post and who held it when. */
export type Seat = readonly Holder[];

/** A recent piece of business, for calls, cases and repeat work to be about. */
export interface Recent {
  readonly customer: string;
  readonly property: string;
  readonly contact: string;
  readonly name: string;
  readonly phone?: string;
  readonly language?: string;
  readonly job?: string;
  readonly serviceLine?: ServiceLine;
  account?: string;
}

/** A location while its story is told: who works there, what numbers come next, what money is on its way. */
export class Branch {
  readonly seats = new Map<StaffRole, Seat[]>();
  readonly units = new Map<ServiceLine, string>();
  readonly carrierAccounts = new Map<string, string>();
  readonly pending = new Map<string, PendingPayment[]>();
  readonly #numbers = new Map<string, number>();
  readonly #recent: Recent[] = [];
  #recentAt = 0;
  addresses = 0;
  hasFailed = false;
  /** Accounts that promised something, with the day: one word a day is enough. */
  readonly promised = new Set<string>();
  /** The franchise agreement under which it works. */
  agreement?: string;
  /** How many asked, by day. */
  readonly asked = new Map<Day, number>();
  /** Jobs received, by month. */
  readonly received = new Map<string, number>();
  /** Visits planned, by half day: twice the day, and one more after noon. */
  readonly booked = new Map<number, number>();
  /** Moments at which somebody begins something, by month, so that nobody begins two things at once. */
  readonly #begun = new Map<string, Set<number>>();

  constructor(
    readonly world: World,
    readonly id: string,
    readonly place: Place,
    readonly zone: Zone,
    readonly opened: Day,
    readonly closed: Day | undefined,
    readonly random: Random,
  ) {}

  get trade(): Industry {
    return this.place.trade as Industry;
  }

  /** `J-2611-0042`: counted by kind and month. */
  number(kind: string, day: Day): string {
    const month = monthText(day).replace('-', '').slice(2);
    const key = `${kind}-${month}`;
    const next = (this.#numbers.get(key) ?? 0) + 1;
    this.#numbers.set(key, next);
    return `${key}-${String(next).padStart(4, '0')}`;
  }

  openOn(day: Day): boolean {
    return day >= this.opened && (this.closed === undefined || day < this.closed);
  }

  staff(role: StaffRole, day: Day, random: Random): string | undefined {
    const seats = this.seats.get(role);
    if (!seats?.length) return undefined;
    const seat = random.pick(seats);
    return (
      seat.find(({ from, to }) => day >= from && day < to) ??
      seat.findLast(({ from }) => from <= day) ??
      seat[0]
    )?.id;
  }

  /** That moment, or the next millisecond at which this employee has not begun anything yet. */
  begin(employee: string, at: number): number {
    const month = monthText(Math.floor(at / DAY));
    let begun = this.#begun.get(month);
    if (!begun) this.#begun.set(month, (begun = new Set()));
    // A dozen bits of the employee are enough: two who share them are a millisecond apart, which harms nobody.
    const who = parseInt(employee.slice(-3), 16);
    while (begun.has(at * 4096 + who)) at++;
    begun.add(at * 4096 + who);
    return at;
  }

  /** Forgets what no later month can meet any more. */
  forgetBefore(month: Day): void {
    for (const known of this.#begun.keys()) if (known < monthText(month)) this.#begun.delete(known);
  }

  remember(recent: Recent): void {
    if (this.#recent.length < 400) this.#recent.push(recent);
    else this.#recent[this.#recentAt++ % 400] = recent;
  }

  recall(random: Random): Recent | undefined {
    return this.#recent.length ? random.pick(this.#recent) : undefined;
  }

  /** A moment of that day as people call: few at night, most before noon. */
  moment(day: Day, random: Random, aroundTheClock = 0.15): number {
    const hour = random.chance(aroundTheClock)
      ? random.between(0, 24)
      : Math.min(20, Math.max(7, 12 + 3 * random.normal() - (random.chance(0.4) ? 2 : 0)));
    return this.zone.instant(day, Math.floor(hour * HOUR));
  }

  /** Days of that month on which the branch worked, weekends rarer. */
  days(month: Day, end: Day, random: Random, count: number, weekendShare: number): Day[] {
    const days: Day[] = [];
    for (let tries = 0; days.length < count && tries < count * 20; tries++) {
      const day = random.int(month, end - 1);
      if (isWeekend(day) && !random.chance(weekendShare)) continue;
      if (this.openOn(day)) days.push(day);
    }
    return days.toSorted((a, b) => a - b);
  }
}
