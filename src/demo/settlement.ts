import type { TenderKind } from '../domain/billing/billing-enums.js';
import type { AdjustmentKind } from '../domain/billing/invoice-enums.js';
import type { CarrierPartner } from './partners.js';
import type { Random } from './random.js';
import { nextWorkday, type Day } from './time.js';

interface Owed {
  readonly total: number;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly today: Day;
  readonly carrier?: CarrierPartner;
  readonly feeRate?: number;
  /** The customer may end at an agency. */
  readonly mayFail: boolean;
  /** The customer does, and the agency gets the money. */
  readonly fails: boolean;
  readonly storm: boolean;
  readonly pest: boolean;
}

interface Part {
  readonly day: Day;
  readonly amount: number;
  readonly applied: number;
  readonly tender: TenderKind;
  readonly returned?: boolean;
  readonly onSite?: boolean;
}

interface Change {
  readonly day: Day;
  readonly kind: AdjustmentKind;
  readonly amount: number;
  readonly reason: string;
}

/** How an invoice was settled, as far as it was. */
export interface Settlement {
  stageOfInvoice: 'ISSUED' | 'VOID';
  balance: number;
  stage: string;
  paidOn?: Day;
  payments: Part[];
  adjustments: Change[];
  dispute?: { day: Day; amount: number; reason: string; resolvedOn?: Day };
  placedOn?: Day;
  ageAtPlacement: number;
  recalledOn?: Day;
  secondAgency: boolean;
}

export function settle(random: Random, owed: Owed): Settlement {
  const story: Settlement = {
    stageOfInvoice: 'ISSUED',
    balance: 0,
    stage: 'NONE',
    payments: [],
    adjustments: [],
    ageAtPlacement: 0,
    secondAgency: random.chance(0.4),
  };
  if (random.chance(0.008)) return { ...story, stageOfInvoice: 'VOID' };
  if (owed.carrier) carrierPays(random, owed, owed.carrier, story);
  else if (owed.fails || (owed.mayFail && random.chance(owed.pest ? 0.05 : 0.04)))
    customerFails(random, owed, story);
  else customerPays(random, owed, story);
  return upTo(owed, story);
}

function carrierPays(
  random: Random,
  { total, issuedOn, feeRate = 0, storm }: Owed,
  carrier: CarrierPartner,
  story: Settlement,
): void {
  const day = nextWorkday(issuedOn + Math.round(random.around(carrier.payDays, 0.35) + (storm ? 20 : 0)));
  const fee = Math.round(total * feeRate);
  const short = random.chance(carrier.shortPays) ? Math.round(total * random.between(0.03, 0.14)) : 0;
  if (fee) story.adjustments.push({ day, kind: 'PROGRAM_FEE', amount: fee, reason: 'Program fee' });
  if (short) {
    const disputed = random.chance(0.45);
    const resolvedOn = day + random.int(15, 70);
    if (disputed)
      story.dispute = { day: day + 2, amount: short, reason: random.pick(['PRICE', 'COVERAGE']), resolvedOn };
    const recovered = disputed && random.chance(0.4);
    if (recovered)
      story.payments.push({
        day: nextWorkday(resolvedOn),
        amount: short,
        applied: short,
        tender: 'INSURANCE_CHECK',
      });
    else
      story.adjustments.push({
        day: disputed ? resolvedOn : day,
        kind: 'SHORT_PAY',
        amount: short,
        reason: 'Line items reduced by the carrier',
      });
  }
  const amount = total - fee - short;
  story.payments.push({
    day,
    amount,
    applied: amount,
    tender: random.weighted({ INSURANCE_CHECK: 5, ACH: 3, LOCKBOX: 2 }),
  });
}

function customerPays(random: Random, { total, issuedOn, pest }: Owed, story: Settlement): void {
  const onSite = pest && random.chance(0.45);
  const day = onSite ? issuedOn : nextWorkday(issuedOn + Math.round(random.around(pest ? 9 : 21, 0.7)));
  const tender: TenderKind = pest
    ? random.weighted({ CARD: 6, WEB: 4, ACH: 2, CHECK: 2, CASH: 0.4 })
    : random.weighted({ CHECK: 6, CARD: 3, WEB: 2, ACH: 1, CASH: 0.2, MONEY_ORDER: 0.2, WIRE: 0.2 });
  const whole = { day, tender, onSite };
  if (total > 50_000 && random.chance(0.12)) {
    const first = Math.round(total / 2);
    story.payments.push(
      { ...whole, amount: first, applied: first },
      {
        ...whole,
        day: nextWorkday(day + random.int(20, 45)),
        onSite: false,
        amount: total - first,
        applied: total - first,
      },
    );
  } else if (tender === 'CHECK' && random.chance(0.02)) {
    story.payments.push({ ...whole, amount: total, applied: total, returned: true });
    story.adjustments.push({
      day: day + 5,
      kind: 'NSF',
      amount: total,
      reason: 'Check returned by the bank',
    });
    story.payments.push({
      ...whole,
      day: nextWorkday(day + 19),
      tender: 'MONEY_ORDER',
      onSite: false,
      amount: total,
      applied: total,
    });
  } else if (random.chance(0.02)) {
    const credit = Math.round(total * 0.1);
    story.adjustments.push({
      day,
      kind: random.pick(['CREDIT_MEMO', 'DISCOUNT']),
      amount: credit,
      reason: 'Goodwill',
    });
    story.payments.push({ ...whole, amount: total - credit, applied: total - credit });
  } else {
    const extra = random.chance(0.006) ? random.int(1, 40) * 100 : 0;
    const rest = random.chance(0.008) && total > 1000 ? random.int(5, 300) : 0;
    story.payments.push({ ...whole, amount: total - rest + (rest ? 0 : extra), applied: total - rest });
    if (rest)
      story.adjustments.push({
        day: day + 40,
        kind: 'WRITE_OFF_SMALL_BALANCE',
        amount: rest,
        reason: 'Small balance',
      });
  }
}

/** Nobody pays: reminders, an agency, sometimes some of the money, at last a write-off. */
function customerFails(random: Random, { total, dueOn, pest, fails }: Owed, story: Settlement): void {
  if (!fails && random.chance(0.15)) {
    story.dispute = {
      day: dueOn + random.int(1, 25),
      amount: total,
      reason: random.pick(['QUALITY', 'PRICE', 'NOT_AUTHORIZED']),
    };
    return;
  }
  // Pest control gives small debts away early.
  const placedOn = nextWorkday(dueOn + (pest ? random.int(50, 80) : random.int(85, 130)));
  story.placedOn = placedOn;
  story.ageAtPlacement = placedOn - dueOn;
  // Small debts are paid once somebody asks in earnest.
  const recovers = fails || random.chance((story.secondAgency ? 0.45 : 0.22) + (total < 40_000 ? 0.3 : 0));
  if (recovers) {
    const parts = random.int(1, 3);
    let left = total;
    for (let i = 1; i <= parts; i++) {
      const amount = i === parts ? left : Math.round(total / parts);
      story.payments.push({
        day: nextWorkday(placedOn + 10 + 24 * i),
        amount,
        applied: amount,
        tender: 'CHECK',
      });
      left -= amount;
    }
  } else if (random.chance(0.12)) story.recalledOn = placedOn + random.int(20, 120);
  else
    story.adjustments.push({
      day: placedOn + random.int(200, 260),
      kind: 'WRITE_OFF_BAD_DEBT',
      amount: total,
      reason: 'Uncollectible',
    });
}

// The stories above are told to their end; this is where they stand today.
function upTo({ total, dueOn, today }: Owed, story: Settlement): Settlement {
  const payments = story.payments.filter(({ day }) => day <= today);
  const adjustments = story.adjustments.filter(({ day }) => day <= today);
  const raised = adjustments.reduce((sum, { kind, amount }) => sum + (kind === 'NSF' ? amount : -amount), 0);
  const balance = total + raised - payments.reduce((sum, { applied }) => sum + applied, 0);
  const { dispute } = story;
  const placedOn = story.placedOn !== undefined && story.placedOn <= today ? story.placedOn : undefined;
  const late = today - dueOn;
  return {
    ...story,
    payments,
    adjustments,
    balance,
    paidOn: balance === 0 ? Math.max(...[...payments, ...adjustments].map(({ day }) => day)) : undefined,
    dispute:
      dispute && dispute.day <= today
        ? {
            ...dispute,
            resolvedOn:
              dispute.resolvedOn !== undefined && dispute.resolvedOn <= today
                ? dispute.resolvedOn
                : undefined,
          }
        : undefined,
    placedOn,
    recalledOn: story.recalledOn !== undefined && story.recalledOn <= today ? story.recalledOn : undefined,
    stage:
      balance <= 0
        ? 'NONE'
        : placedOn !== undefined
          ? 'PLACED'
          : late > 75
            ? 'PRE_PLACEMENT'
            : late > 45
              ? 'FINAL_NOTICE'
              : late > 20
                ? 'CALL'
                : late > 5
                  ? 'REMINDER'
                  : 'NONE',
  };
}
