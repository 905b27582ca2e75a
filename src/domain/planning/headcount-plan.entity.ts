import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Decimal, LocalDate, YearMonth } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { CostCenter } from '../locations/cost-center.entity.js';
import { Location } from '../locations/location.entity.js';
import { StaffRole } from '../staff/staff-enums.js';
import { Plan } from './plan.entity.js';

@Record({
  describe: 'How many people of a role a plan wants in a month.',
  scope: 'location',
  unique: [['location', 'plan', 'costCenter', 'month', 'role']],
})
export class HeadcountPlan extends StoredRecord {
  @Attribute(() => YearMonth, { describe: 'The month.' })
  month!: string;

  @Attribute(() => LocalDate, {
    derived: true,
    nullable: true,
    describe: 'The first day of the month, to compare with dates.',
  })
  monthStartsOn?: string | null;

  @Attribute(() => StaffRole, { describe: 'The role.' })
  role!: StaffRole;

  @Attribute(() => Decimal, { describe: 'Full-time equivalents wanted at the end of the month.' })
  plannedFte!: string;

  @Attribute(() => Int, {
    default: 0,
    describe: 'People to be hired in the month, leavers replaced included.',
  })
  plannedHires!: number;

  @BelongsTo(() => Location, {
    reverse: 'headcountPlans',
    sortedBy: ['month'],
    describe: 'Where they are wanted.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Plan, { reverse: 'headcountPlans', describe: 'The plan.' })
  plan!: Ref<Plan>;

  @BelongsTo(() => CostCenter, { reverse: 'headcountPlans', describe: 'Who pays them.' })
  costCenter!: Ref<CostCenter>;
}
