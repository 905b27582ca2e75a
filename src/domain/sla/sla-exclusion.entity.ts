import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { clash, refused } from '../../kernel/write/problems.js';
import { Location } from '../locations/location.entity.js';
import { SlaExclusionReason, SlaExclusionStatus, slaSubjects } from './sla-enums.js';
import { SlaTerm } from './sla-term.entity.js';

@Record({
  describe: 'A stretch of time, or one subject, for which a term does not count. Two people have to want it.',
  scope: 'subject',
  managed: true,
})
export class SlaExclusion extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it begins.' })
  from!: Date;

  @Attribute(() => DateTime, { describe: 'When it ends; no longer part of it.' })
  to!: Date;

  @Attribute(() => SlaExclusionReason, { describe: 'Why.' })
  reason!: SlaExclusionReason;

  @Attribute(() => String, { nullable: true, describe: 'What happened, in words.' })
  note?: string | null;

  @Attribute(() => SlaExclusionStatus, { default: 'REQUESTED', describe: 'Where it stands.' })
  status!: SlaExclusionStatus;

  @Attribute(() => String, { describe: 'Who asked for it.' })
  requestedBy!: string;

  @Attribute(() => String, { nullable: true, describe: 'Who approved or rejected it; never who asked.' })
  approvedBy?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When that was.' })
  decidedAt?: Date | null;

  @BelongsToAny(slaSubjects, {
    reverse: 'slaExclusions',
    nullable: true,
    describe: 'The one record that it is about; null: all whose clocks ran within its time.',
  })
  readonly subject?: never;
  subjectKind?: string | null;
  subjectId?: string | null;

  @BelongsTo(() => Location, { nullable: true, describe: 'The location of that record.' })
  location?: Ref<Location> | null;

  @BelongsTo(() => SlaTerm, { reverse: 'exclusions', sortedBy: ['from'], describe: 'The term.' })
  term!: Ref<SlaTerm>;

  /** Four eyes: whoever asked for it does not decide on it. */
  decide(status: SlaExclusionStatus, by: string, now: Date): void {
    if (this.status !== SlaExclusionStatus.REQUESTED)
      throw clash(`The exclusion is ${this.status.toLowerCase()} already. Request another one.`, ['id']);
    if (by === this.requestedBy)
      throw refused('You asked for this exclusion, so somebody else has to decide on it.', ['id']);
    this.status = status;
    this.approvedBy = by;
    this.decidedAt = now;
  }
}
