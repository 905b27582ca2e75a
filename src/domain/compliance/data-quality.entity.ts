import type { Ref } from '@mikro-orm/core';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Severity } from '../experience/case-enums.js';
import { Location } from '../locations/location.entity.js';

export const DataQualityDimension = defineEnum('DataQualityDimension', 'In what way data can be wrong.', {
  COMPLETENESS: 'Something is missing.',
  VALIDITY: 'A value cannot be.',
  CONSISTENCY: 'Two values contradict each other.',
  TIMELINESS: 'It came too late.',
  UNIQUENESS: 'It is there twice.',
  ACCURACY: 'It is not what happened.',
});
export type DataQualityDimension = keyof typeof DataQualityDimension;

@Record({
  describe: 'What data should be like.',
  scope: 'shared',
  unique: [['code']],
})
export class DataQualityRule extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Its code.' })
  code!: string;

  @Attribute(() => String, { describe: 'What it says, in words.' })
  title!: string;

  @Attribute(() => DataQualityDimension, { describe: 'In what way data that break it are wrong.' })
  dimension!: DataQualityDimension;

  @Attribute(() => String, { describe: 'The kind of record that it is about, such as Job.' })
  recordKind!: string;

  @Attribute(() => String, { describe: 'What finds the records that break it, in words or as a filter.' })
  expression!: string;

  @Attribute(() => Severity, { default: 'MEDIUM', describe: 'How bad it is; its weight in the score.' })
  severity!: Severity;

  @Attribute(() => Boolean, { default: false, describe: 'Issues weigh by the money behind the record.' })
  weightByValue!: boolean;
}

@Record({
  describe: 'A record that breaks a rule.',
  scope: 'subject',
  unique: [['rule', 'subjectId']],
})
export class DataQualityIssue extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was found.' })
  detectedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was mended; null: not yet.' })
  resolvedAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'The money behind the record: what it bills or owes.' })
  moneyAtRisk?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'What exactly is wrong.' })
  detail?: string | null;

  @BelongsToAny('every', { reverse: 'dataQualityIssues', describe: 'The record that breaks the rule.' })
  readonly subject?: never;
  subjectKind!: string;
  subjectId!: string;

  @BelongsTo(() => Location, {
    nullable: true,
    sortedBy: ['detectedAt'],
    describe: 'The location of that record; null where it has none.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => DataQualityRule, { reverse: 'issues', describe: 'The rule that it breaks.' })
  rule!: Ref<DataQualityRule>;
}
