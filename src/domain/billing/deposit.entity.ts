import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { TenderKind } from './billing-enums.js';

export const DepositStatus = defineEnum('DepositStatus', 'Where a day’s deposit stands.', {
  OPEN: 'Collecting payments.',
  COUNTED: 'Counted.',
  BALANCED: 'Counted and equal to the posted payments.',
  DEPOSITED: 'At the bank.',
  RECONCILED: 'Found on the bank’s statement.',
  OUT_OF_BALANCE: 'Counted and not equal.',
});
export type DepositStatus = keyof typeof DepositStatus;

@Record({
  describe: 'The money of a business day on its way to the bank.',
  scope: 'location',
  unique: [['location', 'businessDate', 'seq']],
})
export class DepositBatch extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The business day, in the location’s zone.' })
  businessDate!: string;

  @Attribute(() => Int, { default: 1, describe: 'Counts the deposits of a day, from 1.' })
  seq!: number;

  @Attribute(() => DepositStatus, { default: 'OPEN', describe: 'Where it stands.' })
  status!: DepositStatus;

  @Attribute(() => DateTime, { describe: 'When it was opened.' })
  openedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was closed.' })
  closedAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the posted payments sum up to.' })
  expected?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What was counted.' })
  counted?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Difference: counted − expected; negative is short.' })
  overShort?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'The bank’s reference.' })
  bankRef?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which the bank had it.' })
  depositedOn?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'depositBatches',
    sortedBy: ['businessDate'],
    describe: 'The location.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Employee, { reverse: 'preparedDeposits', nullable: true, describe: 'Who prepared it.' })
  preparer?: Ref<Employee> | null;

  @BelongsTo(() => Employee, {
    reverse: 'verifiedDeposits',
    nullable: true,
    describe: 'Who verified it; not the preparer.',
  })
  verifier?: Ref<Employee> | null;
}

@Record({
  describe: 'The money of one tender in a deposit.',
  scope: 'location',
  unique: [['batch', 'tender']],
})
export class DepositLine extends StoredRecord {
  @Attribute(() => TenderKind, { describe: 'What the money is.' })
  tender!: TenderKind;

  @Attribute(() => Int, { default: 0, describe: 'How many pieces.' })
  count!: number;

  @Attribute(() => Money, { describe: 'What they sum up to.' })
  amount!: string;

  @BelongsTo(() => Location, { describe: 'The location of the deposit.' })
  location!: Ref<Location>;

  @BelongsTo(() => DepositBatch, { reverse: 'lines', describe: 'The deposit.' })
  batch!: Ref<DepositBatch>;
}
