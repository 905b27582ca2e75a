import { Activity } from '../domain/customers/activity.entity.js';
import { Contact } from '../domain/customers/contact.entity.js';
import { FollowUp } from '../domain/leads/follow-up.entity.js';
import { ReferralContact, ReferralSource } from '../domain/leads/referral-source.entity.js';
import type { Branch } from './branch.js';
import type { Network } from './network.js';
import type { Random } from './random.js';
import { DAY, type Day } from './time.js';
import { personName, phone, plain, type World } from './world.js';
import { partnerNames, streets } from './words.js';

export type PartnerCategory = keyof typeof partnerNames;

interface Source {
  readonly id: string;
  readonly category: PartnerCategory;
  readonly from: Day;
  readonly to: Day;
}

const stages = { PROSPECT: 3, CONTACTED: 3, MEETING_HELD: 2, TRIAL: 2, ACTIVE: 10, DORMANT: 3, LOST: 1 };

/** Plumbers, agents, property managers and others near a branch, from first visit to steady partner or silence. */
export class ReferralSources {
  readonly #byBranch = new Map<Branch, Source[]>();

  constructor(
    readonly world: World,
    network: Network,
  ) {
    for (const branch of network.branches) {
      if (branch.trade === 'INSURANCE_SALES') continue;
      const random = world.random.fork(`referral sources/${branch.place.code}`);
      const sources: Source[] = [];
      for (const category of Object.keys(partnerNames) as PartnerCategory[]) {
        for (const name of partnerNames[category])
          if (random.chance(0.75)) sources.push(this.#source(branch, random, category, name));
      }
      this.#byBranch.set(branch, sources);
    }
  }

  /** One of that category that sent work then. */
  pick(branch: Branch, category: string, day: Day, random: Random): string | undefined {
    const active = this.#byBranch
      .get(branch)
      ?.filter((source) => source.category === category && source.from <= day && source.to > day);
    return active?.length ? random.pick(active).id : undefined;
  }

  #source(branch: Branch, random: Random, category: PartnerCategory, trade: string): Source {
    const { write, months, now } = this.world;
    const { place } = branch;
    const today = Math.floor(now / DAY);
    const stage = random.weighted(stages);
    const worked = ['TRIAL', 'ACTIVE', 'DORMANT', 'LOST'].includes(stage);
    const since = Math.max(branch.opened, months[0]! - 400 + random.int(0, 500));
    const from = worked ? since + 20 : Number.MAX_SAFE_INTEGER;
    const to =
      stage === 'DORMANT' || stage === 'LOST'
        ? Math.min(today - 90, from + random.int(120, 500))
        : Number.MAX_SAFE_INTEGER;
    const lastTouch = Math.min(
      now - DAY,
      (stage === 'DORMANT' || stage === 'LOST' ? to + 10 : today - random.int(1, 45)) * DAY,
    );
    const owner = branch.staff('ACCOUNT_MANAGER', today, random);
    const postalCode =
      place.country === 'US' ? String(Number(place.zip) + random.int(0, 40)).padStart(5, '0') : place.zip;
    const id = write.add(ReferralSource, random, since * DAY, {
      name: `${trade}, ${place.city}${place.code.endsWith('01') ? '' : ` ${place.code.slice(-2)}`}`,
      category,
      stage,
      tier: worked ? random.weighted({ A: 2, B: 4, C: 4 }) : null,
      ownerSince: since,
      lastTouchAt: stage === 'PROSPECT' ? null : lastTouch,
      firstReferralAt: worked && from * DAY < now ? from * DAY + 15 * 3_600_000 : null,
      phone: random.chance(0.95) ? phone(random, place.areas) : null,
      email: `office@${plain(trade)}.example`,
      street: `${random.int(100, 9900)} ${random.pick(streets)} Ave`,
      city: place.city,
      state: place.state,
      postalCode,
      country: place.country,
      homeLocation: branch.id,
      owner,
      updatedAt: lastTouch,
    });
    this.#contact(branch, random, id, since, category);
    if (stage !== 'PROSPECT') this.#touches(branch, random, id, owner, since, lastTouch);
    return { id, category, from, to };
  }

  #contact(branch: Branch, random: Random, source: string, since: Day, category: PartnerCategory): void {
    const { given, family } = personName(random);
    const role = {
      PLUMBER: 'PLUMBER',
      INSURANCE_AGENT: 'AGENT',
      PROPERTY_MANAGER: 'PROPERTY_MANAGER',
      REALTOR: 'OTHER',
      ADJUSTER: 'ADJUSTER',
    }[category];
    const contact = this.world.write.add(Contact, random, since * DAY, {
      givenName: given,
      familyName: family,
      role,
      phone: phone(random, branch.place.areas),
      language: random.chance(0.15) ? 'es' : 'en',
      location: branch.id,
    });
    this.world.write.add(ReferralContact, random, since * DAY, { isPrimary: true, source, contact });
  }

  #touches(
    branch: Branch,
    random: Random,
    id: string,
    owner: string | undefined,
    since: Day,
    last: number,
  ): void {
    const { write, months } = this.world;
    const subject = { subjectKind: 'ReferralSource', subjectId: id, location: branch.id, employee: owner };
    for (let at = Math.max(since, months[0]!) * DAY; at < last; at += random.around(50, 0.4) * DAY) {
      const kind = random.weighted({ CALL: 4, SITE_VISIT: 3, EMAIL: 3, MEETING: 1 });
      write.add(Activity, random, at, {
        kind,
        at,
        direction: 'OUTBOUND',
        outcome: random.pick(['spoke', 'left card', 'lunch set', 'no answer']),
        ...subject,
      });
    }
    const dueAt = last + 30 * DAY;
    write.add(FollowUp, random, last, { dueAt, kind: 'CALL', attempt: 1, ...subject, completedAt: null });
  }
}
