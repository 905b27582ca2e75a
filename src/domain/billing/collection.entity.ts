import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money, Ratio } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { VendorContract } from '../vendors/vendor-contract.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { BillingAccount } from './billing-account.entity.js';
import { Payment } from './payment.entity.js';

export const PlacementStatus = defineEnum('PlacementStatus', 'Where an account stands at an agency.', {
  PENDING: 'About to be sent.',
  PLACED: 'Sent.',
  ACKNOWLEDGED: 'The agency has it.',
  ACTIVE: 'The agency works on it.',
  PAYMENT_PLAN: 'Being paid in parts.',
  SETTLED: 'Paid in part, the rest let go.',
  PAID_IN_FULL: 'Paid.',
  RECALLED: 'Taken back.',
  DISPUTED: 'The payer disputes it.',
  LEGAL: 'At court.',
  UNCOLLECTIBLE: 'Given up.',
  CLOSED: 'Finished.',
});
export type PlacementStatus = keyof typeof PlacementStatus;

export const RecallReason = defineEnum('RecallReason', 'Why an account is taken back from an agency.', {
  PAID_BEFORE: 'It was paid before.',
  BANKRUPTCY: 'The payer is bankrupt.',
  DISPUTE: 'The payer disputes it.',
  ERROR: 'It was sent by mistake.',
  DECEASED: 'The payer died.',
  CLIENT_REQUEST: 'We want it back.',
});
export type RecallReason = keyof typeof RecallReason;

export const RemittancePaidTo = defineEnum('RemittancePaidTo', 'Whom the payer paid.', {
  AGENCY: 'The agency.',
  CLIENT: 'Us, directly.',
});
export type RemittancePaidTo = keyof typeof RemittancePaidTo;

@Record({
  describe: 'An account given to a collection agency.',
  scope: 'location',
  unique: [['account', 'agency', 'placedOn']],
})
export class CollectionPlacement extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day on which it was given.' })
  placedOn!: string;

  @Attribute(() => Money, { describe: 'What was owed then.' })
  placedAmount!: string;

  @Attribute(() => Int, { describe: 'Days from due until given away.' })
  ageAtPlacementDays!: number;

  @Attribute(() => PlacementStatus, { default: 'PLACED', describe: 'Where it stands.' })
  status!: PlacementStatus;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it was taken back.' })
  recalledOn?: string | null;

  @Attribute(() => RecallReason, { nullable: true, describe: 'Why it was taken back.' })
  recallReason?: RecallReason | null;

  @Attribute(() => Money, { default: '0', describe: 'What was taken off placedAmount later.' })
  adjustedAmount!: string;

  @Attribute(() => Ratio, { describe: 'Share that the agency keeps.' })
  feeRate!: string;

  @Attribute(() => Boolean, { default: true, describe: 'The agency’s fee is due on direct payments too.' })
  directPayCommissionable!: boolean;

  @BelongsTo(() => Location, {
    reverse: 'collectionPlacements',
    sortedBy: ['placedOn'],
    describe: 'The location that is owed.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BillingAccount, { reverse: 'collectionPlacements', describe: 'The account.' })
  account!: Ref<BillingAccount>;

  @BelongsTo(() => Vendor, { reverse: 'collectionPlacements', describe: 'The agency.' })
  agency!: Ref<Vendor>;

  @BelongsTo(() => VendorContract, {
    reverse: 'collectionPlacements',
    nullable: true,
    describe: 'The contract with the agency.',
  })
  contract?: Ref<VendorContract> | null;
}

@Record({
  describe: 'What an agency collected on a placement.',
  scope: 'location',
  unique: [['placement', 'reference']],
})
export class CollectionRemittance extends StoredRecord {
  @Attribute(() => String, { describe: 'The agency’s reference.' })
  reference!: string;

  @Attribute(() => LocalDate, { describe: 'The day on which the payer paid.' })
  collectedOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which the agency passed it on.' })
  remittedOn?: string | null;

  @Attribute(() => Money, { describe: 'What the payer paid.' })
  gross!: string;

  @Attribute(() => Money, { describe: 'What the agency keeps.' })
  fee!: string;

  @Attribute(() => Money, { describe: 'What is left for us: gross − fee.' })
  net!: string;

  @Attribute(() => RemittancePaidTo, { default: 'AGENCY', describe: 'Whom the payer paid.' })
  paidTo!: RemittancePaidTo;

  @BelongsTo(() => Location, { describe: 'The location that is owed.' })
  location!: Ref<Location>;

  @BelongsTo(() => CollectionPlacement, { reverse: 'remittances', describe: 'The placement.' })
  placement!: Ref<CollectionPlacement>;

  @BelongsTo(() => Payment, { reverse: 'remittances', nullable: true, describe: 'The payment in our books.' })
  payment?: Ref<Payment> | null;
}
