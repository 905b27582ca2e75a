import { Estimate, EstimateVersion } from '../domain/jobs/estimate.entity.js';
import type { Branch } from './branch.js';
import type { Estimated } from './snapshots.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthText } from './time.js';

export interface EstimateStory {
  readonly uploadedAt: number;
  readonly returnedAt?: number;
  readonly approvedAt: number;
}

/** An estimate with its versions as they were sent; later ones correct or add to the first. Answers what it came to. */
export function writeEstimate(
  branch: Branch,
  random: Random,
  what: { job: string; claim?: string; kind: string; rcv: number; deductible: number; story: EstimateStory },
): Estimated[] {
  const { write, now } = branch.world;
  const { job, claim, kind, rcv, deductible, story } = what;
  const { uploadedAt, returnedAt, approvedAt } = story;
  if (uploadedAt > now) return [];
  const approved = approvedAt <= now;
  const returned = returnedAt !== undefined && returnedAt <= now;
  const resent = returned && returnedAt + 20 * HOUR <= now;
  const preparedAt = uploadedAt - random.int(2, 30) * HOUR;
  const amounts = amountsOf(random, rcv, deductible);
  const common = { location: branch.id, preparedAt };
  const first = returned
    ? { ...amountsOf(random, Math.round(rcv * random.between(0.9, 1.15)), deductible) }
    : amounts;
  const latest = resent || !returned ? amounts : first;
  const estimate = write.add(Estimate, random, preparedAt, {
    ...common,
    kind,
    status: approved ? 'APPROVED' : returned && !resent ? 'RETURNED_FOR_CORRECTION' : 'IN_REVIEW',
    uploadedAt,
    approvedAt: approved ? approvedAt : null,
    rcv: latest.rcv,
    acv: latest.acv,
    deductible,
    netClaim: latest.netClaim,
    approvedAmount: approved ? latest.rcv : null,
    rejectionCount: returned ? 1 : 0,
    reviewer: random.chance(0.5) ? 'Program review desk' : null,
    updatedAt: approved ? approvedAt : returned ? returnedAt : uploadedAt,
    job,
    claim,
    estimator: branch.staff('ESTIMATOR', branch.zone.dayOf(uploadedAt), random),
  });
  const priceListCode = `${branch.place.state}${branch.place.code.slice(0, 2)}8X_${monthText(branch.zone.dayOf(uploadedAt))}`;
  const version = (number: number, values: object, row: object) =>
    write.add(EstimateVersion, random, preparedAt, {
      ...common,
      number,
      priceListCode,
      ...values,
      ...row,
      estimate,
    });
  if (returned)
    version(1, first, { status: 'RETURNED_FOR_CORRECTION', uploadedAt, returnedAt, updatedAt: returnedAt });
  if (!returned || resent) {
    const sent = resent ? returnedAt + 20 * HOUR : uploadedAt;
    version(returned ? 2 : 1, amounts, {
      status: approved ? 'APPROVED' : 'IN_REVIEW',
      uploadedAt: sent,
      approvedAt: approved ? approvedAt : null,
      approvedAmount: approved ? amounts.rcv : null,
      updatedAt: approved ? approvedAt : sent,
    });
  }
  return [{ uploadedAt, amount: latest.rcv, ...(approved ? { approvedAt } : {}) }];
}

function amountsOf(random: Random, rcv: number, deductible: number) {
  const recoverableDepreciation = Math.round(rcv * random.between(0, 0.12));
  const nonRecoverableDepreciation = random.chance(0.2) ? Math.round(rcv * 0.02) : 0;
  const acv = rcv - recoverableDepreciation - nonRecoverableDepreciation;
  const overhead = Math.round(rcv * 0.08);
  return {
    rcv,
    recoverableDepreciation,
    nonRecoverableDepreciation,
    acv,
    overhead,
    profit: overhead,
    tax: Math.round(rcv * 0.03),
    deductible,
    netClaim: Math.max(0, acv - deductible),
  };
}

/** When estimates go out, come back and get approved. */
export function estimateStory(random: Random, from: number, programDays: number): EstimateStory {
  const uploadedAt = from + random.around(17, 0.5) * HOUR;
  const returnedAt = random.chance(0.24) ? uploadedAt + random.around(30, 0.5) * HOUR : undefined;
  const approvedAt = (returnedAt ?? uploadedAt) + 22 * HOUR + random.around(programDays, 0.5) * DAY;
  return { uploadedAt, returnedAt, approvedAt };
}
