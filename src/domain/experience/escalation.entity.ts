import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Role } from '../auth/role.js';
import { Job } from '../jobs/job.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Case } from './case.entity.js';

@Record({
  describe: 'A call for somebody higher up.',
  scope: 'location',
  unique: [['case', 'level', 'at']],
})
export class Escalation extends StoredRecord {
  @Attribute(() => Int, { describe: 'How high: 1 is the first step up.' })
  level!: number;

  @Attribute(() => DateTime, { describe: 'When it was escalated.' })
  at!: Date;

  @Attribute(() => String, { describe: 'Why.' })
  reason!: string;

  @Attribute(() => Role, { describe: 'The role that has to act.' })
  toRole!: Role;

  @Attribute(() => DateTime, { nullable: true, describe: 'When somebody took it.' })
  acknowledgedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was settled.' })
  resolvedAt?: Date | null;

  @BelongsTo(() => Location, {
    reverse: 'escalations',
    sortedBy: ['at'],
    describe: 'The location of the case or job.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Case, { reverse: 'escalations', nullable: true, describe: 'The case.' })
  case?: Ref<Case> | null;

  @BelongsTo(() => Job, { reverse: 'escalations', nullable: true, describe: 'The job.' })
  job?: Ref<Job> | null;

  @BelongsTo(() => Employee, { reverse: 'escalations', nullable: true, describe: 'Who took it.' })
  employee?: Ref<Employee> | null;
}
