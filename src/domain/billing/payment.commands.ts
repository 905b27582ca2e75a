import { Field, ID, InputType } from 'type-graphql';
import { LockMode } from '@mikro-orm/core';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import type { CommandContext } from '../../kernel/write/command.js';
import { defineCommand } from '../../kernel/write/command.js';
import { clash, invalid } from '../../kernel/write/problems.js';
import { localDate } from '../../kernel/time/zone-rules.js';
import { Location } from '../locations/location.entity.js';
import { nextNumber } from '../locations/next-number.js';
import { BillingAccount } from './billing-account.entity.js';
import { TenderKind } from './billing-enums.js';
import { Invoice } from './invoice.entity.js';
import { cents, money } from './money.js';
import { CollectedBy, Payment, PaymentApplication } from './payment.entity.js';

@InputType({ description: 'The part of a payment that pays an invoice.' })
export class ApplicationInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => Money, { description: 'The part.' })
  amount!: string;
}

@InputType({ description: 'Money that came in.' })
export class PostPaymentInput {
  @Field(() => ID, { description: 'The account that paid.' })
  accountId!: string;

  @Field(() => Money, { description: 'The amount, above 0.' })
  amount!: string;

  @Field(() => TenderKind, { description: 'What it came as.' })
  tender!: TenderKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it came; today in the location’s zone where nothing is said.',
  })
  receivedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number; the next free one where none is given.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the check.' })
  checkNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The last digits of the card or account.' })
  maskedRef?: string | null;

  @Field(() => String, { nullable: true, description: 'The name on the check or card.' })
  payer?: string | null;

  @Field(() => CollectedBy, { nullable: true, description: 'Who took it; OFFICE where nothing is said.' })
  collectedBy?: CollectedBy | null;

  @Field(() => [ApplicationInput], {
    nullable: true,
    description:
      'What it pays; the account’s oldest open invoices first where nothing is said, nothing at all for an empty list.',
  })
  applications?: ApplicationInput[] | null;
}

/** The payment and its applications; balances of invoices and account follow. */
async function postPayment(ctx: CommandContext, input: PostPaymentInput): Promise<Payment> {
  const { write } = ctx;
  const account = await write.get(BillingAccount, input.accountId, null, ['accountId']);
  const location = (await write.em.findOneOrFail(Location, { id: account.location.id } as never)) as Location;
  const amount = cents(input.amount);
  if (amount <= 0n)
    throw invalid('A payment is more than 0. A refund is an adjustment of the invoice.', ['amount']);
  const payment = write.create(Payment, {
    number: input.number ?? (await nextNumber(write, Payment, 'P', location)),
    receivedOn: input.receivedOn ?? localDate(ctx.now.valueOf(), location.timeZone),
    postedAt: ctx.now,
    tender: input.tender,
    amount: money(amount),
    checkNumber: input.checkNumber,
    maskedRef: input.maskedRef,
    payer: input.payer,
    status: 'POSTED',
    collectedBy: input.collectedBy ?? 'OFFICE',
    location: location.id,
    account: account.id,
  });
  const parts = input.applications
    ? await givenParts(ctx, account, input.applications, amount)
    : await oldestFirst(ctx, account, amount);
  for (const part of parts) {
    write.create(PaymentApplication, {
      amount: money(part.amount),
      appliedAt: ctx.now,
      location: location.id,
      payment: payment.id,
      invoice: part.invoice.id,
    });
  }
  return payment;
}

interface Part {
  readonly invoice: Invoice;
  readonly amount: bigint;
}

async function givenParts(
  ctx: CommandContext,
  account: BillingAccount,
  applications: readonly ApplicationInput[],
  amount: bigint,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [i, { invoiceId, amount: given }] of applications.entries()) {
    const path = ['applications', String(i)];
    const invoice = await ctx.write.get(Invoice, invoiceId, null, [...path, 'invoiceId']);
    if (invoice.account.id !== account.id)
      throw invalid(
        'The invoice belongs to another account. Give one of the account that pays.',
        [...path, 'invoiceId'],
        invoiceId,
      );
    const part = cents(given);
    const before = parts
      .filter((other) => other.invoice === invoice)
      .reduce((sum, other) => sum + other.amount, 0n);
    if (part <= 0n) throw invalid('A part of a payment is more than 0.', [...path, 'amount']);
    if (part + before > cents(invoice.balance)) {
      throw clash(
        `Only ${invoice.balance} of the invoice is open. Apply less, and leave the rest unapplied.`,
        [...path, 'amount'],
        invoiceId,
      );
    }
    parts.push({ invoice, amount: part });
  }
  const sum = parts.reduce((total, part) => total + part.amount, 0n);
  if (sum > amount)
    throw invalid(`The parts are ${money(sum)} together, more than the payment of ${money(amount)}.`, [
      'applications',
    ]);
  return parts;
}

async function oldestFirst(ctx: CommandContext, account: BillingAccount, amount: bigint): Promise<Part[]> {
  const open = (await ctx.write.em.find(
    Invoice,
    { account: account.id, location: account.location.id, balance: { $gt: '0' }, archivedAt: null } as never,
    { orderBy: { dueOn: 'asc', id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE },
  )) as Invoice[];
  const parts: Part[] = [];
  let rest = amount;
  for (const invoice of open) {
    const balance = cents(invoice.balance);
    const part = rest < balance ? rest : balance;
    if (part <= 0n) break;
    parts.push({ invoice, amount: part });
    rest -= part;
  }
  return parts;
}

export const billingCommands = [
  defineCommand({
    name: 'postPayment',
    describe:
      'Posts a payment and applies it to invoices; what no invoice uses stays unapplied on the account.',
    record: () => Payment,
    input: PostPaymentInput,
    permission: 'billing:write',
    run: postPayment,
  }),
];
