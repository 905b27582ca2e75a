import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { Channel } from '../customers/channel.js';
import { Customer } from '../customers/customer.entity.js';
import { Job } from '../jobs/job.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Team } from '../staff/team.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { CaseAudience, CaseEventKind, CaseKind, CaseStatus, Severity } from './case-enums.js';

@Record({
  describe: 'Something that has to be put right or answered.',
  scope: 'location',
  unique: [['location', 'number']],
})
export class Case extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number, unique within the location.' })
  number!: string;

  @Attribute(() => CaseKind, { describe: 'What it is about.' })
  kind!: CaseKind;

  @Attribute(() => Severity, { default: 'MEDIUM', describe: 'How bad it is.' })
  severity!: Severity;

  @Attribute(() => CaseStatus, { default: 'NEW', describe: 'Where it stands.' })
  status!: CaseStatus;

  @Attribute(() => DateTime, { describe: 'When it came in.' })
  openedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was promised to be solved.' })
  dueAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When we first answered.' })
  firstResponseAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was solved.' })
  resolvedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was filed.' })
  closedAt?: Date | null;

  @Attribute(() => Int, { default: 0, describe: 'How often it was opened again.' })
  reopenedCount!: number;

  @Attribute(() => Channel, { describe: 'How it reached us.' })
  channel!: Channel;

  @Attribute(() => String, { describe: 'The matter in a few words.' })
  summary!: string;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'The matter.' })
  description?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'How it was solved.' })
  resolution?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What we gave to make up for it.' })
  goodwillCost?: string | null;

  @Attribute(() => CaseAudience, { default: 'EXTERNAL', describe: 'Whom it concerns.' })
  audience!: CaseAudience;

  @Attribute(() => Boolean, { default: false, describe: 'It reached us through an authority.' })
  regulator!: boolean;

  @Attribute(() => Boolean, {
    nullable: true,
    describe:
      'Whether the system that it comes from says that its promise was kept; null where that says nothing.',
  })
  reportedOnTime?: boolean | null;

  @BelongsTo(() => Location, {
    reverse: 'cases',
    sortedBy: ['openedAt'],
    describe: 'The location that it is about.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Customer, { reverse: 'cases', nullable: true, describe: 'The customer.' })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Job, { reverse: 'cases', nullable: true, describe: 'The job that it is about.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => Interaction, {
    reverse: 'cases',
    nullable: true,
    describe: 'The contact in which it came up.',
  })
  interaction?: Ref<Interaction> | null;

  @BelongsTo(() => Vendor, { reverse: 'cases', nullable: true, describe: 'The vendor that it is about.' })
  vendor?: Ref<Vendor> | null;

  @BelongsTo(() => Employee, { reverse: 'cases', nullable: true, describe: 'Who works on it.' })
  owner?: Ref<Employee> | null;

  @BelongsTo(() => Team, { reverse: 'cases', nullable: true, describe: 'The team that works on it.' })
  team?: Ref<Team> | null;
}

@Record({
  describe: 'A step of a case; the times of waiting come from here.',
  scope: 'location',
  appendOnly: true,
})
export class CaseEvent extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it happened.' })
  at!: Date;

  @Attribute(() => CaseEventKind, { describe: 'What happened.' })
  kind!: CaseEventKind;

  @Attribute(() => String, { nullable: true, describe: 'The status or person before.' })
  from?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'The status or person after.' })
  to?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What was said.' })
  comment?: string | null;

  @BelongsTo(() => Location, { describe: 'The location of the case.' })
  location!: Ref<Location>;

  @BelongsTo(() => Case, { reverse: 'events', sortedBy: ['at'], describe: 'The case.' })
  case!: Ref<Case>;

  @BelongsTo(() => Employee, { nullable: true, describe: 'Who did it.' })
  employee?: Ref<Employee> | null;

  @BelongsTo(() => Interaction, {
    reverse: 'caseEvents',
    nullable: true,
    describe: 'The contact, for CONTACT.',
  })
  interaction?: Ref<Interaction> | null;
}
