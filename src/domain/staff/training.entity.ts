import type { Ref } from '@mikro-orm/core';
import { DateTime, Decimal, Ratio } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Employee } from './employee.entity.js';
import { StaffRole } from './staff-enums.js';

@Record({
  describe: 'Something that people are trained in.',
  scope: 'shared',
  unique: [['code']],
})
export class Course extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Its code in the learning system.' })
  code!: string;

  @Attribute(() => String, { search: true, describe: 'The title.' })
  title!: string;

  @Attribute(() => Decimal, { describe: 'How long it takes, in hours.' })
  hours!: string;

  @Attribute(() => [StaffRole], {
    default: [],
    describe: 'Roles that have to take it; empty: everybody may, nobody must.',
  })
  mandatoryFor!: StaffRole[];
}

@Record({
  describe: 'A course that an employee has to take by a day.',
  scope: 'shared',
  unique: [['employee', 'course', 'assignedAt']],
})
export class TrainingAssignment extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was assigned.' })
  assignedAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it is due.' })
  dueAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was completed; null: not yet.' })
  completedAt?: Date | null;

  @Attribute(() => Ratio, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Share of the test that was right.',
  })
  score?: string | null;

  @Attribute(() => Boolean, { nullable: true, describe: 'The test was passed; null without a test.' })
  passed?: boolean | null;

  @BelongsTo(() => Employee, {
    reverse: 'trainingAssignments',
    sortedBy: ['dueAt'],
    describe: 'Who has to take it.',
  })
  employee!: Ref<Employee>;

  @BelongsTo(() => Course, { reverse: 'assignments', sortedBy: ['dueAt'], describe: 'The course.' })
  course!: Ref<Course>;
}
