import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { SlaStatus, slaSubjects } from './sla-enums.js';
import { SlaTerm } from './sla-term.entity.js';

@Record({
  describe: 'A term’s clock on one record; it can be worked out again at any time.',
  scope: 'subject',
  unique: [['term', 'subjectId']],
  indexes: [['status', 'dueAt']],
  managed: true,
})
export class SlaClock extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it started.' })
  startedAt!: Date;

  @Attribute(() => DateTime, {
    describe:
      'When it is due, pauses and closed hours included; while it is paused, as if the pause ended now. The last day of the year 9999 where its hours never come.',
  })
  dueAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it stopped.' })
  stoppedAt?: Date | null;

  @Attribute(() => Int, { default: 0, describe: 'Seconds of counting time that were paused.' })
  pausedSeconds!: number;

  @Attribute(() => Boolean, { default: false, describe: 'It stood still when it was last worked out.' })
  paused!: boolean;

  @Attribute(() => Int, {
    nullable: true,
    describe: 'Seconds that counted until it stopped, or until it was last worked out.',
  })
  elapsedSeconds?: number | null;

  @Attribute(() => Int, {
    nullable: true,
    describe: 'Seconds left when it was last worked out; negative once overdue.',
  })
  remainingSeconds?: number | null;

  @Attribute(() => SlaStatus, { default: 'PENDING', describe: 'The verdict.' })
  status!: SlaStatus;

  @Attribute(() => String, { nullable: true, describe: 'Why it is excused.' })
  excuse?: string | null;

  @BelongsToAny(slaSubjects, {
    reverse: 'slaClocks',
    describe: 'The record that it runs on.',
  })
  readonly subject?: never;
  subjectKind!: string;
  subjectId!: string;

  @BelongsTo(() => Location, {
    reverse: 'slaClocks',
    nullable: true,
    sortedBy: ['dueAt'],
    describe: 'The location of that record.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => SlaTerm, { reverse: 'clocks', sortedBy: ['dueAt'], describe: 'The term, in one version.' })
  term!: Ref<SlaTerm>;
}
