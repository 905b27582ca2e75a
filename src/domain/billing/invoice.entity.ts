import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Decimal, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { CostKind } from '../locations/cost-kind.js';
import { Job } from '../jobs/job.entity.js';
import { ServiceAgreement } from '../jobs/service-agreement.entity.js';
import { BusinessUnit } from '../locations/business-unit.entity.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { BillingAccount } from './billing-account.entity.js';
import { InvoiceStage, InvoiceStatus, RoyaltyStatus } from './invoice-enums.js';

@Record({
  describe: 'What we ask a payer to pay.',
  scope: 'location',
  unique: [['location', 'number']],
})
export class Invoice extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number, unique within the location.' })
  number!: string;

  @Attribute(() => InvoiceStage, { default: 'ISSUED', describe: 'What we decided about it.' })
  stage!: InvoiceStage;

  @Attribute(() => InvoiceStatus, {
    derived: true,
    default: 'ISSUED',
    describe: 'Where it stands, from its stage, money and disputes.',
  })
  status!: InvoiceStatus;

  @Attribute(() => LocalDate, { describe: 'The day on which it was issued, in the location’s zone.' })
  issuedOn!: string;

  @Attribute(() => LocalDate, { describe: 'The last day on which it is paid in time.' })
  dueOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The first day of the work.' })
  serviceFrom?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The last day of the work.' })
  serviceTo?: string | null;

  @Attribute(() => Money, { describe: 'Before tax.' })
  subtotal!: string;

  @Attribute(() => Money, { default: '0', describe: 'Tax.' })
  tax!: string;

  @Attribute(() => Money, { describe: 'Asked for in all: subtotal + tax.' })
  total!: string;

  @Attribute(() => Money, {
    derived: true,
    default: '0',
    describe:
      'What is open: total − Σ applications − Σ lowering adjustments + Σ raising ones; 0 for DRAFT and VOID, negative when overpaid.',
  })
  balance!: string;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was sent.' })
  sentAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the payer first opened it.' })
  firstViewedAt?: Date | null;

  @Attribute(() => RoyaltyStatus, { nullable: true, describe: 'Whether it was reported for royalties.' })
  royaltyStatus?: RoyaltyStatus | null;

  @BelongsTo(() => Location, {
    reverse: 'invoices',
    sortedBy: ['issuedOn'],
    describe: 'The location that is owed.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BillingAccount, {
    reverse: 'invoices',
    sortedBy: ['issuedOn'],
    describe: 'The account that owes.',
  })
  account!: Ref<BillingAccount>;

  @BelongsTo(() => Job, { reverse: 'invoices', nullable: true, sortedBy: ['issuedOn'], describe: 'The job.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => ServiceAgreement, { reverse: 'invoices', nullable: true, describe: 'The agreement.' })
  serviceAgreement?: Ref<ServiceAgreement> | null;

  @BelongsTo(() => BusinessUnit, {
    reverse: 'invoices',
    nullable: true,
    describe: 'The part of the branch that did the work.',
  })
  businessUnit?: Ref<BusinessUnit> | null;
}

@Record({
  describe: 'One position of an invoice.',
  scope: 'location',
  unique: [['invoice', 'lineNo']],
})
export class InvoiceLine extends StoredRecord {
  @Attribute(() => Int, { describe: 'Counts the lines of the invoice, from 1.' })
  lineNo!: number;

  @Attribute(() => String, { describe: 'What it is for.' })
  description!: string;

  @Attribute(() => Decimal, { default: '1', describe: 'How many.' })
  quantity!: string;

  @Attribute(() => Money, { describe: 'Price of one.' })
  unitPrice!: string;

  @Attribute(() => Money, { describe: 'Price of the line: quantity × unitPrice, rounded half up.' })
  amount!: string;

  @Attribute(() => String, { nullable: true, describe: 'The account in the general ledger.' })
  glAccountNumber?: string | null;

  @Attribute(() => ServiceLine, { nullable: true, describe: 'What kind of work it is.' })
  serviceLine?: ServiceLine | null;

  @Attribute(() => CostKind, { nullable: true, describe: 'The cost that it passes on.' })
  costKind?: CostKind | null;

  @Attribute(() => Boolean, { default: false, describe: 'Tax applies.' })
  taxable!: boolean;

  @BelongsTo(() => Location, { describe: 'The location of the invoice.' })
  location!: Ref<Location>;

  @BelongsTo(() => Invoice, { reverse: 'lines', describe: 'The invoice.' })
  invoice!: Ref<Invoice>;
}
