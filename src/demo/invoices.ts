import { Adjustment } from '../domain/billing/adjustment.entity.js';
import { BillingAccount } from '../domain/billing/billing-account.entity.js';
import { Dispute } from '../domain/billing/dispute.entity.js';
import { Invoice, InvoiceLine } from '../domain/billing/invoice.entity.js';
import type { AdjustmentKind } from '../domain/billing/invoice-enums.js';
import type { ServiceLine } from '../domain/locations/service-line.js';
import type { Branch, Recent } from './branch.js';
import { askForMoney } from './collecting.js';
import type { Company } from './company.js';
import { cost, postRouteCosts } from './job-costs.js';
import type { CarrierPartner } from './partners.js';
import { expect } from './payments.js';
import { agencyOf, place } from './placements.js';
import type { Random } from './random.js';
import { settle, type Settlement } from './settlement.js';
import { HOUR, type Day } from './time.js';

export interface Bill {
  /** When the work was done. */
  readonly doneAt: number;
  readonly issuedAt: number;
  readonly amount: number;
  readonly household: Recent;
  readonly carrier?: CarrierPartner;
  readonly feeRate?: number;
  readonly job?: string;
  readonly agreement?: string;
  readonly serviceLine: ServiceLine;
  readonly storm?: boolean;
}

/** An invoice and all that becomes of it up to the present; answers when nothing of it was open any more. */
export function bill(company: Company, branch: Branch, random: Random, what: Bill): number | undefined {
  const { write, now } = company.world;
  const { issuedAt, household, carrier, serviceLine } = what;
  const issuedOn = branch.zone.dayOf(issuedAt);
  const today = branch.zone.dayOf(now);
  const taxRate = carrier || branch.place.state === 'FL' ? 0 : 0.06;
  const total = what.amount + Math.round(what.amount * taxRate);
  const dueOn = issuedOn + (carrier ? 30 : 15);
  const fresh = !carrier && household.account === undefined;
  // However small a network is, each branch of pest control has a debt that an agency brought back.
  const fails =
    fresh && branch.trade === 'PEST_CONTROL' && !branch.hasFailed && issuedOn > branch.world.months[0]!;
  if (fails) branch.hasFailed = true;
  const story = settle(random, {
    total,
    issuedOn,
    dueOn,
    today,
    carrier,
    feeRate: what.feeRate,
    mayFail: fresh,
    fails,
    storm: what.storm ?? false,
    pest: branch.trade === 'PEST_CONTROL',
  });
  const account = carrier
    ? carrierAccount(branch, random, carrier, issuedAt)
    : (household.account ??= customerAccount(branch, random, household, issuedAt, issuedOn, story.stage));
  const sentAt = issuedAt + random.int(5, 90) * 60_000;
  const sent = sentAt <= now && !random.chance(0.04);
  const invoice = write.add(Invoice, random, issuedAt, {
    number: branch.number('I', issuedOn),
    stage: story.stageOfInvoice,
    status: statusOf(story, sent),
    issuedOn,
    dueOn,
    serviceFrom: Math.min(issuedOn, branch.zone.dayOf(what.doneAt) - 3),
    serviceTo: branch.zone.dayOf(what.doneAt),
    subtotal: what.amount,
    tax: total - what.amount,
    total,
    balance: story.balance,
    sentAt: sent ? sentAt : null,
    firstViewedAt:
      sent && random.chance(0.6) && sentAt + 5 * HOUR < now ? sentAt + random.int(1, 290) * 60_000 : null,
    royaltyStatus: branch.place.size < 1.2 ? (issuedOn < today - 35 ? 'SENT' : 'PENDING') : null,
    updatedAt: Math.max(issuedAt, story.paidOn === undefined ? issuedAt : noon(branch, story.paidOn)),
    location: branch.id,
    account,
    job: what.job,
    serviceAgreement: what.agreement,
    businessUnit: branch.units.get(serviceLine),
  });
  writeLines(branch, random, invoice, issuedAt, what.amount, taxRate > 0, serviceLine);
  const payerKind = carrier ? 'CARRIER' : 'CUSTOMER';
  if (story.stageOfInvoice === 'ISSUED') {
    company.books.post(branch, issuedOn, 'AR', '4000', what.amount, serviceLine);
    company.snapshots.owe(branch, payerKind, dueOn, issuedOn, total);
    if (!what.job) postRouteCosts(company, branch, serviceLine, issuedOn, what.amount);
  }
  for (const { kind, amount, day, reason } of story.adjustments) {
    company.snapshots.owe(branch, payerKind, dueOn, day, kind === 'NSF' ? amount : -amount);
    postAdjustment(company, branch, random, what, kind, amount, day);
    write.add(Adjustment, random, noon(branch, day), {
      kind: kind satisfies AdjustmentKind,
      amount,
      adjustedOn: day,
      reason,
      location: branch.id,
      invoice,
      approvedBy: branch.staff('OFFICE_MANAGER', day, random),
    });
  }
  if (story.dispute) {
    const { day, amount, resolvedOn, reason } = story.dispute;
    write.add(Dispute, random, noon(branch, day), {
      openedAt: noon(branch, day),
      amount,
      reason,
      resolvedAt: resolvedOn === undefined ? null : noon(branch, resolvedOn),
      outcome: resolvedOn === undefined ? null : 'Settled as paid',
      location: branch.id,
      invoice,
    });
  }
  const agency =
    story.placedOn === undefined ? undefined : place(company, branch, random, account, story, total);
  if (!carrier)
    askForMoney(branch, random.fork(invoice), {
      account,
      dueOn,
      total,
      story,
      agency: story.placedOn === undefined ? undefined : agencyOf(company, story).id,
    });
  for (const { day, amount, applied, tender, returned, onSite } of story.payments) {
    const viaAgency = agency && story.placedOn! < day ? agency : undefined;
    expect(branch, {
      day,
      account,
      invoice,
      amount,
      applied,
      tender,
      returned,
      onSite,
      agency: viaAgency,
      payer: carrier?.name ?? household.name,
      payerKind,
      dueOn,
      serviceLine,
    });
  }
  return story.balance === 0 && story.paidOn !== undefined && story.stageOfInvoice === 'ISSUED'
    ? Math.min(now, noon(branch, story.paidOn) + 4 * HOUR)
    : undefined;
}

/** Where an adjustment stands in the books; a program’s fee is a cost of its job. */
function postAdjustment(
  company: Company,
  branch: Branch,
  random: Random,
  { job, serviceLine }: Bill,
  kind: AdjustmentKind,
  amount: number,
  day: Day,
): void {
  if (kind === 'PROGRAM_FEE' && job)
    cost(company, branch, random.fork(job), { job, serviceLine }, { kind: 'TPA_FEE', amount, day });
  else if (kind in adjustmentAccounts)
    company.books.post(branch, day, 'AD', adjustmentAccounts[kind]!, amount, serviceLine);
}

const adjustmentAccounts: { readonly [kind in AdjustmentKind]?: string } = {
  CREDIT_MEMO: '4900',
  DISCOUNT: '4900',
  SHORT_PAY: '4910',
  WRITE_OFF_BAD_DEBT: '6400',
  WRITE_OFF_SMALL_BALANCE: '6400',
};

const noon = (branch: Branch, day: Day) => Math.min(branch.world.now, branch.zone.instant(day, 12 * HOUR));

function statusOf(
  { stageOfInvoice, balance, dispute, adjustments, payments }: Settlement,
  sent: boolean,
): string {
  const raising: readonly string[] = ['REFUND', 'CHARGEBACK', 'NSF'];
  if (stageOfInvoice !== 'ISSUED') return stageOfInvoice;
  if (balance > 0 && dispute && dispute.resolvedOn === undefined) return 'DISPUTED';
  if (balance <= 0)
    return adjustments.some(({ kind }) => kind === 'WRITE_OFF_BAD_DEBT') ? 'WRITTEN_OFF' : 'PAID';
  if (payments.length || adjustments.some(({ kind }) => !raising.includes(kind))) return 'PARTIALLY_PAID';
  return sent ? 'SENT' : 'ISSUED';
}

function carrierAccount(branch: Branch, random: Random, carrier: CarrierPartner, at: number): string {
  let id = branch.carrierAccounts.get(carrier.id);
  if (!id) {
    id = branch.world.write.add(BillingAccount, random, at, {
      number: branch.number('A', branch.zone.dayOf(at)),
      payerKind: 'CARRIER',
      creditLimit: 50_000_000,
      termsDays: 30,
      location: branch.id,
      carrier: carrier.id,
    });
    branch.carrierAccounts.set(carrier.id, id);
  }
  return id;
}

function customerAccount(
  branch: Branch,
  random: Random,
  { customer }: Recent,
  at: number,
  day: Day,
  collectionStage: string,
): string {
  return branch.world.write.add(BillingAccount, random, at, {
    number: branch.number('A', day),
    payerKind: 'CUSTOMER',
    termsDays: 15,
    onHold: collectionStage === 'PLACED',
    collectionStage,
    location: branch.id,
    customer,
  });
}

function writeLines(
  branch: Branch,
  random: Random,
  invoice: string,
  at: number,
  amount: number,
  taxable: boolean,
  serviceLine: ServiceLine,
): void {
  const parts =
    amount < 40_000
      ? [1]
      : random.pick([
          [0.62, 0.28, 0.1],
          [0.7, 0.3],
          [0.5, 0.2, 0.2, 0.1],
        ]);
  const names =
    parts.length === 1
      ? ['Service visit']
      : ['Labor and equipment', 'Materials', 'Disposal and cleaning', 'Monitoring'];
  const kinds = ['LABOR', 'MATERIAL', 'DISPOSAL', 'EQUIPMENT'];
  let left = amount;
  parts.forEach((share, i) => {
    const part = i === parts.length - 1 ? left : Math.round(amount * share);
    left -= part;
    branch.world.write.add(InvoiceLine, random, at, {
      lineNo: i + 1,
      description: names[i],
      unitPrice: part,
      amount: part,
      glAccountNumber: String(4000 + 10 * i),
      serviceLine,
      costKind: kinds[i],
      taxable,
      location: branch.id,
      invoice,
    });
  });
}
