import type { Ref } from '@mikro-orm/core';
import { DateTime, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { BillingAccount } from './billing-account.entity.js';
import { TenderKind } from './billing-enums.js';
import { DepositBatch } from './deposit.entity.js';
import { Invoice } from './invoice.entity.js';

export const PaymentStatus = defineEnum('PaymentStatus', 'Where a payment stands.', {
  RECEIVED: 'In the house.',
  POSTED: 'In the books.',
  DEPOSITED: 'At the bank.',
  RETURNED: 'Came back unpaid.',
  REFUNDED: 'Given back.',
});
export type PaymentStatus = keyof typeof PaymentStatus;

export const CollectedBy = defineEnum('CollectedBy', 'Who took a payment.', {
  OFFICE: 'The office.',
  TECHNICIAN: 'A technician on site.',
  WEB: 'The payment page.',
  AGENCY: 'A collection agency.',
  LOCKBOX: 'The bank’s lockbox.',
});
export type CollectedBy = keyof typeof CollectedBy;

@Record({
  describe: 'Money that a payer gave us.',
  scope: 'location',
  unique: [
    ['location', 'number'],
    ['account', 'tender', 'maskedRef', 'amount', 'receivedOn'],
  ],
})
export class Payment extends StoredRecord {
  @Attribute(() => String, { describe: 'The number, unique within the location.' })
  number!: string;

  @Attribute(() => LocalDate, { describe: 'The day on which it came, in the location’s zone.' })
  receivedOn!: string;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was posted.' })
  postedAt?: Date | null;

  @Attribute(() => TenderKind, { describe: 'What it came as.' })
  tender!: TenderKind;

  @Attribute(() => Money, { describe: 'The amount.' })
  amount!: string;

  @Attribute(() => Money, {
    derived: true,
    default: '0',
    describe: 'What no invoice has used: amount − Σ applications; 0 once RETURNED or REFUNDED.',
  })
  unapplied!: string;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'The number of the check.' })
  checkNumber?: string | null;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The last digits of the card or account, or the processor’s reference.',
  })
  maskedRef?: string | null;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The name on the check or card.',
  })
  payer?: string | null;

  @Attribute(() => PaymentStatus, {
    default: 'RECEIVED',
    describe:
      'Where it stands. A returned payment keeps its applications; an NSF or CHARGEBACK adjustment opens the invoice again.',
  })
  status!: PaymentStatus;

  @Attribute(() => CollectedBy, { default: 'OFFICE', describe: 'Who took it.' })
  collectedBy!: CollectedBy;

  @BelongsTo(() => Location, {
    reverse: 'payments',
    sortedBy: ['receivedOn'],
    describe: 'The location that got it.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BillingAccount, {
    reverse: 'payments',
    sortedBy: ['receivedOn'],
    describe: 'The account that paid.',
  })
  account!: Ref<BillingAccount>;

  @BelongsTo(() => DepositBatch, {
    reverse: 'payments',
    nullable: true,
    describe: 'The deposit that took it to the bank.',
  })
  depositBatch?: Ref<DepositBatch> | null;
}

@Record({
  describe: 'The part of a payment that pays an invoice.',
  scope: 'location',
  indexes: [['location', 'appliedAt']],
})
export class PaymentApplication extends StoredRecord {
  @Attribute(() => Money, { describe: 'The part.' })
  amount!: string;

  @Attribute(() => DateTime, { describe: 'When it was applied; the date of cash-basis revenue.' })
  appliedAt!: Date;

  @BelongsTo(() => Location, { describe: 'The location of both.' })
  location!: Ref<Location>;

  @BelongsTo(() => Payment, { reverse: 'applications', describe: 'The payment.' })
  payment!: Ref<Payment>;

  @BelongsTo(() => Invoice, { reverse: 'applications', sortedBy: ['appliedAt'], describe: 'The invoice.' })
  invoice!: Ref<Invoice>;
}
