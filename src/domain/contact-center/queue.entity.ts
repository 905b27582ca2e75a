import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money, Ratio, TimeZone } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Channel } from '../customers/channel.js';
import { BusinessCalendar } from '../locations/business-calendar.entity.js';
import { Location } from '../locations/location.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';

export const SiteKind = defineEnum('SiteKind', 'Who runs a contact center site.', {
  IN_HOUSE: 'Our own people.',
  OUTSOURCED: 'A vendor’s call center.',
  ANSWERING_SERVICE: 'An answering service.',
});
export type SiteKind = keyof typeof SiteKind;

export const ProgramPurpose = defineEnum('ProgramPurpose', 'What a contact center program is for.', {
  SERVICE: 'Serving customers.',
  SALES: 'Selling.',
  RETENTION: 'Keeping customers.',
  COLLECTION: 'Collecting.',
  INTAKE_FNOL: 'Taking first notices of loss.',
  SURVEY: 'Asking for opinions.',
});
export type ProgramPurpose = keyof typeof ProgramPurpose;

export const ServiceLevelVariant = defineEnum(
  'ServiceLevelVariant',
  'How abandoned contacts count in a service level; ansT and abT are those answered and abandoned within the threshold T, its last second included.',
  {
    ANSWERED_PLUS_ABANDONED_IN_T: '(ansT + abT) / (answered + abandoned).',
    ANSWERED_ONLY: 'ansT / answered.',
    ALL_ABANDONS_COUNT_AGAINST: 'ansT / (answered + abandoned).',
    ABANDONS_AFTER_T_COUNT_AGAINST: 'ansT / (answered + abandoned − abT).',
    ANSWERED_PLUS_SHORT_ABANDONS: '(ansT + short abandons) / (answered + abandoned).',
    SHORT_ABANDONS_EXCLUDED: 'ansT / (answered + abandoned − short abandons).',
  },
);
export type ServiceLevelVariant = keyof typeof ServiceLevelVariant;

@Record({
  describe: 'A place, ours or a vendor’s, where contacts are answered.',
  scope: 'shared',
  unique: [['name']],
})
export class ContactCenterSite extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => SiteKind, { describe: 'Who runs it.' })
  kind!: SiteKind;

  @Attribute(() => Int, { nullable: true, describe: 'How many agents it seats.' })
  seats?: number | null;

  @Attribute(() => TimeZone, { describe: 'Its zone.' })
  timeZone!: string;

  @BelongsTo(() => Vendor, {
    reverse: 'contactCenterSites',
    nullable: true,
    describe: 'The vendor that runs it.',
  })
  vendor?: Ref<Vendor> | null;

  @BelongsTo(() => Location, {
    reverse: 'contactCenterSites',
    nullable: true,
    describe: 'The location that it is part of.',
  })
  location?: Ref<Location> | null;
}

@Record({
  describe: 'A purpose for which contacts are answered or made, with its own budget.',
  scope: 'shared',
  unique: [['name']],
})
export class CallCenterProgram extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => ProgramPurpose, { describe: 'What it is for.' })
  purpose!: ProgramPurpose;

  @Attribute(() => LocalDate, { describe: 'The first day.' })
  startOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last.' })
  endOn?: string | null;

  @Attribute(() => Money, { nullable: true, class: 'CONFIDENTIAL', describe: 'Its budget.' })
  budget?: string | null;
}

@Record({
  describe: 'A line in which contacts wait for an agent.',
  scope: 'shared',
  unique: [['site', 'name']],
})
export class Queue extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name within its site.' })
  name!: string;

  @Attribute(() => Channel, { default: 'VOICE', describe: 'The channel of its contacts.' })
  channel!: Channel;

  @Attribute(() => String, { nullable: true, describe: 'The language spoken, as a BCP 47 tag.' })
  language?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'The skill that agents need.' })
  skill?: string | null;

  @Attribute(() => Int, {
    default: 20,
    describe: 'T of its service level: seconds within which a contact should be answered, the last included.',
  })
  slThresholdSeconds!: number;

  @Attribute(() => Ratio, { default: '0.8', describe: 'The service level to reach.' })
  slTarget!: string;

  @Attribute(() => ServiceLevelVariant, {
    default: 'SHORT_ABANDONS_EXCLUDED',
    describe: 'How abandoned contacts count.',
  })
  slVariant!: ServiceLevelVariant;

  @Attribute(() => Int, {
    default: 5,
    describe: 'A contact abandoned within these seconds is a short abandon.',
  })
  shortAbandonSeconds!: number;

  @BelongsTo(() => ContactCenterSite, { reverse: 'queues', describe: 'The site that answers it.' })
  site!: Ref<ContactCenterSite>;

  @BelongsTo(() => CallCenterProgram, { reverse: 'queues', nullable: true, describe: 'What it is for.' })
  program?: Ref<CallCenterProgram> | null;

  @BelongsTo(() => BusinessCalendar, { reverse: 'queues', nullable: true, describe: 'Its open hours.' })
  calendar?: Ref<BusinessCalendar> | null;
}
