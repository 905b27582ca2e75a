import type { Holder } from './branch.js';
import type { ContactCenter, Line } from './contact-center.js';
import type { People } from './people.js';
import type { Random } from './random.js';
import { DAY, HOUR, isWeekend, MINUTE, SECOND, type Day } from './time.js';
import type { World } from './world.js';
import { Zone } from './zone.js';

export interface Turn {
  readonly from: number;
  readonly to: number;
}

export interface Agent extends Holder {
  readonly place: number;
  readonly site: Line['site'];
}

/** What an agent did in a stretch of time. */
export interface Deed {
  readonly state: 'ON_CONTACT' | 'ACW';
  readonly from: number;
  readonly to: number;
}

const zones = { IN_HOUSE: Zone.named('America/Phoenix'), OUTSOURCED: Zone.named('America/Chicago') };
/** When turns begin by the clock of the site; everybody goes round, a week each. */
const begins = { IN_HOUSE: [5, 8, 11], OUTSOURCED: [5, 9.5, 15] };
const slot = 5 * MINUTE;

/** Who answers when: turns of eight and a half hours, and what each agent did in the last months. */
export class Roster {
  readonly agents: readonly Agent[];
  /** Of what came before no states are kept. */
  readonly since: Day;
  readonly deeds = new Map<string, Deed[]>();
  readonly #turns = new Map<number, Turn | undefined>();
  readonly #busy = new Set<number>();
  readonly #days = new Map<string, { active: number[]; present: number[] }>();

  constructor(
    readonly world: World,
    people: People,
    readonly center: ContactCenter,
  ) {
    const own = people.network.contactCenter.seats.get('CSR') ?? [];
    this.agents = [
      ...own.flatMap((seat, place) =>
        seat.map((holder) => ({ ...holder, place, site: 'IN_HOUSE' as const })),
      ),
      ...people.vendorAgents.map((holder, place) => ({ ...holder, place, site: 'OUTSOURCED' as const })),
    ];
    this.since = world.months.at(-3) ?? world.months[0]!;
  }

  zone(site: Line['site']): Zone {
    return zones[site as 'IN_HOUSE'] ?? zones.OUTSOURCED;
  }

  /** Somebody who is in, and free until then if anybody is; outside all turns, whoever can be reached. */
  pick(random: Random, site: Line['site'], at: number, until: number): string | undefined {
    const day = this.zone(site).dayOf(at);
    const { active, present } = this.#on(site, day);
    const covers = (number: number) => {
      const turn = this.turn(number, day)!;
      return turn.from <= at && until <= turn.to;
    };
    const isFree = (number: number) => covers(number) && !this.#isBusy(number, at, until);
    // Asking a few at random takes the same time however many there are.
    let number: number | undefined;
    for (let tries = 0; tries < 12 && present.length; tries++) {
      const candidate = random.pick(present);
      if (isFree(candidate)) {
        number = candidate;
        break;
      }
    }
    number ??=
      present.find(isFree) ?? present.find(covers) ?? (active.length ? random.pick(active) : undefined);
    if (number === undefined) return undefined;
    for (let time = at; time < until + slot; time += slot) this.#busy.add(this.#slot(number, time));
    return this.agents[number]!.id;
  }

  /** The agents of a site who are employed on a day, and those of them who have a turn. */
  #on(
    site: Line['site'],
    day: Day,
  ): { readonly active: readonly number[]; readonly present: readonly number[] } {
    const key = `${site}/${day}`;
    let on = this.#days.get(key);
    if (!on) {
      const active = [...this.agents.keys()].filter((number) => {
        const agent = this.agents[number]!;
        return agent.site === site && day >= agent.from && day < agent.to;
      });
      this.#days.set(key, (on = { active, present: active.filter((number) => this.turn(number, day)) }));
    }
    return on;
  }

  turn(number: number, day: Day): Turn | undefined {
    const key = number * 100_000 + day;
    if (!this.#turns.has(key)) this.#turns.set(key, this.#plan(number, day));
    return this.#turns.get(key);
  }

  /** How many agents of a site are in at that moment. */
  present(site: Line['site'], at: number): number {
    const day = this.zone(site).dayOf(at);
    return this.#on(site, day).present.filter((number) => {
      const turn = this.turn(number, day)!;
      return turn.from <= at && at < turn.to;
    }).length;
  }

  /** Once the vendor’s system stood still for three quarters of an hour. */
  get outage(): Turn {
    const from = zones.OUTSOURCED.instant(this.world.months.at(-2)! + 12, 10 * HOUR);
    return { from, to: from + 45 * MINUTE };
  }

  hear(agent: string, state: Deed['state'], from: number, to: number): void {
    if (from < this.since * DAY) return;
    const deeds = this.deeds.get(agent);
    if (deeds) deeds.push({ state, from, to });
    else this.deeds.set(agent, [{ state, from, to }]);
  }

  #plan(number: number, day: Day): Turn | undefined {
    const { id, from, to, site, place } = this.agents[number]!;
    if (day < from || day >= to) return undefined;
    const off = site === 'IN_HOUSE' ? isWeekend(day) : (day + 3 * place) % 7 > 4;
    if (off || this.world.random.fork(`absent/${id}/${day}`).chance(0.04)) return undefined;
    const hours = begins[site as 'IN_HOUSE'];
    const start = this.zone(site).instant(day, hours[(place + Math.floor((day + 3) / 7)) % 3]! * HOUR);
    return { from: start, to: start + 8.5 * HOUR };
  }

  #slot = (number: number, time: number) => Math.floor(time / slot) * 4096 + (number % 4096);

  #isBusy(number: number, at: number, until: number): boolean {
    for (let time = at; time < until + slot; time += slot)
      if (this.#busy.has(this.#slot(number, time))) return true;
    return false;
  }
}

export const wholeSeconds = (at: number): number => Math.floor(at / SECOND) * SECOND;
