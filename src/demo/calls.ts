import type { LeadOutcome } from '../domain/leads/lead-enums.js';
import type { Branch, Recent } from './branch.js';
import { writeCall, type Call } from './call.js';
import type { ContactCenter, Line } from './contact-center.js';
import type { Experience } from './experience.js';
import { countedSince } from './forecasts.js';
import { writeMessage } from './messages.js';
import type { Quality } from './quality.js';
import type { Random } from './random.js';
import type { Roster } from './roster.js';
import type { Intake } from './sources.js';
import { DAY, HOUR, isWeekend, monthText, type Day } from './time.js';
import type { Timeline } from './timeline.js';
import { phone, type World } from './world.js';
import { Zone } from './zone.js';

/** What a vendor's month adds up to, for its invoice and its service level. */
export interface Tally {
  answered: number;
  inTime: number;
  abandoned: number;
  short: number;
}

const vendorZone = Zone.named('America/Chicago');

/** Everything that is said by telephone, by chat or to the night desk. */
export class Calls {
  readonly tallies = new Map<string, Tally>();
  /** What those who answer for us billed, in cents by month. */
  readonly billed = new Map<string, number>();
  /** Contacts that entered a queue, by half hour, of late. */
  readonly offered = new Map<string, Map<number, number>>();
  readonly #badMonths: ReadonlySet<string>;

  constructor(
    readonly world: World,
    readonly center: ContactCenter,
    readonly roster: Roster,
    readonly quality: Quality,
    readonly experience: Experience,
  ) {
    // The vendor is short of people twice a year or so, for two months.
    this.#badMonths = new Set(world.months.filter((_, i) => i % 6 === 2 || i % 6 === 3).map(monthText));
  }

  /** The vendor has too few people in that month. */
  isShort(at: number): boolean {
    return this.#badMonths.has(monthText(vendorZone.dayOf(at)));
  }

  /** The contact in which a lead came in. */
  lead(
    branch: Branch,
    random: Random,
    lead: {
      at: number;
      lead: string;
      intake: Intake;
      won: boolean;
      outcome?: LeadOutcome;
      household?: Recent;
      respondedAt?: number;
    },
  ): void {
    const { at, intake, won, outcome, household } = lead;
    if (intake !== 'VOICE' && intake !== 'CHAT' && intake !== 'ANSWERING_SERVICE') return;
    const reason =
      outcome === 'OUT_OF_AREA'
        ? 'Outside our area'
        : {
            RESTORATION: 'New loss',
            PEST_CONTROL: 'New pest service',
            INSURANCE_SALES: 'Quote for insurance',
          }[branch.trade];
    const callClass = won
      ? 'BOOKED'
      : outcome === 'NOT_A_LEAD'
        ? 'NOT_LEAD'
        : outcome === 'OUT_OF_AREA' || outcome === 'OUT_OF_SCOPE'
          ? 'EXCUSED'
          : 'UNBOOKED';
    this.#take(branch, random, at, reason, {
      lead: lead.lead,
      callClass,
      mustAnswer: true,
      chat: intake === 'CHAT',
      night: intake === 'ANSWERING_SERVICE',
      recent: household,
    });
  }

  /** Calls about a job while it runs: dates, bills, and why nothing happens. */
  about(branch: Branch, random: Random, recent: Recent, line: Timeline): void {
    const from = line.at('RECEIVED') ?? line.last;
    const to = Math.max(line.last, from + 2 * DAY);
    for (let calls = random.count(1.5); calls > 0; calls--) {
      const day = branch.zone.dayOf(random.between(from, to));
      const at = branch.moment(isWeekend(day) ? day + 2 : day, random, 0.05);
      const billing = line.at('INVOICED') !== undefined && at > line.at('INVOICED')!;
      const reason = billing
        ? random.weighted({ 'Question about an invoice': 6, Payment: 4, Complaint: 1 })
        : random.weighted({
            'When does the crew come': 6,
            'Change an appointment': 3,
            'Adjuster calling': 2,
            Complaint: 1,
          });
      this.#take(branch, random, at, reason, { recent, callClass: 'NOT_LEAD' });
    }
  }

  /** The rest of a month: old customers, wrong numbers, people who hang up. */
  *month(branch: Branch, month: Day, end: Day): Generator<void> {
    const random = branch.random.fork(`calls/${month}`);
    const mean = 30 * branch.place.size * this.world.scale * ((end - month) / 30);
    for (const day of branch.days(month, end, random, random.count(mean), 0.3)) {
      const recent = random.chance(0.6) ? branch.recall(random) : undefined;
      const reason = recent
        ? random.weighted({
            'Question about an invoice': 3,
            Payment: 4,
            'Cancel the service': 1,
            'Change an appointment': 3,
          })
        : random.weighted({ 'Wrong number': 3, 'Adjuster calling': 2, Payment: 1 });
      this.#take(branch, random, branch.moment(day, random), reason, { recent, callClass: 'NOT_LEAD' });
      yield;
    }
  }

  #take(
    branch: Branch,
    random: Random,
    moment: number,
    reason: string,
    what: {
      lead?: string;
      recent?: Recent;
      callClass: string;
      mustAnswer?: boolean;
      chat?: boolean;
      night?: boolean;
    },
  ): void {
    const at = Math.floor(moment / 1000) * 1000;
    const { recent } = what;
    const day = branch.zone.dayOf(at);
    const line = this.#line(
      branch,
      random,
      at,
      day,
      reason,
      what.chat ?? false,
      what.night ?? false,
      recent?.language,
    );
    const wait = this.#wait(branch, random, at, day, line);
    const talk = random.around(
      line.site === 'ANSWERING_SERVICE' ? 95 : reason === 'New loss' ? 410 : 235,
      0.55,
    );
    const call: Call = {
      at,
      line,
      wait,
      talk,
      roster: this.roster,
      agent: this.#agent(random, line, at, wait + 1.3 * talk + 160),
      reason: this.center.reasons.get(reason),
      language: recent?.language ?? (line === this.center.lines.spanish ? 'es' : 'en'),
      endpoint: recent?.phone ?? (random.chance(0.9) ? phone(random, branch.place.areas) : undefined),
      callClass: what.callClass,
      mustAnswer: what.mustAnswer ?? false,
      lead: what.lead,
      recent,
    };
    for (const contact of writeCall(branch, random, call, (again) =>
      this.#agent(random, this.center.lines.service, again, talk + 90),
    )) {
      if (contact.line.site !== 'IN_HOUSE') this.#tally(contact);
      this.#count(contact);
      this.quality.hear(branch, contact);
      if (contact.line.site === 'ANSWERING_SERVICE')
        writeMessage(branch, random.fork(contact.id), this.center.answeringService, call, contact);
      if (contact.answered && contact.csatAsked) this.experience.call(branch, random, contact, recent);
    }
  }

  #line(
    branch: Branch,
    random: Random,
    at: number,
    day: Day,
    reason: string,
    chat: boolean,
    night: boolean,
    language: string | undefined,
  ): Line {
    const { lines } = this.center;
    const hour = branch.zone.clockOf(at) / HOUR;
    if (chat) return lines.chat;
    if (night || hour < 6 || hour > 22) return lines.night;
    if (isWeekend(day) || hour < 8 || hour > 18) return lines.overflow;
    if (language === 'es' && random.chance(0.8)) return lines.spanish;
    if (/invoice|Payment/.test(reason)) return random.chance(0.8) ? lines.billing : lines.overflow;
    if (branch.trade !== 'RESTORATION' && /New|Quote/.test(reason)) return lines.pest;
    return random.chance(0.72) ? (reason === 'New loss' ? lines.intake : lines.service) : lines.overflow;
  }

  #wait(branch: Branch, random: Random, at: number, day: Day, line: Line): number {
    const { storm } = this.world;
    const hour = branch.zone.clockOf(at) / HOUR;
    const busy = (hour > 9 && hour < 12 ? 1.5 : 1) * ((day + 3) % 7 === 0 ? 1.3 : 1);
    const inStorm = branch.place.district === storm.district && day >= storm.from && day < storm.to;
    const short = line.site === 'OUTSOURCED' && this.isShort(at);
    const mean =
      { IN_HOUSE: 13, OUTSOURCED: short ? 27 : 8, ANSWERING_SERVICE: 15 }[line.site] *
      busy *
      (inStorm ? 4 : 1);
    return Math.round(
      random.chance(short || inStorm ? 0.2 : 0.45) ? random.between(0, 4) : random.exponential(mean * 1.6),
    );
  }

  #agent(random: Random, line: Line, at: number, seconds: number): string | undefined {
    return line.site === 'ANSWERING_SERVICE'
      ? undefined
      : this.roster.pick(random, line.site, at, at + seconds * 1000);
  }

  #count({ line, enqueuedAt }: { line: Line; enqueuedAt: number }): void {
    if (enqueuedAt < countedSince(Math.floor(this.world.now / DAY)) * DAY) return;
    let counts = this.offered.get(line.id);
    if (!counts) this.offered.set(line.id, (counts = new Map()));
    const half = Math.floor(enqueuedAt / (30 * 60_000));
    counts.set(half, (counts.get(half) ?? 0) + 1);
  }

  #tally({
    line,
    enqueuedAt,
    waited,
    answered,
    short,
    abandoned,
  }: {
    line: Line;
    enqueuedAt: number;
    waited: number;
    answered: boolean;
    short: boolean;
    abandoned: boolean;
  }): void {
    this.add(line.site, monthText(vendorZone.dayOf(enqueuedAt)), {
      answered: Number(answered),
      inTime: Number(answered && waited <= 20),
      abandoned: Number(abandoned || short),
      short: Number(short),
    });
  }

  /** Adds contacts to a vendor’s month. */
  add(site: Line['site'], month: string, more: Tally): void {
    const key = `${site}/${month}`;
    let tally = this.tallies.get(key);
    if (!tally) this.tallies.set(key, (tally = { answered: 0, inTime: 0, abandoned: 0, short: 0 }));
    for (const name of ['answered', 'inTime', 'abandoned', 'short'] as const) tally[name] += more[name];
  }
}
