import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Decimal } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Queue } from './queue.entity.js';

@Record({
  describe: 'What was expected of a queue in a half hour, and how many agents that takes.',
  scope: 'location',
  unique: [['location', 'queue', 'intervalStart', 'forecastVersion']],
})
export class StaffingForecast extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When the interval begins.' })
  intervalStart!: Date;

  @Attribute(() => Int, { default: 30, describe: 'How long the interval is, in minutes.' })
  intervalMinutes!: number;

  @Attribute(() => Int, {
    default: 1,
    describe:
      'Counts the forecasts of one interval, from 1; the highest one counts, earlier ones tell what was thought before.',
  })
  forecastVersion!: number;

  @Attribute(() => Decimal, { describe: 'Contacts expected to enter the queue.' })
  forecastOffered!: string;

  @Attribute(() => Int, {
    describe: 'Expected handle time of one contact, in seconds: talk, hold and work after it.',
  })
  forecastHandleSeconds!: number;

  @Attribute(() => Decimal, {
    describe: 'Agents that this takes, all of the interval, to keep the queue’s service level.',
  })
  requiredAgents!: string;

  @Attribute(() => Decimal, { describe: 'Agents that are planned in for it.' })
  scheduledAgents!: string;

  @BelongsTo(() => Location, {
    reverse: 'staffingForecasts',
    sortedBy: ['intervalStart'],
    describe: 'The location that the queue serves; the contact center’s own where it serves several.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Queue, {
    reverse: 'staffingForecasts',
    sortedBy: ['intervalStart'],
    describe: 'The queue.',
  })
  queue!: Ref<Queue>;
}
