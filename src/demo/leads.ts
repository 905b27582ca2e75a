import { FollowUp } from '../domain/leads/follow-up.entity.js';
import type { LeadStatus, SourceCategory } from '../domain/leads/lead-enums.js';
import { LeadStageEvent, LeadTouch } from '../domain/leads/lead-history.entity.js';
import { Lead } from '../domain/leads/lead.entity.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import type { Branch, Recent } from './branch.js';
import type { Company } from './company.js';
import { walk, type Funnel } from './funnel.js';
import { writeHousehold } from './households.js';
import type { Random } from './random.js';
import { refer } from './outgoing.js';
import { prices } from './trade.js';
import { sources, winChance, type Intake } from './sources.js';
import { DAY, HOUR, idAt, MINUTE } from './time.js';
import { personName, phone, plain } from './world.js';

export interface Inquiry {
  readonly at: number;
  readonly serviceLine: ServiceLine;
  readonly storm: boolean;
}

export interface Won {
  readonly lead: string;
  readonly at: number;
  readonly category: SourceCategory;
  readonly campaign?: string;
  readonly household: Recent;
  readonly emergency: boolean;
  /** What the lead was expected to bring, in cents. */
  readonly expectedValue?: number;
}

/** Somebody asks; answers what was won, if it was. */
export function writeLead(
  company: Company,
  branch: Branch,
  random: Random,
  { at, serviceLine, storm }: Inquiry,
): Won | undefined {
  const { world, marketing } = company;
  const { write, now } = world;
  const category = random.weighted(sources[branch.trade].mix) as SourceCategory;
  const emergency =
    branch.trade === 'RESTORATION' && serviceLine !== 'RECONSTRUCTION' && random.chance(storm ? 0.75 : 0.42);
  const intake: Intake = sources[branch.trade].intake(random, category);
  const day = branch.zone.dayOf(at);
  const known = category === 'PAST_CUSTOMER' ? branch.recall(random) : undefined;
  const id = idAt(at, random);
  const funnel = walk(random, at, now, {
    storm,
    emergency,
    chance: winChance(category, branch.trade),
    insurance: branch.trade === 'INSURANCE_SALES',
  });
  const { steps, outcome } = funnel;
  const won = outcome === 'SOLD';
  const household =
    known ??
    (won || random.chance(0.15) ? writeHousehold(branch, random, at, category === 'TPA_PROGRAM') : undefined);
  const person = personName(random);
  const campaign = marketing.campaign(branch.trade, category);
  const source = marketing.referrals.pick(branch, category, day, random);
  const last = steps.at(-1)!;
  const reached = (status: LeadStatus) => steps.find((step) => step.status === status)?.at;
  const owner = branch.staff(
    branch.trade === 'INSURANCE_SALES' ? 'SALES_AGENT' : 'OFFICE_MANAGER',
    day,
    random,
  );
  const expectedValue = random.chance(0.6)
    ? Math.round(random.around((prices[serviceLine] ?? 1200) * 100, 0.8))
    : undefined;
  const lineKnown = random.chance(0.97);
  if (!lineKnown)
    company.dataQuality.found(branch, random.fork(id), 'LEAD-NO-LINE', id, at, { money: expectedValue });
  write.add(Lead, random, at, {
    id,
    number: branch.number('L', day),
    receivedAt: at,
    status: last.status,
    category,
    serviceLine: lineKnown ? serviceLine : null,
    emergency,
    intakeChannel: intake,
    contactName: household?.name ?? `${person.given} ${person.family}`,
    phone: household ? household.phone : random.chance(0.94) ? phone(random, branch.place.areas) : null,
    email: random.chance(0.5) ? `${plain(person.given)}.${plain(person.family)}@mail.example` : null,
    postalCode: random.chance(0.9) ? branch.place.zip : null,
    firstResponseAt: funnel.respondedAt,
    firstContactAt: funnel.contactedAt,
    qualifiedAt: reached('QUALIFIED'),
    appointmentSetAt: reached('APPOINTMENT_SET'),
    closedAt: outcome ? last.at : null,
    outcome,
    expectedValue,
    followUpAt: outcome ? null : now + random.int(-20, 60) * HOUR,
    updatedAt: last.at,
    location: branch.id,
    campaign,
    source,
    customer: household?.customer,
    owner,
    lossReason: funnel.loss ? marketing.lossReasons.get(funnel.loss) : null,
    competitor: funnel.loss === 'COMPETITOR' ? random.pick(marketing.competitors) : null,
  });
  steps.forEach(({ status, at: when }, i) =>
    write.add(LeadStageEvent, random, when, {
      from: i ? steps[i - 1]!.status : null,
      to: status,
      at: when,
      location: branch.id,
      lead: id,
    }),
  );
  touches(company, branch, random, id, at, category, campaign, source);
  followUp(branch, random, id, funnel, owner, now);
  company.calls.lead(branch, random, {
    at,
    lead: id,
    intake,
    won,
    outcome,
    household,
    respondedAt: funnel.respondedAt,
  });
  if (outcome === 'OUT_OF_AREA' || outcome === 'OUT_OF_SCOPE')
    refer(company, branch, random, id, last.at, serviceLine, outcome);
  if (random.chance(0.02)) duplicate(company, branch, random, id, at, category, serviceLine, intake);
  return won
    ? { lead: id, at: last.at, category, campaign, household: household!, emergency, expectedValue }
    : undefined;
}

function touches(
  { world }: Company,
  branch: Branch,
  random: Random,
  lead: string,
  at: number,
  category: SourceCategory,
  campaign: string | undefined,
  source: string | undefined,
): void {
  const evidence = source
    ? 'REFERRAL_LOG'
    : campaign
      ? random.weighted({ TRACKING_NUMBER: 5, UTM: 4, SELF_REPORTED: 2 })
      : random.weighted({ SELF_REPORTED: 3, CRM: 3 });
  if (random.chance(0.35)) {
    const earlier = random.weighted({
      ORGANIC_SEARCH: 4,
      SOCIAL: 3,
      RADIO_TV: 1,
      VEHICLE_SIGN: 2,
      PAID_SEARCH: 3,
    });
    world.write.add(LeadTouch, random, at, {
      at: at - random.int(1, 20) * DAY,
      category: earlier,
      evidence: 'SELF_REPORTED',
      location: branch.id,
      lead,
    });
  }
  world.write.add(LeadTouch, random, at, {
    at: at - random.int(0, 5) * MINUTE,
    category,
    evidence,
    location: branch.id,
    lead,
    campaign,
    source,
  });
}

function followUp(
  branch: Branch,
  random: Random,
  lead: string,
  { steps, outcome }: Funnel,
  owner: string | undefined,
  now: number,
): void {
  const { status, at } = steps.at(-1)!;
  if (outcome !== undefined && !random.chance(outcome === 'LOST' ? 0.5 : 0.05)) return;
  const dueAt = at + random.int(20, 70) * HOUR;
  const done = dueAt + random.int(-10, 6) * HOUR;
  const completed = done <= now && done > at && random.chance(0.85);
  branch.world.write.add(FollowUp, random, Math.min(now, at), {
    dueAt,
    completedAt: completed ? done : null,
    kind: status === 'QUOTED' ? 'QUOTE_CHASE' : 'CALL',
    result: completed
      ? random.weighted({ REACHED: 4, NO_ANSWER: 3, VOICEMAIL: 3, NOT_INTERESTED: 2, RESCHEDULED: 1 })
      : null,
    subjectKind: 'Lead',
    subjectId: lead,
    location: branch.id,
    employee: owner,
  });
}

function duplicate(
  company: Company,
  branch: Branch,
  random: Random,
  duplicateOf: string,
  at: number,
  category: SourceCategory,
  serviceLine: ServiceLine,
  intakeChannel: Intake,
): void {
  const again = at + random.int(1, 50) * HOUR;
  if (again > branch.world.now) return;
  const lead = branch.world.write.add(Lead, random, again, {
    number: branch.number('L', branch.zone.dayOf(again)),
    receivedAt: again,
    status: 'DUPLICATE',
    category: random.chance(0.4) ? 'UNKNOWN' : category,
    serviceLine,
    intakeChannel,
    closedAt: again,
    location: branch.id,
    duplicateOf,
  });
  branch.world.write.add(LeadStageEvent, random, again, {
    to: 'DUPLICATE',
    at: again,
    location: branch.id,
    lead,
  });
  company.dataQuality.found(branch, random.fork(lead), 'LEAD-DUPLICATE', lead, again, { mendedAt: again });
}
