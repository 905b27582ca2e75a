import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, LocalDate } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';

@Record({
  describe: 'How many visits of a kind a location can make in a stretch of a day, and how many are taken.',
  scope: 'location',
  unique: [['location', 'startsAt', 'skill']],
})
export class CapacitySlot extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day, in the location’s zone.' })
  date!: string;

  @Attribute(() => DateTime, { describe: 'When it begins.' })
  startsAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it ends.' })
  endsAt!: Date;

  @Attribute(() => String, { default: 'GENERAL', describe: 'What the crews can do, such as MITIGATION.' })
  skill!: string;

  @Attribute(() => Int, { describe: 'Visits that could be made.' })
  capacity!: number;

  @Attribute(() => Int, { default: 0, describe: 'Visits that are planned or were made.' })
  booked!: number;

  @Attribute(() => Int, {
    default: 0,
    describe: 'Visits that cannot be made, for leave, training or trucks in repair.',
  })
  blocked!: number;

  @BelongsTo(() => Location, { reverse: 'capacitySlots', sortedBy: ['date'], describe: 'The location.' })
  location!: Ref<Location>;
}
