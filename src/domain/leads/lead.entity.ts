import type { Ref } from '@mikro-orm/core';
import { DateTime, E164, Email, Money, PostalCode } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Channel } from '../customers/channel.js';
import { Customer } from '../customers/customer.entity.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { Employee } from '../staff/employee.entity.js';
import { Campaign } from './campaign.entity.js';
import { LeadOutcome, LeadStatus, SourceCategory } from './lead-enums.js';
import { Competitor, LeadLossReason } from './loss-reason.entity.js';
import { ReferralSource } from './referral-source.entity.js';

@Record({
  describe: 'A chance of work: somebody who asked, or was sent to us.',
  scope: 'location',
  unique: [['location', 'number']],
  indexes: [['location', 'closedAt']],
})
export class Lead extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number, unique within the location.' })
  number!: string;

  @Attribute(() => DateTime, { describe: 'When it came in.' })
  receivedAt!: Date;

  @Attribute(() => LeadStatus, { default: 'NEW', describe: 'Where it stands in the funnel.' })
  status!: LeadStatus;

  @Attribute(() => SourceCategory, {
    default: 'UNKNOWN',
    describe: 'The kind of source that it is credited to.',
  })
  category!: SourceCategory;

  @Attribute(() => ServiceLine, { nullable: true, describe: 'What is asked for.' })
  serviceLine?: ServiceLine | null;

  @Attribute(() => Boolean, { default: false, describe: 'It cannot wait.' })
  emergency!: boolean;

  @Attribute(() => Channel, { describe: 'How it reached us.' })
  intakeChannel!: Channel;

  @Attribute(() => String, { nullable: true, describe: 'What is asked for, in a few words.' })
  summary?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', search: true, describe: 'Who asks.' })
  contactName?: string | null;

  @Attribute(() => E164, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number to call back.',
  })
  phone?: string | null;

  @Attribute(() => Email, { nullable: true, class: 'CONFIDENTIAL', describe: 'The address to write to.' })
  email?: string | null;

  @Attribute(() => PostalCode, { nullable: true, describe: 'Where the work would be.' })
  postalCode?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When we first answered, reached or not.' })
  firstResponseAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When we first spoke both ways.' })
  firstContactAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was found to be possible work.' })
  qualifiedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When a visit was agreed.' })
  appointmentSetAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it ended.' })
  closedAt?: Date | null;

  @Attribute(() => LeadOutcome, { nullable: true, describe: 'How it ended.' })
  outcome?: LeadOutcome | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the work would bring.' })
  expectedValue?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When to ask again.' })
  followUpAt?: Date | null;

  @BelongsTo(() => Location, {
    reverse: 'leads',
    sortedBy: ['receivedAt'],
    describe: 'The location that has it.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Campaign, {
    reverse: 'leads',
    nullable: true,
    describe: 'The campaign that it is credited to.',
  })
  campaign?: Ref<Campaign> | null;

  @BelongsTo(() => ReferralSource, {
    reverse: 'leads',
    nullable: true,
    describe: 'The referral source that it is credited to.',
  })
  source?: Ref<ReferralSource> | null;

  @BelongsTo(() => Customer, { reverse: 'leads', nullable: true, describe: 'The customer, once known.' })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Employee, { reverse: 'leads', nullable: true, describe: 'Who works on it.' })
  owner?: Ref<Employee> | null;

  @BelongsTo(() => LeadLossReason, { reverse: 'leads', nullable: true, describe: 'Why it was lost.' })
  lossReason?: Ref<LeadLossReason> | null;

  @BelongsTo(() => Competitor, { reverse: 'leads', nullable: true, describe: 'Who won it.' })
  competitor?: Ref<Competitor> | null;

  @BelongsTo(() => Lead, {
    reverse: 'duplicates',
    nullable: true,
    describe: 'The lead that stays, for a duplicate.',
  })
  duplicateOf?: Ref<Lead> | null;
}
