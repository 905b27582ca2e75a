import { IANAZone } from 'luxon';

/** Milliseconds that an instant is ahead of its wall clock’s reading in UTC, for as long as they stay the same. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const second = 1_000;
const day = 86_400_000;

const kept = new Map<string, ZoneRules>();

/** The offsets of a zone, looked up once for each year: asking for every instant would cost more than the rest. */
export class ZoneRules {
  readonly #zone: IANAZone;
  readonly #years = new Map<number, readonly OffsetStretch[]>();

  private constructor(readonly name: string) {
    this.#zone = IANAZone.create(name);
    if (!this.#zone.isValid) throw new Error(`There is no time zone called ${name}.`);
  }

  static named(name: string): ZoneRules {
    let rules = kept.get(name);
    if (!rules) kept.set(name, (rules = new ZoneRules(name)));
    return rules;
  }

  /** The stretches of one year of UTC, in order and without gaps. */
  year(year: number): readonly OffsetStretch[] {
    let stretches = this.#years.get(year);
    if (!stretches) this.#years.set(year, (stretches = this.#lookUp(year)));
    return stretches;
  }

  /** The wall clock at an instant, as milliseconds since 1970 on that clock. */
  wall(at: number): number {
    const stretches = this.year(new Date(at).getUTCFullYear());
    return at + (stretches.find(({ to }) => at < to) ?? stretches.at(-1)!).offset;
  }

  /** The first instant at which the wall clock shows this reading or a later one. */
  instant(wall: number): number {
    const around = [-day, 0, day].map((shift) => new Date(wall + shift).getUTCFullYear());
    for (const year of new Set(around)) {
      for (const { from, to, offset } of this.year(year)) {
        const at = Math.max(from, wall - offset);
        if (at < to && at + offset >= wall) return at;
      }
    }
    return wall - this.#offset(wall);
  }

  #lookUp(year: number): OffsetStretch[] {
    const end = Date.UTC(year + 1, 0, 1);
    const stretches: OffsetStretch[] = [];
    let from = Date.UTC(year, 0, 1);
    let offset = this.#offset(from);
    for (let at = from + day; at < end; at += day) {
      if (this.#offset(at) === offset) continue;
      const change = this.#firstOther(at - day, at, offset);
      stretches.push({ from, to: change, offset });
      from = change;
      offset = this.#offset(at);
    }
    stretches.push({ from, to: end, offset });
    return stretches;
  }

  #firstOther(before: number, after: number, offset: number): number {
    while (after - before > second) {
      const middle = before + Math.floor((after - before) / 2 / second) * second;
      if (this.#offset(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }

  #offset(at: number): number {
    return this.#zone.offset(at) * 60_000;
  }
}

/** `2026-10-01`: the date on the wall at an instant. */
export function localDate(at: number, timeZone: string): string {
  return new Date(ZoneRules.named(timeZone).wall(at)).toISOString().slice(0, 10);
}

/** The last millisecond of the local day of an instant. */
export function endOfDay(at: number, timeZone: string): number {
  const zone = ZoneRules.named(timeZone);
  return zone.instant((Math.floor(zone.wall(at) / day) + 1) * day) - 1;
}
