import type { Ref } from '@mikro-orm/core';
import { DateTime, Decimal, LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';

export const TrendAlertStatus = defineEnum('TrendAlertStatus', 'What became of an alert.', {
  NEW: 'Nobody looked yet.',
  ACKNOWLEDGED: 'Somebody looks into it.',
  EXPLAINED: 'The reason is known.',
  DISMISSED: 'It means nothing.',
});
export type TrendAlertStatus = keyof typeof TrendAlertStatus;

@Record({
  describe: 'A value of a metric that is far from what was to be expected.',
  scope: 'subject',
  unique: [['metric', 'dimension', 'day']],
})
export class TrendAlert extends StoredRecord {
  @Attribute(() => String, { describe: 'The name of the metric.' })
  metric!: string;

  @Attribute(() => String, {
    describe: 'What it was looked at for, such as location=TPA-01 or reason=New loss.',
  })
  dimension!: string;

  @Attribute(() => LocalDate, { describe: 'The day of the value, in the scope’s zone.' })
  day!: string;

  @Attribute(() => Decimal, { describe: 'The value, in the metric’s unit.' })
  value!: string;

  @Attribute(() => Decimal, {
    describe: 'What was to be expected: the mean of the same weekday in the eight weeks before.',
  })
  expected!: string;

  @Attribute(() => Decimal, { describe: 'How far off it is, in standard deviations of those weeks.' })
  zScore!: string;

  @Attribute(() => DateTime, { describe: 'When it was raised.' })
  raisedAt!: Date;

  @Attribute(() => TrendAlertStatus, { default: 'NEW', describe: 'What became of it.' })
  status!: TrendAlertStatus;

  @Attribute(() => String, { nullable: true, describe: 'The reason, once it is known.' })
  explanation?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'trendAlerts',
    nullable: true,
    sortedBy: ['day'],
    describe: 'The location, where it concerns one.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Employee, { reverse: 'trendAlerts', nullable: true, describe: 'Who looks into it.' })
  employee?: Ref<Employee> | null;
}
