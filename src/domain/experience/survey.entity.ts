import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { Contact } from '../customers/contact.entity.js';
import { Job } from '../jobs/job.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Case } from './case.entity.js';

export const SurveyKind = defineEnum('SurveyKind', 'What a survey measures.', {
  NPS: 'Willingness to recommend, 0 to 10.',
  CSAT: 'Satisfaction.',
  CES: 'Effort, 1 to 7.',
  FCR_VOC: 'Whether it was solved at the first contact.',
  EMPLOYEE_PULSE: 'How employees feel.',
});
export type SurveyKind = keyof typeof SurveyKind;

export const SurveyTrigger = defineEnum('SurveyTrigger', 'What a survey follows.', {
  JOB_COMPLETED: 'A completed job.',
  CASE_CLOSED: 'A closed case.',
  CALL_ENDED: 'A contact.',
  RELATIONSHIP: 'The passing of time.',
});
export type SurveyTrigger = keyof typeof SurveyTrigger;

@Record({
  describe: 'A set of questions that is sent after something happened.',
  scope: 'shared',
  unique: [['name']],
})
export class Survey extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => SurveyKind, { describe: 'What it measures.' })
  kind!: SurveyKind;

  @Attribute(() => SurveyTrigger, { describe: 'What it follows.' })
  trigger!: SurveyTrigger;

  @Attribute(() => Boolean, { default: true, describe: 'Being sent.' })
  active!: boolean;
}

@Record({
  describe: 'A survey sent to one person, and the answer if there is one.',
  scope: 'location',
  indexes: [['location', 'respondedAt']],
})
export class SurveyResponse extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was sent.' })
  sentAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was answered; null: not.' })
  respondedAt?: Date | null;

  @Attribute(() => Int, { nullable: true, describe: 'The answer on the scale.' })
  score?: number | null;

  @Attribute(() => Int, { default: 10, describe: 'The best answer on the scale, such as 10.' })
  scaleMax!: number;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'The answer in words.' })
  verbatim?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'The customer wants to be called.' })
  wantsCallback!: boolean;

  @Attribute(() => Boolean, {
    nullable: true,
    describe: 'The customer says that it was solved at the first contact.',
  })
  resolvedInFirst?: boolean | null;

  @BelongsTo(() => Location, {
    reverse: 'surveyResponses',
    sortedBy: ['sentAt'],
    describe: 'The location that it is about.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Survey, { reverse: 'responses', describe: 'The survey.' })
  survey!: Ref<Survey>;

  @BelongsTo(() => Job, { reverse: 'surveyResponses', nullable: true, describe: 'The job that it is about.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => Interaction, {
    reverse: 'surveyResponses',
    nullable: true,
    describe: 'The contact that it is about.',
  })
  interaction?: Ref<Interaction> | null;

  @BelongsTo(() => Case, {
    reverse: 'surveyResponses',
    nullable: true,
    describe: 'The case that it is about.',
  })
  case?: Ref<Case> | null;

  @BelongsTo(() => Contact, { reverse: 'surveyResponses', nullable: true, describe: 'Who was asked.' })
  contact?: Ref<Contact> | null;

  @BelongsTo(() => Employee, {
    reverse: 'surveyResponses',
    nullable: true,
    describe: 'The employee whom it judges.',
  })
  employee?: Ref<Employee> | null;
}
