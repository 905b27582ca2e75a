import type { Ref } from '@mikro-orm/core';
import { LocalDate } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Contact } from '../customers/contact.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { ParticipantRole } from './job-enums.js';
import { Job } from './job.entity.js';

@Record({
  describe: 'A person or a company with a part in a job.',
  scope: 'location',
  unique: [['job', 'role', 'employee', 'from']],
})
export class JobParticipant extends StoredRecord {
  @Attribute(() => ParticipantRole, { describe: 'The part.' })
  role!: ParticipantRole;

  @Attribute(() => LocalDate, { describe: 'The first day.' })
  from!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last; null while it lasts.' })
  to?: string | null;

  @BelongsTo(() => Location, { describe: 'The location of the job.' })
  location!: Ref<Location>;

  @BelongsTo(() => Job, { reverse: 'participants', sortedBy: ['from'], describe: 'The job.' })
  job!: Ref<Job>;

  @BelongsTo(() => Employee, {
    reverse: 'jobParticipations',
    nullable: true,
    describe: 'The employee who has the part.',
  })
  employee?: Ref<Employee> | null;

  @BelongsTo(() => Contact, {
    reverse: 'jobParticipations',
    nullable: true,
    describe: 'The outside person who has the part.',
  })
  contact?: Ref<Contact> | null;

  @BelongsTo(() => Vendor, {
    reverse: 'jobParticipations',
    nullable: true,
    describe: 'The company that has the part.',
  })
  vendor?: Ref<Vendor> | null;
}
