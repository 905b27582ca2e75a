import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';

export const FollowUpKind = defineEnum('FollowUpKind', 'How to follow up.', {
  CALL: 'Call.',
  EMAIL: 'Write an e-mail.',
  MEETING: 'Meet.',
  QUOTE_CHASE: 'Ask about a quote.',
});
export type FollowUpKind = keyof typeof FollowUpKind;

export const FollowUpResult = defineEnum('FollowUpResult', 'What a follow-up brought.', {
  REACHED: 'Spoken with.',
  NO_ANSWER: 'Nobody answered.',
  VOICEMAIL: 'Left a message.',
  RESCHEDULED: 'Put off.',
  NOT_INTERESTED: 'No interest.',
  CONVERTED: 'Became work.',
});
export type FollowUpResult = keyof typeof FollowUpResult;

@Record({
  describe: 'A promise to get back to somebody.',
  scope: 'subject',
  unique: [['subjectId', 'attempt']],
})
export class FollowUp extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it is due.' })
  dueAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was done.' })
  completedAt?: Date | null;

  @Attribute(() => FollowUpKind, { describe: 'How.' })
  kind!: FollowUpKind;

  @Attribute(() => Int, { default: 1, describe: 'Counts the attempts on one subject, from 1.' })
  attempt!: number;

  @Attribute(() => FollowUpResult, { nullable: true, describe: 'What it brought.' })
  result?: FollowUpResult | null;

  @BelongsToAny(['Lead', 'ReferralSource', 'Case', 'BillingAccount', 'QuoteRequest'], {
    reverse: 'followUps',
    describe: 'The record to follow up.',
  })
  readonly subject?: never;
  subjectKind!: string;
  subjectId!: string;

  @BelongsTo(() => Location, {
    reverse: 'followUps',
    nullable: true,
    sortedBy: ['dueAt'],
    describe: 'The location of that record; null where it has none.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Employee, { reverse: 'followUps', nullable: true, describe: 'Who has to do it.' })
  employee?: Ref<Employee> | null;
}
