import type { CostKind } from '../domain/locations/cost-kind.js';
import { JobCost } from '../domain/jobs/job-cost.entity.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { HOUR, type Day } from './time.js';
import type { Timeline } from './timeline.js';

/** What is left of the price of a job, by the kind of work. */
const margins: { readonly [line in ServiceLine]?: number } = {
  WATER_MITIGATION: 0.59,
  MOLD_REMEDIATION: 0.57,
  FIRE_SMOKE: 0.54,
  STORM_WIND_HAIL: 0.54,
  CONTENTS: 0.51,
  RECONSTRUCTION: 0.42,
};

type Shares = readonly (readonly [CostKind, number])[];

const mitigation: Shares = [
  ['LABOR', 0.47],
  ['BURDEN', 0.08],
  ['MATERIAL', 0.19],
  ['EQUIPMENT', 0.16],
  ['DISPOSAL', 0.1],
];
const rebuild: Shares = [
  ['SUBCONTRACTOR', 0.5],
  ['MATERIAL', 0.27],
  ['LABOR', 0.17],
  ['BURDEN', 0.03],
  ['PERMIT', 0.03],
];
const pest: Shares = [
  ['LABOR', 0.68],
  ['BURDEN', 0.1],
  ['MATERIAL', 0.22],
];

const accounts: { readonly [kind in CostKind]: string } = {
  LABOR: '5000',
  BURDEN: '5050',
  SUBCONTRACTOR: '5100',
  MATERIAL: '5200',
  DISPOSAL: '5210',
  PERMIT: '5210',
  TRAVEL: '5210',
  EQUIPMENT: '5300',
  RENTAL: '5310',
  TPA_FEE: '5400',
  REFERRAL_FEE: '5410',
};

interface Costed {
  readonly job: string;
  readonly serviceLine: ServiceLine;
}

/** One cost of a job, in its records and in the books. */
export function cost(
  company: Company,
  branch: Branch,
  random: Random,
  { job, serviceLine }: Costed,
  what: { kind: CostKind; amount: number; day: Day; committed?: boolean; vendorInvoice?: string },
): void {
  const { kind, amount, day, committed = false, vendorInvoice } = what;
  const { now, write } = company.world;
  if (amount <= 0) return;
  write.add(JobCost, random, Math.min(now, branch.zone.instant(day, 18 * HOUR)), {
    kind,
    amount,
    incurredOn: day,
    committed,
    location: branch.id,
    job,
    costCenter: company.books.chart.centers.get(branch),
    vendorInvoice,
  });
  if (!committed) company.books.post(branch, day, 'JC', accounts[kind], amount, serviceLine);
}

/** What a restoration job costs while it runs: as much as it has come along; a rebuild’s subcontractors are ordered first. */
export function writeJobCosts(
  company: Company,
  branch: Branch,
  random: Random,
  line: Timeline,
  what: Costed & { amount: number; storm: boolean; referred: boolean },
): void {
  const started = line.at('STARTED');
  if (started === undefined) return;
  const { zone } = branch;
  const today = zone.dayOf(company.world.now);
  const repair = what.serviceLine === 'RECONSTRUCTION';
  const from = zone.dayOf(started);
  const done = line.at('COMPLETED');
  const to = done === undefined ? Infinity : zone.dayOf(done);
  const days = Math.min(to - from, repair ? 24 : 5);
  // Chicago pays more overtime than it bills, and the storm made labor and rented equipment dear everywhere near it.
  const overrun = (branch.place.code.startsWith('CHI') ? 0.08 : 0) + (what.storm ? 0.06 : 0);
  const margin = margins[what.serviceLine]! - overrun + 0.05 * random.normal();
  const total = Math.round(what.amount * (1 - Math.max(0.1, Math.min(0.75, margin))));
  const incurred = (kind: CostKind, share: number, at: number) => {
    const day = from + Math.round(days * at);
    const amount = Math.round(total * share * random.between(0.85, 1.15));
    if (day <= today && day <= to) {
      const vendorInvoice =
        kind === 'SUBCONTRACTOR' || kind === 'RENTAL'
          ? company.vendorBills.add(
              kind === 'RENTAL' ? 'EQUIPMENT_RENTAL' : 'SUBCONTRACTOR',
              what.job,
              day,
              amount,
            )
          : undefined;
      cost(company, branch, random, what, { kind, amount, day, vendorInvoice });
    } else if (kind === 'SUBCONTRACTOR' && from <= today)
      cost(company, branch, random, what, { kind, amount, day: from, committed: true });
  };
  for (const [kind, share] of repair ? rebuild : mitigation) {
    if (kind === 'LABOR') {
      incurred('LABOR', share * 0.6, 0.3);
      incurred('LABOR', share * 0.4, 0.9);
    } else
      incurred(kind === 'EQUIPMENT' && what.storm ? 'RENTAL' : kind, share, kind === 'MATERIAL' ? 0.1 : 0.8);
  }
  if (what.referred && random.chance(0.35))
    cost(company, branch, random, what, {
      kind: 'REFERRAL_FEE',
      amount: Math.round(what.amount * 0.05),
      day: from,
    });
}

/** What a single service of pest control costs: the technician’s time and the product. */
export function writePestCosts(
  company: Company,
  branch: Branch,
  random: Random,
  line: Timeline,
  what: Costed & { amount: number },
): void {
  const done = line.at('COMPLETED');
  if (done === undefined) return;
  const total = what.amount * random.between(0.34, 0.46);
  for (const [kind, share] of pest)
    cost(company, branch, random, what, {
      kind,
      amount: Math.round(total * share),
      day: branch.zone.dayOf(done),
    });
}

/** A visit under an agreement has no job; its cost stands in the books alone. */
export function postRouteCosts(
  { books }: Company,
  branch: Branch,
  serviceLine: ServiceLine,
  day: Day,
  amount: number,
): void {
  for (const [kind, share] of pest)
    books.post(branch, day, 'RT', accounts[kind], Math.round(amount * 0.4 * share), serviceLine);
}
