import type { Ref } from '@mikro-orm/core';
import { DateTime, LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Employee } from './employee.entity.js';

export const BackgroundCheckKind = defineEnum('BackgroundCheckKind', 'What is looked into.', {
  CRIMINAL: 'Criminal record.',
  MVR: 'Driving record.',
  DRUG: 'Drug test.',
  CREDIT: 'Credit record.',
  LICENSE: 'Licenses.',
  EMPLOYMENT: 'Earlier employers.',
});
export type BackgroundCheckKind = keyof typeof BackgroundCheckKind;

export const BackgroundCheckResult = defineEnum('BackgroundCheckResult', 'What a check found.', {
  PENDING: 'Not back yet.',
  CLEAR: 'Nothing that matters.',
  CONSIDER: 'Something that has to be looked at.',
  ADVERSE: 'Something that rules the person out.',
});
export type BackgroundCheckResult = keyof typeof BackgroundCheckResult;

@Record({
  describe: 'A look into the record of somebody who is to work for us; ordered after the offer.',
  scope: 'shared',
  unique: [['employee', 'kind', 'orderedAt']],
})
export class BackgroundCheck extends StoredRecord {
  @Attribute(() => BackgroundCheckKind, { describe: 'What is looked into.' })
  kind!: BackgroundCheckKind;

  @Attribute(() => DateTime, { describe: 'When it was ordered.' })
  orderedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it came back.' })
  completedAt?: Date | null;

  @Attribute(() => BackgroundCheckResult, {
    default: 'PENDING',
    class: 'RESTRICTED',
    describe: 'What it found.',
  })
  result!: BackgroundCheckResult;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The last day on which it counts; null: for good.',
  })
  expiresOn?: string | null;

  @BelongsTo(() => Employee, { reverse: 'backgroundChecks', describe: 'Who is looked into.' })
  employee!: Ref<Employee>;
}
