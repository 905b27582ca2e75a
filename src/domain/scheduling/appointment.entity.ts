import type { Ref } from '@mikro-orm/core';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Job } from '../jobs/job.entity.js';
import { ServiceAgreement } from '../jobs/service-agreement.entity.js';
import { Lead } from '../leads/lead.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { StaffRole } from '../staff/staff-enums.js';
import { AppointmentAssignmentStatus, AppointmentKind, AppointmentStatus } from './appointment-enums.js';

@Record({
  describe: 'A visit at a customer’s site.',
  scope: 'location',
  unique: [['location', 'number']],
  indexes: [['location', 'windowEnd']],
})
export class Appointment extends StoredRecord {
  @Attribute(() => String, { describe: 'The number, unique within the location.' })
  number!: string;

  @Attribute(() => AppointmentKind, { describe: 'What the visit is for.' })
  kind!: AppointmentKind;

  @Attribute(() => AppointmentStatus, { default: 'SCHEDULED', describe: 'Where it stands.' })
  status!: AppointmentStatus;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'The earliest arrival that the customer was promised.',
  })
  windowStart?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'The latest arrival that the customer was promised; arriving at it is on time.',
  })
  windowEnd?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'The planned start of the work.' })
  plannedStart?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'The planned end of the work.' })
  plannedEnd?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the crew arrived.' })
  arrivedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the crew left.' })
  departedAt?: Date | null;

  @Attribute(() => Boolean, { default: false, describe: 'The customer confirmed.' })
  customerConfirmed!: boolean;

  @Attribute(() => String, { nullable: true, describe: 'Why it was moved.' })
  rescheduleReason?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'Why it was called off.' })
  cancelReason?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the crew collected on site.' })
  collectedAmount?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'appointments',
    sortedBy: ['plannedStart'],
    describe: 'The branch that goes there.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Job, { reverse: 'appointments', nullable: true, describe: 'The job.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => ServiceAgreement, {
    reverse: 'appointments',
    nullable: true,
    describe: 'The agreement, for a recurring service.',
  })
  serviceAgreement?: Ref<ServiceAgreement> | null;

  @BelongsTo(() => Lead, {
    reverse: 'appointments',
    nullable: true,
    describe: 'The lead, for a sales visit.',
  })
  lead?: Ref<Lead> | null;

  @BelongsTo(() => Appointment, {
    reverse: 'rescheduledTo',
    nullable: true,
    describe: 'The appointment whose place it takes.',
  })
  rescheduledFrom?: Ref<Appointment> | null;
}

@Record({
  describe: 'An employee planned in for a visit.',
  scope: 'location',
  unique: [['appointment', 'employee']],
})
export class AppointmentAssignment extends StoredRecord {
  @Attribute(() => StaffRole, { nullable: true, describe: 'What the employee does there.' })
  role?: StaffRole | null;

  @Attribute(() => AppointmentAssignmentStatus, {
    default: 'ASSIGNED',
    describe: 'Whether the employee takes it.',
  })
  status!: AppointmentAssignmentStatus;

  @BelongsTo(() => Location, { describe: 'The location of the appointment.' })
  location!: Ref<Location>;

  @BelongsTo(() => Appointment, { reverse: 'assignments', describe: 'The visit.' })
  appointment!: Ref<Appointment>;

  @BelongsTo(() => Employee, { reverse: 'appointmentAssignments', describe: 'The employee.' })
  employee!: Ref<Employee>;
}
