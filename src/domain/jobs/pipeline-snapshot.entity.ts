import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { JobStatus } from './job-enums.js';

@Record({
  describe:
    'The jobs that stood at one stage before their invoice at the end of a day, so that pending business has a history. Written by the server soon after midnight; a row that is there stays as it is. A stage without jobs has no row.',
  scope: 'location',
  unique: [['location', 'asOf', 'stage', 'serviceLine']],
})
export class PipelineSnapshot extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day at whose end it was taken, in the location’s zone.' })
  asOf!: string;

  @Attribute(() => JobStatus, {
    describe: 'The stage that the jobs stood at, by the milestones dated up to then.',
  })
  stage!: JobStatus;

  @Attribute(() => ServiceLine, { describe: 'The kind of work.' })
  serviceLine!: ServiceLine;

  @Attribute(() => Int, { describe: 'How many jobs.' })
  jobs!: number;

  @Attribute(() => Money, {
    describe:
      'What they are expected to bill: of each its estimates approved by then, else those uploaded by then, else what its lead was expected to bring.',
  })
  value!: string;

  @BelongsTo(() => Location, {
    reverse: 'pipelineSnapshots',
    sortedBy: ['asOf'],
    describe: 'The location that owned the jobs.',
  })
  location!: Ref<Location>;
}
