import type { ServiceLine } from '../domain/locations/service-line.js';
import { JobHold } from '../domain/jobs/job-hold.entity.js';
import { JobParticipant } from '../domain/jobs/job-participant.entity.js';
import type { Branch, Recent } from './branch.js';
import type { Insured } from './claims.js';
import type { Company } from './company.js';
import { estimateStory, writeEstimate } from './estimates.js';
import { bill } from './invoices.js';
import type { Random } from './random.js';
import type { Order } from './restoration.js';
import type { Estimated } from './snapshots.js';
import { DAY, HOUR, MINUTE } from './time.js';
import { Timeline } from './timeline.js';
import { writeVisit } from './visits.js';
import { atOffice } from './world.js';

/** The milestones of a restoration job, with the visits, estimates and invoices on the way. */
export function tell(
  company: Company,
  branch: Branch,
  random: Random,
  { at, category, household, serviceLine, emergency, storm, recallOf }: Order,
  { id, amount, claim, estimates }: { id: string; amount: number; claim?: Insured; estimates: Estimated[] },
): Timeline {
  const { now } = company.world;
  const line = new Timeline(now);
  const repair = serviceLine === 'RECONSTRUCTION';
  const slow = storm ? 5 : 1;
  const zone = branch.zone;
  if (random.chance(0.3)) line.step('LOSS', at - random.int(1, 30) * HOUR);
  line.step('RECEIVED', at);
  if (category === 'TPA_PROGRAM') {
    line.step('ASSIGNED', at);
    line.step('ACCEPTED', at + random.int(2, 40) * MINUTE);
  }
  const contacted = at + random.around((emergency ? 19 : 38) * slow, 0.75) * MINUTE;
  line.step('CUSTOMER_CONTACTED', contacted);
  const arrived = emergency
    ? contacted + random.around(105 * slow, 0.5) * MINUTE
    : atOffice(contacted + random.around(22 * slow, 0.6) * HOUR, zone);
  line.step('APPOINTMENT_SCHEDULED', contacted + 4 * MINUTE);
  if (random.chance(0.055)) {
    const called = arrived + random.int(-3, 20) * HOUR;
    if (called > at) line.step('CANCELLED', called);
    return line;
  }
  const role = emergency ? 'LEAD_TECH' : 'ESTIMATOR';
  writeVisit(branch, random, {
    kind: emergency ? 'EMERGENCY' : 'INSPECTION',
    at: arrived,
    hours: random.between(1.2, 5),
    role,
    crew: emergency ? 2 : 1,
    bookedAt: contacted,
    job: id,
  });
  if (!line.step('ARRIVED', arrived)) return line;
  line.step('INSPECTED', arrived + random.int(15, 50) * MINUTE);
  if (claim) line.step('ADJUSTER_BRIEFED', arrived + random.around(3.4, 0.6) * HOUR);
  if (!recallOf && random.chance(emergency ? 0.04 : 0.12)) return line;
  const authorized = arrived + (repair ? random.around(9, 0.5) * DAY : random.around(55, 0.6) * MINUTE);
  if (!line.step('WORK_AUTHORIZED', authorized)) return line;
  const started = repair
    ? atOffice(authorized + random.around(12, 0.4) * DAY, zone)
    : authorized + random.int(5, 45) * MINUTE;
  const held = hold(branch, random, id, started);
  line.step('STARTED', started);
  line.step('INITIAL_PHOTOS_UPLOADED', started + random.around(3, 0.6) * HOUR);
  participants(branch, random, id, zone.dayOf(started), company, repair);
  const days = (repair ? random.around(24, 0.5) : random.around(4.2, 0.4)) * (storm ? 1.4 : 1) + held;
  const dry = started + days * 0.8 * DAY;
  const drying = ['WATER_MITIGATION', 'STORM_WIND_HAIL', 'FIRE_SMOKE'].includes(serviceLine);
  for (let i = 1; drying && i < days * 0.8 && i < 5; i++)
    writeVisit(branch, random, {
      kind: 'MONITORING',
      at: atOffice(started + i * DAY, zone),
      hours: random.between(0.5, 1.2),
      role: 'TECHNICIAN',
      bookedAt: started,
      job: id,
    });
  for (let i = 1; !drying && i < Math.min(days, 4); i++)
    writeVisit(branch, random, {
      kind: 'REPAIR',
      at: atOffice(started + i * days * 0.25 * DAY, zone),
      hours: random.between(3, 7.5),
      role: 'TECHNICIAN',
      crew: 2,
      bookedAt: started,
      job: id,
    });
  const estimate = estimateStory(random, arrived, claim?.program ? 1.6 : claim ? 3 : 1);
  estimates.push(
    ...writeEstimate(branch, random, {
      job: id,
      claim: claim?.claim,
      kind: repair ? 'STRUCTURAL' : serviceLine === 'CONTENTS' ? 'CONTENTS' : 'MITIGATION',
      rcv: amount,
      deductible: claim?.deductible ?? 0,
      story: estimate,
    }),
  );
  line.step('ESTIMATE_UPLOADED', estimate.uploadedAt);
  if (estimate.returnedAt) line.step('ESTIMATE_RETURNED', estimate.returnedAt);
  line.step('ESTIMATE_APPROVED', estimate.approvedAt);
  if (drying && line.step('DRY_STANDARD_MET', dry))
    line.step('EQUIPMENT_REMOVED', dry + random.int(1, 20) * HOUR);
  const completed = atOffice(Math.max(started + days * DAY, dry + 21 * HOUR), zone);
  // Somebody marks the wrong job as completed; a day later it is taken back.
  if (random.chance(0.03))
    line.mistake('COMPLETED', started + days * 0.5 * DAY, started + days * 0.5 * DAY + 20 * HOUR);
  if (!line.step('COMPLETED', completed)) return line;
  const signed = completed + random.around(0.6, 0.9) * DAY;
  if (!random.chance(0.03)) line.step('CERT_OF_SATISFACTION', signed);
  return invoice(company, branch, random, line, {
    completed,
    signed,
    approved: estimate.approvedAt,
    amount: recallOf ? 0 : amount,
    household,
    id,
    serviceLine,
    claim,
    storm,
    estimates,
  });
}

function invoice(
  company: Company,
  branch: Branch,
  random: Random,
  line: Timeline,
  what: {
    completed: number;
    signed: number;
    approved: number;
    amount: number;
    household: Recent;
    id: string;
    serviceLine: ServiceLine;
    claim?: Insured;
    storm: boolean;
    estimates: Estimated[];
  },
): Timeline {
  const { completed, signed, approved, amount, household, id: job, serviceLine, claim, storm } = what;
  const { now } = company.world;
  if (!amount) {
    line.step('CLOSED', completed + 2 * DAY);
    return line;
  }
  // How long paperwork lies around differs by office.
  const habit = 1.2 + (branch.place.code.charCodeAt(0) % 4);
  const issuedAt = atOffice(Math.max(signed, approved) + random.around(habit, 0.6) * DAY, branch.zone);
  if (issuedAt > now || random.chance(0.015)) return line;
  line.step('INVOICED', issuedAt);
  const common = { doneAt: completed, issuedAt, household, job, serviceLine, storm };
  if (random.chance(0.08) && claim)
    what.estimates.push(
      ...writeEstimate(branch, random, {
        job,
        claim: claim.claim,
        kind: 'SUPPLEMENT',
        rcv: Math.round(amount * 0.15),
        deductible: 0,
        story: estimateStory(random, completed, 4),
      }),
    );
  const own = claim ? Math.min(claim.deductible, Math.round(amount / 2)) : 0;
  const paid = claim
    ? [
        bill(company, branch, random, {
          ...common,
          amount: amount - own,
          carrier: claim.carrier,
          feeRate: claim.program?.feeRate,
        }),
        bill(company, branch, random, { ...common, amount: own }),
      ]
    : [bill(company, branch, random, { ...common, amount })];
  if (paid.some((at) => at === undefined)) return line;
  const all = Math.max(...(paid as number[]));
  line.step('PAID', all);
  line.step('CLOSED', all + random.around(4, 0.7) * DAY);
  return line;
}

function hold(branch: Branch, random: Random, job: string, started: number): number {
  if (!random.chance(0.11)) return 0;
  const { write, now } = branch.world;
  const from = started + random.int(6, 60) * HOUR;
  const days = random.around(3, 0.7);
  if (from > now) return days;
  const to = from + days * DAY;
  const reason = random.weighted({
    COVERAGE_PENDING: 4,
    ADJUSTER_APPROVAL: 4,
    CUSTOMER_DECISION: 3,
    MATERIALS: 3,
    ASBESTOS_TEST: 1,
    PERMIT: 1,
    WEATHER: 1,
    CUSTOMER_UNAVAILABLE: 2,
  });
  write.add(JobHold, random, from, {
    reason,
    from,
    to: to <= now ? Math.floor(to) : null,
    updatedAt: Math.min(now, to),
    location: branch.id,
    job,
  });
  return days;
}

function participants(
  branch: Branch,
  random: Random,
  job: string,
  from: number,
  { world, partners }: Company,
  repair: boolean,
): void {
  const add = (row: object) =>
    world.write.add(JobParticipant, random, Math.min(world.now, branch.zone.instant(from, 9 * HOUR)), {
      from,
      location: branch.id,
      job,
      ...row,
    });
  add({ role: 'PROJECT_MANAGER', employee: branch.staff('PROJECT_MANAGER', from, random) });
  if (random.chance(0.5)) add({ role: 'ESTIMATOR', employee: branch.staff('ESTIMATOR', from, random) });
  if (repair && random.chance(0.6))
    add({
      role: 'SUBCONTRACTOR',
      vendor: random.pick(partners.vendors.filter(({ kind }) => kind === 'SUBCONTRACTOR')).id,
    });
}
