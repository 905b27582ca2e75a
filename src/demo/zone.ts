import { DAY, HOUR, MINUTE, type Day } from './time.js';

const zones = new Map<string, Zone>();

/** The wall clock of a place; looks its changes up once, since asking `Intl` for every row would take minutes. */
export class Zone {
  readonly #from: number[] = [];
  readonly #offset: number[] = [];

  private constructor(readonly name: string) {
    const offset = offsets(name);
    const first = Date.UTC(2010, 0, 1);
    const last = Date.UTC(2045, 0, 1);
    for (let at = first, current = Number.NaN; at < last; at += 7 * DAY) {
      if (offset(at) === current) continue;
      const change = Number.isNaN(current) ? at : firstAfter(at - 7 * DAY, at, (t) => offset(t) !== current);
      this.#from.push(change);
      this.#offset.push((current = offset(at)));
    }
  }

  static named(name: string): Zone {
    let zone = zones.get(name);
    if (!zone) zones.set(name, (zone = new Zone(name)));
    return zone;
  }

  dayOf(at: number): Day {
    return Math.floor((at + this.#offsetAt(at)) / DAY);
  }

  /** Milliseconds since local midnight. */
  clockOf(at: number): number {
    return (((at + this.#offsetAt(at)) % DAY) + DAY) % DAY;
  }

  instant(day: Day, clock: number): number {
    const wall = day * DAY + clock;
    return wall - this.#offsetAt(wall - this.#offsetAt(wall));
  }

  #offsetAt(at: number): number {
    let low = 0;
    let high = this.#from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#from[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return this.#offset[low]!;
  }
}

function offsets(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const text = format.formatToParts(at).find((part) => part.type === 'timeZoneName')!.value;
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(text)!;
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
  };
}

function firstAfter(before: number, after: number, holds: (at: number) => boolean): number {
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (middle === before) break;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}
