import type { Ref } from '@mikro-orm/core';
import { Decimal, LocalDate, YearMonth } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Plan } from './plan.entity.js';

export const TargetComparator = defineEnum('TargetComparator', 'How a value has to stand to its target.', {
  GTE: 'At or above it.',
  LTE: 'At or below it.',
  BETWEEN: 'From floor to stretch, both included; the target is the middle.',
});
export type TargetComparator = keyof typeof TargetComparator;

@Record({
  describe:
    'What a metric should be, for one scope in one month. A question joins it by metric, scope and month; a scope without a target of its own takes that of the nearest one above it.',
  scope: 'subject',
  unique: [['metric', 'scopeId', 'month']],
  indexes: [['metric', 'month']],
})
export class KpiTarget extends StoredRecord {
  @Attribute(() => String, { describe: 'The name of the metric, such as onTimeArrivalRate.' })
  metric!: string;

  @Attribute(() => YearMonth, { describe: 'The month, by the local days of the scope.' })
  month!: string;

  @Attribute(() => LocalDate, {
    derived: true,
    nullable: true,
    describe: 'The first day of the month, to compare with dates.',
  })
  monthStartsOn?: string | null;

  @Attribute(() => Decimal, {
    describe:
      'The value to reach, in the metric’s unit: ratios as shares, durations in seconds or days, money in the organization’s currency.',
  })
  target!: string;

  @Attribute(() => Decimal, {
    nullable: true,
    describe: 'The value below which, or above which for LTE, it is an alarm.',
  })
  floor?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'The value that would be excellent.' })
  stretch?: string | null;

  @Attribute(() => TargetComparator, {
    default: 'GTE',
    describe: 'How the value has to stand to the target.',
  })
  comparator!: TargetComparator;

  @BelongsToAny(
    [
      'Organization',
      'OrgNode',
      'Location',
      'Department',
      'Team',
      'Employee',
      'Queue',
      'Vendor',
      'TpaProgram',
    ],
    { reverse: 'kpiTargets', describe: 'Whom it binds.' },
  )
  readonly scope?: never;
  scopeKind!: string;
  scopeId!: string;

  @BelongsTo(() => Location, {
    nullable: true,
    describe: 'The location, where the scope is one or belongs to one.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Plan, { reverse: 'kpiTargets', nullable: true, describe: 'The plan that it is part of.' })
  plan?: Ref<Plan> | null;
}
