import type { ServiceLine } from '../domain/locations/service-line.js';
import { CollectionRemittance } from '../domain/billing/collection.entity.js';
import { DepositBatch, DepositLine } from '../domain/billing/deposit.entity.js';
import { Payment, PaymentApplication } from '../domain/billing/payment.entity.js';
import type { PayerKind, TenderKind } from '../domain/billing/billing-enums.js';
import type { Branch } from './branch.js';
import type { Company } from './company.js';
import type { Random } from './random.js';
import { DAY, HOUR, monthText, nextWorkday, type Day } from './time.js';

/** Money on its way: told when its invoice is, written when its month is, since a deposit needs all money of a day. */
export interface PendingPayment {
  readonly day: Day;
  readonly account: string;
  readonly invoice: string;
  readonly amount: number;
  /** Less than the amount where somebody paid too much. */
  readonly applied: number;
  readonly tender: TenderKind;
  readonly payer: string;
  readonly payerKind: PayerKind;
  /** When the invoice was due. */
  readonly dueOn: Day;
  readonly serviceLine: ServiceLine;
  readonly returned?: boolean;
  readonly onSite?: boolean;
  readonly agency?: { readonly placement: string; readonly feeRate: number; readonly direct: boolean };
}

export function expect(branch: Branch, payment: PendingPayment): void {
  const month = monthText(payment.day);
  const bucket = branch.pending.get(month);
  if (bucket) bucket.push(payment);
  else branch.pending.set(month, [payment]);
}

const banked: readonly TenderKind[] = ['CASH', 'CHECK', 'MONEY_ORDER', 'CARD', 'WEB', 'INSURANCE_CHECK'];

/** The payments of a month with the deposits that took them to the bank. */
export function* postPayments(company: Company, branch: Branch, month: Day): Generator<void> {
  const payments = branch.pending.get(monthText(month)) ?? [];
  branch.pending.delete(monthText(month));
  const random = branch.random.fork(`payments/${month}`);
  const byDay = Map.groupBy(payments, ({ day }) => day);
  for (const day of [...byDay.keys()].toSorted((a, b) => a - b)) {
    const ofDay = byDay.get(day)!;
    const batch = deposit(
      branch,
      random,
      day,
      ofDay.filter(({ tender }) => banked.includes(tender)),
    );
    for (const payment of ofDay)
      post(company, branch, random, payment, banked.includes(payment.tender) ? batch : undefined);
    yield;
  }
}

function deposit(
  branch: Branch,
  random: Random,
  day: Day,
  payments: readonly PendingPayment[],
): string | undefined {
  if (!payments.length) return undefined;
  const { write, now } = branch.world;
  const openedAt = Math.min(now, branch.zone.instant(day, 8 * HOUR + random.int(0, 3000) * 1000));
  // One office is careless with cash; the others miscount once in a while.
  const careless = branch.place.code.startsWith('CHI') ? 0.12 : 0.02;
  const overShort = random.chance(careless) ? -random.int(1, 60) * 50 + random.int(0, 10) * 100 : 0;
  const late = random.chance(0.05) ? random.int(2, 6) : 0;
  const depositedOn = nextWorkday(day + 1 + late);
  const closed = branch.zone.instant(day, 17.5 * HOUR);
  const done = depositedOn * DAY < now - DAY;
  const expected = payments.reduce((sum, { amount }) => sum + amount, 0);
  const tenders = Map.groupBy(payments, ({ tender }) => tender);
  const batch = write.add(DepositBatch, random, openedAt, {
    businessDate: day,
    status:
      closed > now
        ? 'OPEN'
        : overShort
          ? 'OUT_OF_BALANCE'
          : !done
            ? 'BALANCED'
            : depositedOn * DAY < now - 12 * DAY
              ? 'RECONCILED'
              : 'DEPOSITED',
    openedAt,
    closedAt: closed > now ? null : closed,
    expected,
    counted: closed > now ? null : expected + overShort,
    overShort: closed > now ? null : overShort,
    bankRef: done ? `D${branch.place.zip.slice(0, 3)}${day}` : null,
    depositedOn: done ? depositedOn : null,
    updatedAt: Math.min(now, closed),
    location: branch.id,
    preparer: branch.staff('OFFICE_MANAGER', day, random),
    verifier: branch.staff('ACCOUNTANT', day, random),
  });
  let adjust = overShort;
  for (const [tender, ofTender] of tenders) {
    const sum = ofTender.reduce((total, { amount }) => total + amount, 0);
    write.add(DepositLine, random, openedAt, {
      tender,
      count: ofTender.length,
      amount: sum + adjust,
      location: branch.id,
      batch,
    });
    adjust = 0;
  }
  return batch;
}

function post(
  company: Company,
  branch: Branch,
  random: Random,
  pending: PendingPayment,
  depositBatch: string | undefined,
): void {
  const { write, now } = branch.world;
  const {
    day,
    account,
    invoice,
    amount,
    applied,
    tender,
    payer,
    returned = false,
    onSite = false,
    agency,
  } = pending;
  const receivedAt = branch.zone.instant(day, 9 * HOUR + random.int(0, 25_000) * 1000);
  const postedAt = Math.min(now, receivedAt + (random.chance(0.1) ? 2 * DAY : random.int(1, 200) * 60_000));
  const check = tender === 'CHECK' || tender === 'INSURANCE_CHECK';
  const payment = write.add(Payment, random, Math.min(now, receivedAt), {
    number: branch.number('P', day),
    receivedOn: day,
    postedAt,
    tender,
    amount,
    unapplied: returned ? 0 : amount - applied,
    checkNumber: check ? String(random.int(1000, 99_999)) : null,
    maskedRef: ['CARD', 'WEB', 'ACH'].includes(tender)
      ? String(random.int(0, 9_999_999)).padStart(7, '0')
      : null,
    payer,
    status: returned ? 'RETURNED' : depositBatch || !banked.includes(tender) ? 'DEPOSITED' : 'POSTED',
    collectedBy: agency
      ? 'AGENCY'
      : tender === 'LOCKBOX'
        ? 'LOCKBOX'
        : tender === 'WEB'
          ? 'WEB'
          : onSite
            ? 'TECHNICIAN'
            : 'OFFICE',
    updatedAt: postedAt,
    location: branch.id,
    account,
    depositBatch,
  });
  write.add(PaymentApplication, random, postedAt, {
    amount: applied,
    appliedAt: postedAt,
    location: branch.id,
    payment,
    invoice,
  });
  const appliedOn = branch.zone.dayOf(postedAt);
  company.snapshots.owe(branch, pending.payerKind, pending.dueOn, appliedOn, -applied);
  if (!returned) company.books.collect(branch, appliedOn, applied, pending.serviceLine);
  if (!agency) return;
  const fee = Math.round(amount * agency.feeRate);
  write.add(CollectionRemittance, random, postedAt, {
    reference: `R-${day}-${random.int(100, 999)}`,
    collectedOn: day - random.int(4, 20),
    remittedOn: day,
    gross: amount,
    fee,
    net: amount - fee,
    paidTo: agency.direct ? 'CLIENT' : 'AGENCY',
    location: branch.id,
    placement: agency.placement,
    payment,
  });
}
