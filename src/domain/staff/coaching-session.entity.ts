import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from './employee.entity.js';

export const CoachingKind = defineEnum('CoachingKind', 'How somebody was coached.', {
  CALL_REVIEW: 'Going through a recorded contact.',
  SIDE_BY_SIDE: 'Sitting beside the agent.',
  RIDE_ALONG: 'Riding with the technician.',
  FEEDBACK: 'A talk about how things go.',
});
export type CoachingKind = keyof typeof CoachingKind;

@Record({
  describe: 'A session in which somebody was helped to get better at one thing.',
  scope: 'location',
  unique: [['location', 'employee', 'at']],
})
export class CoachingSession extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it took place.' })
  at!: Date;

  @Attribute(() => CoachingKind, { describe: 'How.' })
  kind!: CoachingKind;

  @Attribute(() => String, {
    nullable: true,
    describe:
      'The name of the metric that it is to move, such as qaScore; its lift compares the 28 days after with those before.',
  })
  focusMetric?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What was said.' })
  notes?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What was agreed.' })
  agreedActions?: string | null;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When the one who was coached confirmed it; without that it does not count.',
  })
  acknowledgedAt?: Date | null;

  @BelongsTo(() => Location, {
    reverse: 'coachingSessions',
    sortedBy: ['at'],
    describe: 'Where it counts; agents of a vendor belong to the contact center that the vendor serves.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Employee, {
    reverse: 'coachingSessions',
    sortedBy: ['at'],
    describe: 'Who was coached.',
  })
  employee!: Ref<Employee>;

  @BelongsTo(() => Employee, { reverse: 'givenCoachingSessions', describe: 'Who coached.' })
  coach!: Ref<Employee>;
}
