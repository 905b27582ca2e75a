import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Campaign } from './campaign.entity.js';
import { LeadStatus, SourceCategory, TouchEvidence } from './lead-enums.js';
import { Lead } from './lead.entity.js';
import { ReferralSource } from './referral-source.entity.js';

@Record({
  describe: 'A source that touched a lead; attribution shares the credit among them.',
  scope: 'location',
  appendOnly: true,
})
export class LeadTouch extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it touched the lead.' })
  at!: Date;

  @Attribute(() => SourceCategory, { describe: 'The kind of source.' })
  category!: SourceCategory;

  @Attribute(() => TouchEvidence, {
    describe: 'How we know. The customer’s own answer is kept beside the tracked one.',
  })
  evidence!: TouchEvidence;

  @BelongsTo(() => Location, { describe: 'The location of the lead.' })
  location!: Ref<Location>;

  @BelongsTo(() => Lead, { reverse: 'touches', sortedBy: ['at'], describe: 'The lead.' })
  lead!: Ref<Lead>;

  @BelongsTo(() => Campaign, { reverse: 'touches', nullable: true, describe: 'The campaign.' })
  campaign?: Ref<Campaign> | null;

  @BelongsTo(() => ReferralSource, { reverse: 'touches', nullable: true, describe: 'The referral source.' })
  source?: Ref<ReferralSource> | null;
}

@Record({
  describe: 'A step of a lead through the funnel.',
  scope: 'location',
  appendOnly: true,
})
export class LeadStageEvent extends StoredRecord {
  @Attribute(() => LeadStatus, { nullable: true, describe: 'The status before; null for the first.' })
  from?: LeadStatus | null;

  @Attribute(() => LeadStatus, { describe: 'The status after.' })
  to!: LeadStatus;

  @Attribute(() => DateTime, { describe: 'When it changed.' })
  at!: Date;

  @BelongsTo(() => Location, { describe: 'The location of the lead.' })
  location!: Ref<Location>;

  @BelongsTo(() => Lead, { reverse: 'stageEvents', sortedBy: ['at'], describe: 'The lead.' })
  lead!: Ref<Lead>;
}
