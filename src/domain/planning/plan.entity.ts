import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Decimal, LocalDate, Money, YearMonth } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { BusinessUnit } from '../locations/business-unit.entity.js';
import { CostCenter } from '../locations/cost-center.entity.js';
import { Location } from '../locations/location.entity.js';
import { PnlLine } from './pnl-line.js';

export const PlanScenario = defineEnum('PlanScenario', 'What a plan supposes.', {
  BASE: 'What is expected.',
  STRETCH: 'What is possible.',
  DOWNSIDE: 'What has to be borne if it goes badly.',
});
export type PlanScenario = keyof typeof PlanScenario;

export const PlanStatus = defineEnum('PlanStatus', 'Where a plan stands.', {
  DRAFT: 'Being written.',
  SUBMITTED: 'Handed in.',
  APPROVED: 'Approved.',
  LOCKED: 'In force; it is not changed any more.',
  SUPERSEDED: 'Replaced by a later version.',
});
export type PlanStatus = keyof typeof PlanStatus;

@Record({
  describe:
    'A plan of a fiscal year in one scenario and version. Variances take the LOCKED one of the BASE scenario.',
  scope: 'shared',
  unique: [['fiscalYear', 'scenario', 'planVersion']],
})
export class Plan extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'What people call it.' })
  name!: string;

  @Attribute(() => Int, { describe: 'The year in which the fiscal year ends.' })
  fiscalYear!: number;

  @Attribute(() => PlanScenario, { default: 'BASE', describe: 'What it supposes.' })
  scenario!: PlanScenario;

  @Attribute(() => PlanStatus, { default: 'DRAFT', describe: 'Where it stands.' })
  status!: PlanStatus;

  @Attribute(() => Int, { default: 1, describe: 'Counts the versions of the year and scenario, from 1.' })
  planVersion!: number;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it was approved.' })
  approvedOn?: string | null;
}

@Value('What a budgeted amount is made of: volume times rate.')
export class BudgetDriver {
  @Part(() => String, { describe: 'What is counted, such as jobs or FTE.' })
  unit!: string;

  @Part(() => Decimal, { describe: 'How many of it.' })
  volume!: string;

  @Part(() => Money, { describe: 'Amount for one.' })
  rate!: string;
}

@Record({
  describe: 'What a plan expects of one line in one month.',
  scope: 'location',
  unique: [['location', 'plan', 'month', 'pnlLine', 'costCenter', 'businessUnit']],
})
export class BudgetLine extends StoredRecord {
  @Attribute(() => YearMonth, { describe: 'The month.' })
  month!: string;

  @Attribute(() => LocalDate, {
    derived: true,
    nullable: true,
    describe: 'The first day of the month, to compare with dates.',
  })
  monthStartsOn?: string | null;

  @Attribute(() => PnlLine, { describe: 'The line; never a sum.' })
  pnlLine!: PnlLine;

  @Attribute(() => Money, {
    describe: 'The amount, positive for revenue and for costs, as JournalLine.amount has it.',
  })
  amount!: string;

  @Attribute(() => BudgetDriver, { nullable: true, describe: 'What it is made of, where that was planned.' })
  driver?: BudgetDriver | null;

  @BelongsTo(() => Location, {
    reverse: 'budgetLines',
    sortedBy: ['month'],
    describe: 'Whose books; what no branch bears stands in the head office’s.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Plan, { reverse: 'budgetLines', sortedBy: ['month'], describe: 'The plan.' })
  plan!: Ref<Plan>;

  @BelongsTo(() => CostCenter, { reverse: 'budgetLines', describe: 'Who is to bear it.' })
  costCenter!: Ref<CostCenter>;

  @BelongsTo(() => BusinessUnit, {
    reverse: 'budgetLines',
    nullable: true,
    describe: 'The part of the location that it concerns; null for what all parts share.',
  })
  businessUnit?: Ref<BusinessUnit> | null;
}
