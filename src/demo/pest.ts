import type { SourceCategory } from '../domain/leads/lead-enums.js';
import { Job } from '../domain/jobs/job.entity.js';
import { ServiceAgreement } from '../domain/jobs/service-agreement.entity.js';
import type { Branch, Recent } from './branch.js';
import type { Company } from './company.js';
import { bill } from './invoices.js';
import { writePestCosts } from './job-costs.js';
import type { Random } from './random.js';
import type { Order } from './restoration.js';
import { DAY, HOUR, idAt, MINUTE } from './time.js';
import { Timeline } from './timeline.js';
import { prices, titles } from './trade.js';
import { writeVisit } from './visits.js';
import { garbled } from './words.js';
import { atOffice } from './world.js';

/** A single service, often the first one of an agreement. */
export function writePestJob(
  company: Company,
  branch: Branch,
  random: Random,
  order: Order & { agreement?: string },
): void {
  const { world } = company;
  const { at, household, serviceLine, agreement } = order;
  const { now } = world;
  const id = idAt(at, random);
  const amount = Math.round(random.around(prices[serviceLine]!, 0.3)) * 100;
  const line = new Timeline(now);
  line.step('RECEIVED', at);
  line.step('CUSTOMER_CONTACTED', at + random.around(14, 0.8) * MINUTE);
  const arrived = atOffice(at + random.around(40, 0.6) * HOUR, branch.zone);
  line.step('APPOINTMENT_SCHEDULED', at + 16 * MINUTE);
  const called = random.chance(0.05);
  if (called) line.step('CANCELLED', at + random.int(2, 20) * HOUR);
  else {
    const hours = random.between(0.6, 2.2);
    const collected = order.recallOf ? undefined : Math.round(amount / 4);
    writeVisit(branch, random, {
      kind: order.recallOf ? 'RESERVICE' : 'SERVICE',
      at: arrived,
      hours,
      role: 'TECHNICIAN',
      bookedAt: at,
      job: id,
      agreement,
      collected,
    });
    if (
      line.step('ARRIVED', arrived) &&
      line.step('WORK_AUTHORIZED', arrived + 5 * MINUTE) &&
      line.step('STARTED', arrived + 6 * MINUTE) &&
      line.step('COMPLETED', arrived + hours * HOUR)
    ) {
      line.step('CERT_OF_SATISFACTION', arrived + hours * HOUR + MINUTE);
      const issuedAt = arrived + (hours + 1) * HOUR;
      if (!order.recallOf && line.step('INVOICED', issuedAt)) {
        const paid = bill(company, branch, random, {
          doneAt: issuedAt,
          issuedAt,
          amount,
          household,
          job: id,
          agreement,
          serviceLine,
        });
        if (paid !== undefined) {
          line.step('PAID', paid);
          line.step('CLOSED', paid + DAY);
        }
      } else if (order.recallOf) line.step('CLOSED', issuedAt);
    }
  }
  const progress = line.progress(false);
  world.write.add(Job, random, at, {
    id,
    number: branch.number(serviceLine.replace('PEST_', '').slice(0, 3), branch.zone.dayOf(at)),
    title: random.pick(titles[serviceLine]!),
    description: random.chance(0.01) ? random.pick(garbled) : null,
    serviceLine,
    priority: random.weighted({ URGENT: 2, STANDARD: 8 }),
    ...progress,
    receivedAt: progress.receivedAt ?? at,
    cancelReason:
      called && progress.status === 'CANCELLED' ? random.pick(['NO_NEED', 'PRICE', 'OTHER']) : null,
    contractAmount: amount,
    noCharge: order.recallOf !== undefined,
    updatedAt: Math.max(at, line.last),
    location: branch.id,
    businessUnit: branch.units.get(serviceLine),
    customer: household.customer,
    property: household.property,
    lead: order.lead,
    serviceAgreement: agreement,
    campaign: order.campaign,
    recallOf: order.recallOf,
  });
  line.write(branch, random, id, 'FIELDROUTES');
  writePestCosts(company, branch, random.fork(id), line, { job: id, serviceLine, amount });
  company.snapshots.job(branch, line, {
    serviceLine,
    lost: false,
    receivedAt: progress.receivedAt ?? at,
    estimates: [],
    expectedValue: order.expectedValue ?? 0,
  });
  company.references.job(branch, random, id, at);
  const recent: Recent = { ...household, job: id, serviceLine };
  branch.remember(recent);
  company.calls.about(branch, random, recent, line);
  company.experience.job(branch, random, recent, line, false);
  const again = (progress.completedAt ?? now) + random.int(5, 25) * DAY;
  if (!order.recallOf && random.chance(0.045) && again < now && branch.openOn(branch.zone.dayOf(again))) {
    writePestJob(company, branch, random, { ...order, at: again, recallOf: id });
  }
}

const rhythms = {
  QUARTERLY: { days: 91, weight: 6 },
  BIMONTHLY: { days: 61, weight: 3 },
  MONTHLY: { days: 30, weight: 1 },
} as const;

/** A recurring agreement with all of its visits; some leave after a few of them, more where the service had to be repeated. */
export function writeAgreement(
  company: Company,
  branch: Branch,
  random: Random,
  at: number,
  household: Recent,
  sale: { lead?: string; category?: SourceCategory },
): string {
  const { write, now } = company.world;
  const rhythm = random.weighted({ QUARTERLY: 6, BIMONTHLY: 3, MONTHLY: 1 });
  const { days } = rhythms[rhythm];
  const startOn = branch.zone.dayOf(at);
  const price =
    Math.round(random.around(rhythm === 'MONTHLY' ? 49 : rhythm === 'BIMONTHLY' ? 84 : 115, 0.15)) * 100;
  const leaves = startOn + Math.round(random.exponential(branch.place.code.startsWith('LAS') ? 700 : 1300));
  const cancelledOn = leaves * DAY < now && leaves > startOn + 20 ? leaves : undefined;
  const yearly = Math.round((price * 365) / days);
  const agreement = write.add(ServiceAgreement, random, at, {
    number: branch.number('SA', startOn),
    status: cancelledOn ? 'CANCELED' : random.chance(0.01) ? 'SUSPENDED' : 'ACTIVE',
    serviceLine: 'PEST_GENERAL',
    frequency: rhythm,
    startOn,
    endOn: cancelledOn,
    renewalOn: startOn + 365 * Math.ceil((branch.zone.dayOf(now) - startOn + 1) / 365),
    initialPrice: price + 6000,
    recurringPrice: price,
    contractValue: yearly,
    annualRecurringValue: yearly,
    billingFrequency: 'PER_VISIT',
    autopay: random.chance(0.55),
    cancelledOn,
    cancelReason: cancelledOn
      ? random.weighted({ PRICE: 4, SERVICE_QUALITY: 4, MOVED: 3, COMPETITOR: 2, NO_NEED: 2, NON_PAYMENT: 1 })
      : null,
    updatedAt: cancelledOn ? cancelledOn * DAY : at,
    location: branch.id,
    customer: household.customer,
    property: household.property,
    lead: sale.lead,
    soldBy: branch.staff('ACCOUNT_MANAGER', startOn, random),
  });
  const from = Math.max(
    startOn + days,
    branch.zone.dayOf(company.world.months[0]! * DAY) + random.int(1, days),
  );
  for (
    let day = from;
    day < (cancelledOn ?? Infinity) && (day - 30) * DAY < now;
    day += days + random.int(-3, 3)
  ) {
    const visitAt = atOffice(branch.zone.instant(day, 8 * HOUR) + random.int(0, 500) * MINUTE, branch.zone);
    if (branch.closed !== undefined && day >= branch.closed) break;
    writeVisit(branch, random, {
      kind: 'SERVICE',
      at: visitAt,
      hours: random.between(0.4, 0.9),
      role: 'TECHNICIAN',
      bookedAt: Math.min(at, visitAt),
      agreement,
    });
    const doneAt = visitAt + HOUR;
    if (doneAt < now)
      bill(company, branch, random, {
        doneAt,
        issuedAt: doneAt,
        amount: price,
        household,
        agreement,
        serviceLine: 'PEST_GENERAL',
      });
  }
  return agreement;
}
