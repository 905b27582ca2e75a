import { Assignment } from '../domain/claims/assignment.entity.js';
import { Claim } from '../domain/claims/claim.entity.js';
import type { LossType } from '../domain/claims/loss-enums.js';
import type { Branch, Recent } from './branch.js';
import type { Company } from './company.js';
import type { CarrierPartner, Program } from './partners.js';
import type { Random } from './random.js';
import { DAY, HOUR, type Day } from './time.js';

export interface Insured {
  readonly claim: string;
  readonly carrier: CarrierPartner;
  readonly deductible: number;
  readonly program?: Program;
  readonly assignment?: string;
}

/** The insured loss behind a job, and where a program sent it, the assignment. */
export function writeClaim(
  { world, partners }: Company,
  branch: Branch,
  random: Random,
  loss: {
    receivedAt: number;
    lossDay: Day;
    lossType: LossType;
    household: Recent;
    viaProgram: boolean;
    storm: boolean;
    repair: boolean;
  },
): Insured {
  const { write, now } = world;
  const { receivedAt, lossDay, lossType, household, viaProgram, storm, repair } = loss;
  const program = viaProgram ? random.pick(partners.programs) : undefined;
  const carriers = program?.carriers ?? partners.carriers;
  const carrier =
    carriers[
      Number(random.weighted(Object.fromEntries(carriers.map(({ weight }, i) => [String(i), weight]))))
    ]!;
  const deductible = random.pick([50_000, 100_000, 100_000, 250_000]);
  const closedAt = receivedAt + random.int(40, 160) * DAY;
  const claim = write.add(Claim, random, receivedAt - HOUR, {
    claimNumber: `${carrier.name.slice(0, 2).toUpperCase()}-${branch.number('CL', branch.zone.dayOf(receivedAt))}`,
    policyNumber: `HO${random.int(1_000_000, 9_999_999)}`,
    dateOfLoss: lossDay,
    reportedAt: receivedAt - random.int(1, 40) * HOUR,
    lossType,
    causeOfLoss: storm ? world.storm.name : null,
    coverage: random.weighted({ DWELLING: 8, CONTENTS: 1, OTHER_STRUCTURES: 0.5, LIABILITY: 0.4, ALE: 0.2 }),
    deductible,
    coverageStatus:
      receivedAt > now - 20 * DAY
        ? random.weighted({ PENDING: 6, COVERED: 4 })
        : random.weighted({ COVERED: 88, PARTIAL: 8, DENIED: 4 }),
    settlement: random.weighted({ RCV: 8, ACV: 2 }),
    reserve: Math.round(random.around(900_000, 0.6)),
    closedAt: closedAt < now ? closedAt : null,
    updatedAt: Math.min(now, closedAt),
    location: branch.id,
    carrier: carrier.id,
    insured: household.contact,
    adjuster: random.pick(carrier.adjusters),
    catEvent: storm ? partners.storm : null,
  });
  if (!program) return { claim, carrier, deductible };
  // Some assignments were another contractor’s first, and received long before they came to us.
  const moved = random.chance(0.06);
  const acceptedAt = receivedAt + random.int(2, 40) * 60_000;
  const assignment = write.add(Assignment, random, receivedAt, {
    xaTransactionId: branch.number('XA', branch.zone.dayOf(receivedAt)),
    kind: repair ? 'REPAIR' : random.weighted({ EMERGENCY_MITIGATION: 6, MITIGATION: 4 }),
    receivedAt: moved ? receivedAt - random.int(5, 50) * HOUR : receivedAt,
    assignedToUsAt: receivedAt,
    acceptedAt: acceptedAt <= now ? acceptedAt : null,
    location: branch.id,
    program: program.id,
    claim,
  });
  if (random.chance(0.05)) declined(branch, random, receivedAt, program, claim);
  return { claim, carrier, deductible, program, assignment };
}

function declined(branch: Branch, random: Random, receivedAt: number, program: Program, claim: string): void {
  const { write, now } = branch.world;
  const rejectedAt = Math.min(now, receivedAt + random.int(10, 300) * 60_000);
  write.add(Assignment, random, receivedAt, {
    xaTransactionId: branch.number('XA', branch.zone.dayOf(receivedAt)),
    kind: 'CONTENTS',
    receivedAt,
    assignedToUsAt: receivedAt,
    rejectedAt,
    rejectReason: random.pick(['No capacity', 'Outside territory', 'Specialty work']),
    updatedAt: rejectedAt,
    location: branch.id,
    program: program.id,
    claim,
  });
}
