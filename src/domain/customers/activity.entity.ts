import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { ContactDirection } from './channel.js';

export const ActivityKind = defineEnum('ActivityKind', 'What somebody did.', {
  CALL: 'A telephone call.',
  EMAIL: 'An e-mail.',
  SMS: 'A text message.',
  MAIL: 'A letter.',
  MEETING: 'A meeting.',
  SITE_VISIT: 'A visit at the site or the office.',
  NOTE: 'A note, without a contact.',
  TASK: 'Something to be done.',
});
export type ActivityKind = keyof typeof ActivityKind;

@Record({
  describe: 'Something that was said, sent, done or noted about another record.',
  scope: 'subject',
})
export class Activity extends StoredRecord {
  @Attribute(() => ActivityKind, { describe: 'What it was.' })
  kind!: ActivityKind;

  @Attribute(() => DateTime, { describe: 'When it took place.' })
  at!: Date;

  @Attribute(() => ContactDirection, { nullable: true, describe: 'Who started it, for contacts.' })
  direction?: ContactDirection | null;

  @Attribute(() => String, { nullable: true, describe: 'The subject line.' })
  title?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What was said or written.' })
  body?: string | null;

  @Attribute(() => Int, { nullable: true, describe: 'How long it took, in seconds.' })
  durationSeconds?: number | null;

  @Attribute(() => String, { nullable: true, describe: 'What came of it.' })
  outcome?: string | null;

  @Attribute(() => Boolean, { default: true, describe: 'Done; false for what still has to happen.' })
  complete!: boolean;

  @BelongsToAny(['Customer', 'Contact', 'Lead', 'ReferralSource', 'Job', 'Case', 'BillingAccount'], {
    reverse: 'activities',
    describe: 'The record that it is about.',
  })
  readonly subject?: never;
  subjectKind!: string;
  subjectId!: string;

  @BelongsTo(() => Location, {
    reverse: 'activities',
    nullable: true,
    sortedBy: ['at'],
    describe: 'The location of the record that it is about; null where that has none.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Employee, { reverse: 'activities', nullable: true, describe: 'Who did it.' })
  employee?: Ref<Employee> | null;
}
