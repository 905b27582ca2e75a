import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Job } from '../jobs/job.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { TimeEntryKind } from './appointment-enums.js';
import { Appointment } from './appointment.entity.js';

@Record({
  describe: 'A stretch of working time.',
  scope: 'location',
  unique: [['location', 'employee', 'startedAt']],
})
export class TimeEntry extends StoredRecord {
  @Attribute(() => TimeEntryKind, { describe: 'What it went into.' })
  kind!: TimeEntryKind;

  @Attribute(() => DateTime, { describe: 'When it began.' })
  startedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it ended; null while it runs.' })
  endedAt?: Date | null;

  @Attribute(() => Int, { default: 0, describe: 'Paid seconds, as payroll counts them.' })
  seconds!: number;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Payroll’s code, such as REG or OT.',
  })
  payType?: string | null;

  @Attribute(() => Money, {
    nullable: true,
    class: 'RESTRICTED',
    describe: 'What it cost, wages with burden.',
  })
  cost?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'timeEntries',
    sortedBy: ['startedAt'],
    describe: 'The location that bears it.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Employee, { reverse: 'timeEntries', describe: 'Who worked.' })
  employee!: Ref<Employee>;

  @BelongsTo(() => Job, { reverse: 'timeEntries', nullable: true, describe: 'The job worked on.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => Appointment, { reverse: 'timeEntries', nullable: true, describe: 'The visit.' })
  appointment?: Ref<Appointment> | null;
}
