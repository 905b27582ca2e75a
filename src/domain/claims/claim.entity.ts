import type { Ref } from '@mikro-orm/core';
import { DateTime, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Contact } from '../customers/contact.entity.js';
import { Location } from '../locations/location.entity.js';
import { Carrier } from '../vendors/carrier.entity.js';
import { CatEvent } from './cat-event.entity.js';
import { LossType } from './loss-enums.js';

export const ClaimCoverage = defineEnum('ClaimCoverage', 'The part of a policy that pays.', {
  DWELLING: 'The building.',
  OTHER_STRUCTURES: 'Other buildings on the lot.',
  CONTENTS: 'Belongings.',
  ALE: 'Additional living expenses.',
  LIABILITY: 'Damage to others.',
});
export type ClaimCoverage = keyof typeof ClaimCoverage;

export const CoverageStatus = defineEnum('CoverageStatus', 'Whether the carrier pays.', {
  PENDING: 'Not decided.',
  COVERED: 'It pays.',
  PARTIAL: 'It pays in part.',
  DENIED: 'It does not pay.',
  WITHDRAWN: 'The claim was withdrawn.',
});
export type CoverageStatus = keyof typeof CoverageStatus;

export const Settlement = defineEnum('Settlement', 'How a loss is valued.', {
  RCV: 'At replacement cost.',
  ACV: 'At actual cash value.',
});
export type Settlement = keyof typeof Settlement;

@Record({
  describe: 'One insured loss, as the carrier numbers it.',
  scope: 'location',
  unique: [['location', 'carrier', 'claimNumber']],
})
export class Claim extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number on the carrier’s paperwork.' })
  claimNumber!: string;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number of the policy.',
  })
  policyNumber?: string | null;

  @Attribute(() => LocalDate, { describe: 'The day of the damage.' })
  dateOfLoss!: string;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was reported to the carrier.' })
  reportedAt?: Date | null;

  @Attribute(() => LossType, { describe: 'What caused the damage.' })
  lossType!: LossType;

  @Attribute(() => String, { nullable: true, describe: 'The cause in words.' })
  causeOfLoss?: string | null;

  @Attribute(() => ClaimCoverage, { nullable: true, describe: 'The part of the policy that pays.' })
  coverage?: ClaimCoverage | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the policyholder pays first.' })
  deductible?: string | null;

  @Attribute(() => CoverageStatus, { default: 'PENDING', describe: 'Whether the carrier pays.' })
  coverageStatus!: CoverageStatus;

  @Attribute(() => Settlement, { nullable: true, describe: 'How the loss is valued.' })
  settlement?: Settlement | null;

  @Attribute(() => Money, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'What the carrier has set aside.',
  })
  reserve?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the carrier closed it.' })
  closedAt?: Date | null;

  @BelongsTo(() => Location, { reverse: 'claims', describe: 'The location that works on it.' })
  location!: Ref<Location>;

  @BelongsTo(() => Carrier, { reverse: 'claims', describe: 'The carrier.' })
  carrier!: Ref<Carrier>;

  @BelongsTo(() => Contact, { reverse: 'insuredClaims', nullable: true, describe: 'The policyholder.' })
  insured?: Ref<Contact> | null;

  @BelongsTo(() => Contact, { reverse: 'adjustedClaims', nullable: true, describe: 'The adjuster.' })
  adjuster?: Ref<Contact> | null;

  @BelongsTo(() => CatEvent, { reverse: 'claims', nullable: true, describe: 'The catastrophe behind it.' })
  catEvent?: Ref<CatEvent> | null;
}
