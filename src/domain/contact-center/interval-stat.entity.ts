import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Queue } from './queue.entity.js';

@Record({
  describe:
    'What a vendor’s interval file says about a queue in 15 or 30 minutes, in place of contact records: a half hour of a queue has one or the other, so that sums over both count no contact twice.',
  scope: 'location',
  unique: [['location', 'queue', 'intervalStart', 'intervalMinutes']],
})
export class IntervalStat extends StoredRecord {
  @Attribute(() => DateTime, {
    describe:
      'When the interval begins; contacts count in the one in which they entered, whatever event a metric is asked by.',
  })
  intervalStart!: Date;

  @Attribute(() => Int, { default: 30, describe: 'How long the interval is, in minutes: 15 or 30.' })
  intervalMinutes!: number;

  @Attribute(() => Int, { default: 0, describe: 'Contacts that entered the queue.' })
  offered!: number;

  @Attribute(() => Int, { default: 0, describe: 'Of those, contacts that an agent answered.' })
  answered!: number;

  @Attribute(() => Int, {
    default: 0,
    describe: 'Of those answered, the ones within the queue’s slThresholdSeconds, its last second included.',
  })
  answeredInT!: number;

  @Attribute(() => Int, { default: 0, describe: 'Contacts given up while waiting, the short ones included.' })
  abandoned!: number;

  @Attribute(() => Int, { default: 0, describe: 'Of those abandoned, the ones within slThresholdSeconds.' })
  abandonedInT!: number;

  @Attribute(() => Int, { default: 0, describe: 'Of those abandoned, the ones within shortAbandonSeconds.' })
  shortAbandoned!: number;

  @Attribute(() => Int, { default: 0, describe: 'Contacts that left for another queue.' })
  flowOut!: number;

  @Attribute(() => Int, { default: 0, describe: 'Contacts that asked to be called back.' })
  callback!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds of talk with those answered.' })
  talkSeconds!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds that those answered were held.' })
  holdSeconds!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds of work after the contacts answered.' })
  afterCallSeconds!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds of connecting and dialing.' })
  connectingSeconds!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds that those answered had waited.' })
  waitAnsweredSeconds!: number;

  @Attribute(() => Int, { default: 0, describe: 'Seconds that those abandoned had waited.' })
  waitAbandonedSeconds!: number;

  @BelongsTo(() => Location, {
    reverse: 'intervalStats',
    sortedBy: ['intervalStart'],
    describe: 'The location that the queue serves; the contact center’s own where it serves several.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Queue, { reverse: 'intervalStats', sortedBy: ['intervalStart'], describe: 'The queue.' })
  queue!: Ref<Queue>;
}
