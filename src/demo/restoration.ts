import type { SourceCategory } from '../domain/leads/lead-enums.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import { Job } from '../domain/jobs/job.entity.js';
import type { Branch, Recent } from './branch.js';
import { writeClaim } from './claims.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { writeJobCosts } from './job-costs.js';
import { tell } from './restoration-story.js';
import type { Estimated } from './snapshots.js';
import { DAY, idAt } from './time.js';
import { lossTypes, prices, titles } from './trade.js';
import { garbled } from './words.js';

export interface Order {
  readonly at: number;
  readonly household: Recent;
  readonly category: SourceCategory;
  readonly serviceLine: ServiceLine;
  readonly emergency: boolean;
  readonly storm: boolean;
  readonly lead?: string;
  /** What the lead was expected to bring. */
  readonly expectedValue?: number;
  readonly campaign?: string;
  readonly recallOf?: string;
}

const insuredBy = new Set<SourceCategory>([
  'TPA_PROGRAM',
  'CARRIER_DIRECT',
  'INSURANCE_AGENT',
  'ADJUSTER',
  'FRANCHISOR_NATIONAL_ACCOUNT',
]);

/** A restoration job from the first call to the closed file, as far as it has come. */
export function writeRestorationJob(company: Company, branch: Branch, random: Random, order: Order): void {
  const { world } = company;
  const { at, household, category, serviceLine, emergency, storm } = order;
  const viaProgram = category === 'TPA_PROGRAM';
  const repair = serviceLine === 'RECONSTRUCTION';
  const lossType = random.weighted(lossTypes[serviceLine]!);
  const lossDay = branch.zone.dayOf(at) - (emergency ? 0 : random.int(0, 9));
  const insured = insuredBy.has(category) || storm || random.chance(0.45);
  const claim = insured
    ? writeClaim(company, branch, random, {
        receivedAt: at,
        lossDay,
        lossType,
        household,
        viaProgram,
        storm,
        repair,
      })
    : undefined;
  const id = idAt(at, random);
  const amount =
    Math.round(random.around(prices[serviceLine]! * (storm ? 1.25 : 1), 0.55)) * 100 + random.int(0, 99);
  const estimates: Estimated[] = [];
  const line = tell(company, branch, random, order, { id, amount, claim, estimates });
  const lost =
    line.at('WORK_AUTHORIZED') === undefined &&
    line.at('CANCELLED') === undefined &&
    at < world.now - 45 * DAY;
  const progress = line.progress(lost);
  const water = lossType === 'WATER' || lossType === 'FLOOD' || lossType === 'SEWAGE';
  const text = random.chance(0.04)
    ? random.pick(garbled)
    : random.chance(0.3)
      ? `${random.int(1, 5)} rooms affected, source ${random.chance(0.7) ? 'stopped' : 'not found yet'}.`
      : null;
  const sqft = random.chance(0.9) ? Math.round(random.around(420, 0.7)) : null;
  world.write.add(Job, random, at, {
    id,
    number: branch.number(serviceLine.slice(0, 3), branch.zone.dayOf(at)),
    title: random.pick(titles[serviceLine]!),
    description: text,
    serviceLine,
    priority: emergency ? 'EMERGENCY' : random.weighted({ URGENT: 3, STANDARD: 7 }),
    emergency,
    lossType,
    dateOfLoss: lossDay,
    waterCategory: water ? random.weighted({ CATEGORY_1: 5, CATEGORY_2: 3, CATEGORY_3: 2 }) : null,
    waterClass: water ? random.weighted({ CLASS_1: 3, CLASS_2: 5, CLASS_3: 2, CLASS_4: 0.5 }) : null,
    mold: lossType === 'MOLD' ? random.weighted({ CONDITION_2: 4, CONDITION_3: 6 }) : null,
    affectedSqft: sqft,
    ...progress,
    receivedAt: progress.receivedAt ?? at,
    lostReason: lost ? random.pick(['Chose another contractor', 'Price', 'No coverage']) : null,
    cancelReason:
      progress.status === 'CANCELLED'
        ? random.weighted({ NO_NEED: 4, PRICE: 3, COMPETITOR: 2, OTHER: 2 })
        : null,
    contractAmount: progress.startedAt ? amount : null,
    budgetedCost: progress.startedAt ? Math.round(amount * random.between(0.48, 0.66)) : null,
    noCharge: order.recallOf !== undefined,
    updatedAt: Math.max(at, line.last),
    location: branch.id,
    businessUnit: branch.units.get(serviceLine),
    customer: household.customer,
    property: household.property,
    claim: claim?.claim,
    assignment: claim?.assignment,
    lead: order.lead,
    campaign: order.campaign,
    recallOf: order.recallOf,
  });
  line.write(branch, random, id, viaProgram ? 'XACTANALYSIS' : 'DASH', claim?.assignment);
  // A stream of its own: what a job costs shall not move what happens to the next one.
  writeJobCosts(company, branch, random.fork(id), line, {
    job: id,
    serviceLine,
    amount: order.recallOf ? Math.round(amount / 4) : amount,
    storm,
    referred: category === 'PLUMBER' || category === 'INSURANCE_AGENT',
  });
  company.snapshots.job(branch, line, {
    serviceLine,
    lost,
    receivedAt: progress.receivedAt ?? at,
    estimates,
    expectedValue: order.expectedValue ?? 0,
  });
  company.dataQuality.job(branch, random.fork(`issues/${id}`), line, {
    id,
    at,
    amount,
    hasArea: sqft !== null,
    isGarbled: text !== null && garbled.includes(text),
    isRecall: order.recallOf !== undefined,
  });
  company.references.job(branch, random, id, at, claim);
  const recent: Recent = { ...household, job: id, serviceLine };
  branch.remember(recent);
  company.calls.about(branch, random, recent, line);
  company.experience.job(branch, random, recent, line, claim !== undefined);
  if (progress.completedAt && !order.recallOf && random.chance(0.012)) {
    const again = progress.completedAt + random.int(6, 40) * DAY;
    if (again < world.now && branch.openOn(branch.zone.dayOf(again)))
      writeRestorationJob(company, branch, random, {
        ...order,
        at: again,
        emergency: false,
        storm: false,
        recallOf: id,
      });
  }
}
