import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { HoldReason } from './job-enums.js';
import { Job } from './job.entity.js';

@Record({
  describe: 'A stretch of time in which a job stands still.',
  scope: 'location',
})
export class JobHold extends StoredRecord {
  @Attribute(() => HoldReason, { describe: 'Why it stands still.' })
  reason!: HoldReason;

  @Attribute(() => DateTime, { describe: 'When the hold began.' })
  from!: Date;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When it ended; null while it lasts. Holds for one reason do not overlap.',
  })
  to?: Date | null;

  @Attribute(() => [String], {
    default: [],
    describe: 'Codes of the SLA terms whose clocks it pauses; empty: those that pause on its reason.',
  })
  pausesClocks!: string[];

  @Attribute(() => String, { nullable: true, describe: 'A remark.' })
  note?: string | null;

  @BelongsTo(() => Location, { describe: 'The location of the job.' })
  location!: Ref<Location>;

  @BelongsTo(() => Job, { reverse: 'holds', sortedBy: ['from'], describe: 'The job that stands still.' })
  job!: Ref<Job>;
}
