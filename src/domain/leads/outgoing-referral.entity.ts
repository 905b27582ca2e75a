import type { Ref } from '@mikro-orm/core';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { Lead } from './lead.entity.js';
import { ReferralSource } from './referral-source.entity.js';

export const ReferralTarget = defineEnum('ReferralTarget', 'Whom a lead is given to.', {
  SISTER_LOCATION: 'Another location of ours.',
  REFERRAL_PARTNER: 'A referral source.',
  SUBCONTRACTOR: 'A subcontractor.',
});
export type ReferralTarget = keyof typeof ReferralTarget;

export const ReferralReason = defineEnum('ReferralReason', 'Why a lead is given away.', {
  OUT_OF_TERRITORY: 'Outside the territory.',
  OUT_OF_SCOPE: 'Work that we do not do.',
  CAPACITY: 'Nobody is free.',
  COURTESY: 'As a favor.',
});
export type ReferralReason = keyof typeof ReferralReason;

export const ReferralStatus = defineEnum('ReferralStatus', 'What became of a lead that was given away.', {
  SENT: 'Sent, not answered.',
  ACCEPTED: 'Taken.',
  DECLINED: 'Not taken.',
  CONVERTED: 'Became work there.',
  LOST: 'Was lost there.',
  NO_RESPONSE: 'Never answered.',
});
export type ReferralStatus = keyof typeof ReferralStatus;

@Record({
  describe: 'A lead that we give to somebody else.',
  scope: 'location',
  unique: [['lead', 'sentAt']],
})
export class OutgoingReferral extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was sent.' })
  sentAt!: Date;

  @Attribute(() => ReferralTarget, { describe: 'Whom it is given to.' })
  toKind!: ReferralTarget;

  @Attribute(() => ServiceLine, { describe: 'What is asked for.' })
  serviceLine!: ServiceLine;

  @Attribute(() => ReferralReason, { describe: 'Why it is given away.' })
  reason!: ReferralReason;

  @Attribute(() => ReferralStatus, { default: 'SENT', describe: 'What became of it.' })
  status!: ReferralStatus;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was taken.' })
  acceptedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the outcome was known.' })
  outcomeAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the work brought there.' })
  outcomeValue?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What we get for it.' })
  feeDue?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'outgoingReferrals',
    sortedBy: ['sentAt'],
    describe: 'The location that gives it away.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Lead, { reverse: 'outgoingReferrals', describe: 'The lead that is given away.' })
  lead!: Ref<Lead>;

  @BelongsTo(() => Location, {
    reverse: 'incomingReferrals',
    nullable: true,
    across: true,
    describe: 'The sister location that receives it.',
  })
  toLocation?: Ref<Location> | null;

  @BelongsTo(() => ReferralSource, {
    reverse: 'incomingReferrals',
    nullable: true,
    describe: 'The partner who receives it.',
  })
  toSource?: Ref<ReferralSource> | null;

  @BelongsTo(() => Lead, {
    reverse: 'incomingReferrals',
    nullable: true,
    across: true,
    describe: 'The twin lead at the receiving location.',
  })
  receivedLead?: Ref<Lead> | null;
}
