import type { AgentState } from '../domain/contact-center/agent-state.js';
import { AgentStateInterval } from '../domain/contact-center/agent-state-interval.entity.js';
import { Shift, type ShiftActivityKind } from '../domain/staff/shift.entity.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { wholeSeconds, type Agent, type Deed, type Turn } from './roster.js';
import { DAY, HOUR, instantText, MINUTE, SECOND, weekday, type Day } from './time.js';

interface Activity {
  readonly kind: ShiftActivityKind;
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly state: AgentState;
  readonly from: number;
  readonly to: number;
}

const productive: readonly (AgentState | ShiftActivityKind)[] = [
  'ON_CONTACT',
  'ACW',
  'AVAILABLE_IDLE',
  'OTHER_AUX',
  'CONTACTS',
  'BACK_OFFICE',
];

const fits: { readonly [kind in ShiftActivityKind]?: readonly AgentState[] } = {
  CONTACTS: ['ON_CONTACT', 'ACW', 'AVAILABLE_IDLE'],
  BACK_OFFICE: ['OTHER_AUX', 'ON_CONTACT', 'ACW', 'AVAILABLE_IDLE'],
};

/** The turns of the last months with every state of every agent: contacts as they were, and what lies between them. */
export function* writeShifts(company: Company): Generator<void> {
  const { roster, world } = company;
  for (const [number, agent] of roster.agents.entries()) {
    const random = world.random.fork(`shifts/${agent.id}`);
    const zone = roster.zone(agent.site);
    const deeds = (roster.deeds.get(agent.id) ?? []).toSorted((a, b) => a.from - b.from);
    const work = new Work(company, agent, random, deeds);
    for (let day = roster.since; day <= zone.dayOf(world.now) + 14; day++) {
      const turn = roster.turn(number, day);
      if (turn) work.turn(day, turn);
    }
    work.unplanned(Infinity);
    yield;
  }
}

class Work {
  #at = 0;
  #next = 0;
  /** One in eight takes breaks as they come. */
  readonly #careless: boolean;

  constructor(
    readonly company: Company,
    readonly agent: Agent,
    readonly random: Random,
    readonly deeds: readonly Deed[],
  ) {
    this.#careless = random.chance(0.125);
  }

  turn(day: Day, turn: Turn): void {
    const { random, company, agent } = this;
    const { world, network } = company;
    const activities = plan(random, agent.site === 'IN_HOUSE' ? 'BACK_OFFICE' : 'CONTACTS', day, turn);
    const seconds = (of: readonly Activity[]) =>
      of.reduce((sum, { from, to }) => sum + (to - from) / SECOND, 0);
    const shift = world.write.add(Shift, random, Math.min(world.now, (day - 14) * DAY), {
      startsAt: turn.from,
      endsAt: turn.to,
      activities: activities.map(({ kind, from, to }) => ({
        kind,
        startsAt: instantText(from),
        endsAt: instantText(to),
        productive: productive.includes(kind),
      })),
      scheduledSeconds: seconds(activities),
      scheduledProductiveSeconds: seconds(activities.filter(({ kind }) => productive.includes(kind))),
      location: network.contactCenter.id,
      employee: agent.id,
    });
    if (turn.from >= world.now) return;
    this.unplanned(turn.from);
    const contacts: Stretch[] = [];
    for (let deed; (deed = this.deeds[this.#next]) && deed.from < turn.to; this.#next++) contacts.push(deed);
    const items = [...contacts, ...this.#away(activities, contacts)].toSorted((a, b) => a.from - b.from);
    const end = Math.min(turn.to, world.now);
    // Nobody is in on the second.
    this.#at = Math.max(
      this.#at,
      wholeSeconds(turn.from + random.exponential(this.#careless ? 260 : 70) * SECOND),
    );
    let after: AgentState | undefined;
    for (const item of items) {
      if (item.from >= end) break;
      this.#fill(item.from, activities, shift, after, item.state);
      this.#add({ ...item, to: Math.min(item.to, end) }, activities, shift);
      after = item.state;
    }
    this.#fill(end, activities, shift, after, undefined);
  }

  /** Contacts outside all turns. */
  unplanned(before: number): void {
    for (let deed; (deed = this.deeds[this.#next]) && deed.from < before; this.#next++) this.#add(deed, []);
  }

  #away(activities: readonly Activity[], contacts: readonly Stretch[]): Stretch[] {
    const { random } = this;
    const away: Stretch[] = [];
    for (const { kind, from, to } of this.#interruptions(activities)) {
      let begin = from + random.exponential(this.#careless ? 330 : 75) * SECOND;
      for (const contact of contacts) if (contact.from <= begin && contact.to > begin) begin = contact.to;
      const planned = (to - from) * (this.#careless ? random.between(1.1, 1.7) : random.between(0.9, 1.06));
      const next = contacts.find((contact) => contact.from > begin)?.from ?? Infinity;
      const end = Math.min(begin + planned, next);
      if (end - begin > MINUTE) away.push({ state: kind, from: wholeSeconds(begin), to: wholeSeconds(end) });
    }
    return away;
  }

  #interruptions(activities: readonly Activity[]): { kind: AgentState; from: number; to: number }[] {
    const found = activities.filter(({ kind }) => !(kind in fits)) as {
      kind: AgentState;
      from: number;
      to: number;
    }[];
    const { from, to } = this.company.roster.outage;
    const [first, last] = [activities[0]!.from, activities.at(-1)!.to];
    // Coffee that no plan knows of; and now and then somebody goes home early.
    const { random } = this;
    for (let n = random.int(1, this.#careless ? 4 : 2); n > 0; n--) {
      const at = random.between(first + HOUR, last - HOUR);
      found.push({ kind: 'BREAK', from: at, to: at + random.int(6, 18) * MINUTE });
    }
    if (random.chance(0.05))
      found.push({ kind: 'OFFLINE', from: last - random.between(1, 4) * HOUR, to: last });
    if (this.agent.site === 'OUTSOURCED' && from >= first && to <= last)
      found.push({ kind: 'SYSTEM_DOWN', from, to });
    return found.toSorted((a, b) => a.from - b.from);
  }

  /** Our own agents do paperwork between contacts; the vendor’s serve a queue of which only interval files come. */
  #fill(
    to: number,
    activities: readonly Activity[],
    shift: string,
    after: AgentState | undefined,
    before: AgentState | undefined,
  ): void {
    const { random, agent } = this;
    const add = (state: AgentState, seconds: number) =>
      this.#add(
        { state, from: this.#at, to: Math.min(to, this.#at + Math.round(seconds) * SECOND) },
        activities,
        shift,
      );
    const left = () => (to - this.#at) / SECOND;
    if (agent.site === 'IN_HOUSE') {
      if (left() > 240 && after === 'ACW')
        add('AVAILABLE_IDLE', Math.min(left() / 3, 30 + random.exponential(80)));
      const ready = before === 'ON_CONTACT' ? Math.min(left() / 2, 30 + random.exponential(100)) : 0;
      if (left() - ready > 60) add('OTHER_AUX', left() - ready);
      if (left() > 0) add('AVAILABLE_IDLE', left());
      return;
    }
    const idle = this.company.calls.isShort(this.#at) ? 40 : 120;
    while (left() > 700) {
      add('AVAILABLE_IDLE', 5 + random.exponential(idle));
      this.company.pool.count(this.#at);
      add('ON_CONTACT', Math.min(left() - 100, random.around(500, 0.4)));
      add('ACW', Math.min(left(), random.around(68, 0.4)));
    }
    if (left() > 0) add('AVAILABLE_IDLE', left());
  }

  #add(stretch: Stretch, activities: readonly Activity[], shift?: string): void {
    const { world, network } = this.company;
    const { state } = stretch;
    const from = Math.max(stretch.from, this.#at);
    const to = Math.min(stretch.to, world.now);
    if (to - from < SECOND) return;
    this.#at = to;
    const adherent = activities
      .filter(({ kind }) => (fits[kind] ?? [kind as AgentState]).includes(state))
      .reduce(
        (sum, activity) => sum + Math.max(0, Math.min(to, activity.to) - Math.max(from, activity.from)),
        0,
      );
    world.write.add(AgentStateInterval, this.random, to, {
      state,
      from,
      to,
      productive: productive.includes(state),
      seconds: (to - from) / SECOND,
      adherentSeconds: adherent / SECOND,
      location: network.contactCenter.id,
      employee: this.agent.id,
      shift,
    });
  }
}

/** Breaks, lunch, and what a week brings besides. */
function plan(random: Random, main: ShiftActivityKind, day: Day, { from, to }: Turn): Activity[] {
  const away: [ShiftActivityKind, number, number][] = [
    ['BREAK', 2, 0.25],
    ['LUNCH', 4.25, 0.5],
    ['BREAK', 6.75, 0.25],
  ];
  if (weekday(day) === 3) away.push(['MEETING', 1, 0.5]);
  if (random.chance(0.06)) away.push(['TRAINING', 5.25, 1]);
  else if (random.chance(0.08)) away.push(['COACHING', 5.5, 0.5]);
  const activities: Activity[] = [];
  let at = from;
  for (const [kind, after, hours] of away.toSorted((a, b) => a[1] - b[1])) {
    const begin = from + after * HOUR;
    activities.push({ kind: main, from: at, to: begin }, { kind, from: begin, to: begin + hours * HOUR });
    at = begin + hours * HOUR;
  }
  return [...activities, { kind: main, from: at, to }];
}
