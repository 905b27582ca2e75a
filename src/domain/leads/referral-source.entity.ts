import type { Ref } from '@mikro-orm/core';
import { DateTime, Decimal, E164, Email, LocalDate, PostalCode } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Contact } from '../customers/contact.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { SourceCategory } from './lead-enums.js';

export const SourceKind = defineEnum('SourceKind', 'Whether a referral source is a company or a person.', {
  COMPANY: 'A company.',
  PERSON: 'A person.',
});
export type SourceKind = keyof typeof SourceKind;

export const ReferralStage = defineEnum('ReferralStage', 'How far a referral source is won.', {
  PROSPECT: 'Known by name.',
  CONTACTED: 'Spoken with.',
  MEETING_HELD: 'Met.',
  TRIAL: 'Sent a first lead.',
  ACTIVE: 'Sends leads.',
  DORMANT: 'Sends none any more.',
  LOST: 'Lost.',
});
export type ReferralStage = keyof typeof ReferralStage;

export const SourceTier = defineEnum('SourceTier', 'How much a referral source matters.', {
  A: 'Most.',
  B: 'Some.',
  C: 'Little.',
});
export type SourceTier = keyof typeof SourceTier;

@Record({
  describe: 'A company or person that sends us work, or could.',
  scope: 'shared',
  unique: [['name', 'postalCode']],
})
export class ReferralSource extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => SourceKind, { default: 'COMPANY', describe: 'Company or person.' })
  kind!: SourceKind;

  @Attribute(() => SourceCategory, { describe: 'What kind of source it is.' })
  category!: SourceCategory;

  @Attribute(() => ReferralStage, { default: 'PROSPECT', describe: 'How far it is won.' })
  stage!: ReferralStage;

  @Attribute(() => SourceTier, { nullable: true, describe: 'How much it matters.' })
  tier?: SourceTier | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'Since when its owner looks after it.' })
  ownerSince?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When we last spoke with it.' })
  lastTouchAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When its first lead came.' })
  firstReferralAt?: Date | null;

  @Attribute(() => E164, { nullable: true, search: true, describe: 'The number to call.' })
  phone?: string | null;

  @Attribute(() => Email, { nullable: true, describe: 'The address to write to.' })
  email?: string | null;

  @Attribute(() => String, {
    nullable: true,
    search: true,
    describe: 'Address, flat so that it filters and sorts: house number and street.',
  })
  street?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'City.' })
  city?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'State or province.' })
  state?: string | null;

  @Attribute(() => PostalCode, { nullable: true, describe: 'Postal code.' })
  postalCode?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'Country, as an ISO 3166-1 code of two letters.' })
  country?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'Degrees north.' })
  latitude?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'Degrees east.' })
  longitude?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'Remarks.' })
  notes?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'referralSources',
    nullable: true,
    describe: 'The location that looks after it; it may send work to others too.',
  })
  homeLocation?: Ref<Location> | null;

  @BelongsTo(() => Employee, { reverse: 'referralSources', nullable: true, describe: 'Who looks after it.' })
  owner?: Ref<Employee> | null;

  @BelongsTo(() => ReferralSource, {
    reverse: 'branches',
    nullable: true,
    describe: 'The company that it is part of.',
  })
  parent?: Ref<ReferralSource> | null;

  @BelongsTo(() => ReferralSource, {
    reverse: 'mergedSources',
    nullable: true,
    describe: 'The source that replaced this one when duplicates were merged.',
  })
  mergedInto?: Ref<ReferralSource> | null;
}

@Record({
  describe: 'A person whom we talk to at a referral source.',
  scope: 'shared',
  unique: [['source', 'contact']],
})
export class ReferralContact extends StoredRecord {
  @Attribute(() => Boolean, { default: false, describe: 'The one to ask first.' })
  isPrimary!: boolean;

  @BelongsTo(() => ReferralSource, { reverse: 'contacts', describe: 'The referral source.' })
  source!: Ref<ReferralSource>;

  @BelongsTo(() => Contact, { reverse: 'referralSources', describe: 'The person.' })
  contact!: Ref<Contact>;
}
