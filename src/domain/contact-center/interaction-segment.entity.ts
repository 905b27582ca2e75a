import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { SegmentKind } from './interaction-enums.js';
import { Interaction } from './interaction.entity.js';
import { Queue } from './queue.entity.js';

@Record({
  describe: 'A stretch of a contact; any vendor’s handle time can be rebuilt from them.',
  scope: 'location',
  unique: [['interaction', 'seq']],
})
export class InteractionSegment extends StoredRecord {
  @Attribute(() => Int, { describe: 'Counts the segments of the contact, from 1.' })
  seq!: number;

  @Attribute(() => SegmentKind, { describe: 'What happened.' })
  kind!: SegmentKind;

  @Attribute(() => DateTime, { describe: 'When it began.' })
  startedAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it ended.' })
  endedAt!: Date;

  @Attribute(() => Int, {
    derived: true,
    default: 0,
    describe: 'How long it took: endedAt − startedAt in whole seconds.',
  })
  seconds!: number;

  @BelongsTo(() => Location, { describe: 'The location of the contact.' })
  location!: Ref<Location>;

  @BelongsTo(() => Interaction, { reverse: 'segments', describe: 'The contact.' })
  interaction!: Ref<Interaction>;

  @BelongsTo(() => Employee, {
    reverse: 'interactionSegments',
    nullable: true,
    describe: 'The agent, where one took part.',
  })
  agent?: Ref<Employee> | null;

  @BelongsTo(() => Queue, { nullable: true, describe: 'The queue, for waiting.' })
  queue?: Ref<Queue> | null;
}
