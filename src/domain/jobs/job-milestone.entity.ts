import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { clash } from '../../kernel/write/problems.js';
import { SourceSystem } from '../../engines/imports/source-system.js';
import { Assignment } from '../claims/assignment.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { MilestoneKind } from './job-enums.js';
import { Job } from './job.entity.js';

@Record({
  describe: 'A dated step of a job or an assignment. It is never edited: revoke it and add another.',
  scope: 'location',
  unique: [['job', 'kind', 'at']],
})
export class JobMilestone extends StoredRecord {
  @Attribute(() => MilestoneKind, { describe: 'Which step.' })
  kind!: MilestoneKind;

  @Attribute(() => DateTime, { describe: 'When it happened, or is planned for targets.' })
  at!: Date;

  @Attribute(() => DateTime, { describe: 'When somebody or a system said so.' })
  recordedAt!: Date;

  @Attribute(() => SourceSystem, { default: 'MANUAL', describe: 'The system that said so.' })
  source!: SourceSystem;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was taken back; null while it stands.' })
  revokedAt?: Date | null;

  @Attribute(() => String, { nullable: true, describe: 'A remark.' })
  note?: string | null;

  @BelongsTo(() => Location, { describe: 'The location of its job or assignment.' })
  location!: Ref<Location>;

  @BelongsTo(() => Job, {
    reverse: 'milestones',
    nullable: true,
    sortedBy: ['at'],
    describe: 'The job; null for a step of an assignment that has no job yet.',
  })
  job?: Ref<Job> | null;

  @BelongsTo(() => Assignment, {
    reverse: 'milestones',
    nullable: true,
    describe: 'The assignment, for the steps of a program.',
  })
  assignment?: Ref<Assignment> | null;

  @BelongsTo(() => Employee, { nullable: true, describe: 'Who said so.' })
  recordedBy?: Ref<Employee> | null;

  /** Refuses what was taken back before: its reason would be overwritten. */
  revoke(now: Date, reason?: string | null): void {
    if (this.revokedAt)
      throw clash('The milestone was revoked before. Record another where the step did happen.', ['id']);
    this.revokedAt = now;
    if (reason) this.note = this.note ? `${this.note}\n${reason}` : reason;
  }
}
