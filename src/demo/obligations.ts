import { ComplianceObligation, Requirement } from '../domain/compliance/requirement.entity.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthStart, type Day } from './time.js';

type Every = 'MONTHLY' | 'QUARTERLY' | 'YEARLY';

interface Demand {
  readonly code: string;
  readonly domain: string;
  readonly jurisdiction: string;
  readonly title: string;
  readonly citation?: string;
  readonly every: Every;
  readonly trade?: string;
  readonly department?: string;
  readonly evidence?: boolean;
}

const demands: readonly Demand[] = [
  {
    code: 'TAX-SALES',
    domain: 'TAX',
    jurisdiction: 'US',
    title: 'Sales tax return',
    every: 'MONTHLY',
    evidence: true,
  },
  {
    code: 'SAF-300A',
    domain: 'SAFETY',
    jurisdiction: 'US',
    title: 'Summary of injuries posted',
    citation: '29 CFR 1904.32',
    every: 'YEARLY',
  },
  {
    code: 'LEG-LIC',
    domain: 'LICENSING',
    jurisdiction: 'US',
    title: 'Business license renewed',
    every: 'YEARLY',
    evidence: true,
  },
  {
    code: 'LEG-WC',
    domain: 'LEGAL',
    jurisdiction: 'US',
    title: 'Certificate of workers compensation',
    every: 'YEARLY',
    evidence: true,
  },
  {
    code: 'PGM-CHK',
    domain: 'CARRIER_PROGRAM',
    jurisdiction: 'Alliance Property Program',
    title: 'Background checks attested',
    every: 'QUARTERLY',
    trade: 'RESTORATION',
    evidence: true,
  },
  {
    code: 'EPA-RRP',
    domain: 'REGULATORY',
    jurisdiction: 'US',
    title: 'Lead-safe firm certificate',
    citation: '40 CFR 745.89',
    every: 'YEARLY',
    trade: 'RESTORATION',
    evidence: true,
  },
  {
    code: 'PST-LOG',
    domain: 'REGULATORY',
    jurisdiction: 'US',
    title: 'Pesticide use reported',
    every: 'MONTHLY',
    trade: 'PEST_CONTROL',
  },
  {
    code: 'PST-LIC',
    domain: 'LICENSING',
    jurisdiction: 'US',
    title: 'Pest control license renewed',
    every: 'YEARLY',
    trade: 'PEST_CONTROL',
    evidence: true,
  },
  {
    code: 'INS-EO',
    domain: 'REGULATORY',
    jurisdiction: 'US',
    title: 'Errors and omissions cover proved',
    every: 'YEARLY',
    trade: 'INSURANCE_SALES',
    evidence: true,
  },
  {
    code: 'PRV-CARD',
    domain: 'PRIVACY',
    jurisdiction: 'US',
    title: 'Card data questionnaire',
    every: 'YEARLY',
    department: 'Systems',
    evidence: true,
  },
  {
    code: 'PRV-DNC',
    domain: 'PRIVACY',
    jurisdiction: 'US',
    title: 'Do-not-call lists renewed',
    every: 'MONTHLY',
    department: 'Marketing',
  },
  {
    code: 'ACC-CLOSE',
    domain: 'ACCOUNTING',
    jurisdiction: 'Meridian',
    title: 'Books closed',
    every: 'MONTHLY',
    department: 'Accounting',
  },
];

const steps = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 } as const;

/** What has to be done again and again, mostly in time; the branches with many people leaving let things lie. */
export function* writeObligations(company: Company): Generator<void> {
  const { world, network, books } = company;
  for (const demand of demands) {
    const { code, domain, jurisdiction, title, citation, every, trade, department, evidence } = demand;
    const random = world.random.fork(`requirement/${code}`);
    const requirement = world.write.add(Requirement, random, (world.months[0]! - 400) * DAY, {
      code,
      domain,
      jurisdiction,
      title,
      citation,
      frequency: every === 'QUARTERLY' ? 'FREQ=MONTHLY;INTERVAL=3' : `FREQ=${every}`,
      evidenceRequired: evidence ?? false,
    });
    if (department)
      oblige(company, random, requirement, demand, undefined, books.chart.departments.get(department));
    else
      for (const branch of network.branches)
        if (!trade || branch.trade === trade)
          oblige(company, branch.random.fork(code), requirement, demand, branch);
    yield;
  }
}

function oblige(
  { world, network }: Company,
  random: Random,
  requirement: string,
  { every, evidence, code }: Demand,
  branch?: Branch,
  department?: string,
): void {
  const today = Math.floor(world.now / DAY);
  const offset = every === 'YEARLY' ? random.int(0, 11) : 0;
  const careless = branch && /^(CHI|HOU|SAC)/.test(branch.place.code) ? 0.22 : 0.05;
  for (let i = offset; i <= world.months.length + 1; i += steps[every]) {
    const dueOn = monthStart(world.months[0]!, i) + 19;
    if (branch && !branch.openOn(dueOn)) continue;
    const late = random.chance(careless);
    const done: Day = late ? dueOn + random.int(2, 40) : dueOn - random.int(0, 15);
    const attestedAt = done * DAY + 15 * HOUR;
    const waived = random.chance(0.01);
    // What nobody did within half a year cannot be done any more.
    const forgotten = random.chance(careless / 4);
    const attested = !waived && !forgotten && attestedAt <= world.now;
    const createdAt = Math.min(world.now, (dueOn - 60) * DAY);
    world.write.add(ComplianceObligation, random, createdAt, {
      dueOn,
      status: waived ? 'WAIVED' : statusOf(attested, late, dueOn < today - 180),
      attestedAt: attested ? attestedAt : null,
      evidenceUrl:
        attested && evidence ? `https://files.meridian.example/${code.toLowerCase()}/${dueOn}` : null,
      note: waived ? 'Not due in the first year.' : null,
      updatedAt: attested ? Math.max(createdAt, attestedAt) : createdAt,
      location: branch?.id,
      department,
      requirement,
      attestedBy: attested
        ? (branch ?? network.headOffice).staff(
            branch ? 'LOCATION_MANAGER' : 'DIRECTOR',
            Math.min(today, done),
            random,
          )
        : null,
    });
  }
}

const statusOf = (attested: boolean, late: boolean, longAgo: boolean) =>
  attested ? (late ? 'LATE' : 'ATTESTED') : longAgo ? 'FAILED' : 'OPEN';
