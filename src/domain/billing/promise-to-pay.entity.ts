import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { BillingAccount } from './billing-account.entity.js';

export const PromiseOutcome = defineEnum('PromiseOutcome', 'What became of a promise to pay.', {
  PENDING: 'Not paid in full, and not judged yet.',
  KEPT: 'Paid in full, in time.',
  PARTIAL: 'Judged: a part of it was paid in time.',
  BROKEN: 'Judged: nothing was paid in time.',
});
export type PromiseOutcome = keyof typeof PromiseOutcome;

@Record({
  describe: 'A payer’s word to pay an amount by a day.',
  scope: 'location',
  plural: 'PromisesToPay',
  unique: [['account', 'promisedOn']],
})
export class PromiseToPay extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day on which it was given.' })
  promisedOn!: string;

  @Attribute(() => LocalDate, {
    describe: 'The last day on which the payment is in time, but for the grace.',
  })
  dueOn!: string;

  @Attribute(() => Int, { default: 3, describe: 'Days after dueOn that are let pass.' })
  graceDays!: number;

  @Attribute(() => Money, { describe: 'The amount promised.' })
  amount!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The day on which it was judged, after dueOn and the grace; null until then.',
  })
  judgedOn?: string | null;

  @Attribute(() => Money, {
    derived: true,
    default: '0',
    describe:
      'What the account paid in time: Σ payments received from promisedOn to dueOn and the grace, returned ones left out.',
  })
  paidInTime!: string;

  @Attribute(() => PromiseOutcome, {
    derived: true,
    default: 'PENDING',
    describe: 'What became of it, from paidInTime and judgedOn.',
  })
  kept!: PromiseOutcome;

  @BelongsTo(() => Location, {
    reverse: 'promisesToPay',
    sortedBy: ['dueOn'],
    describe: 'The location that is owed.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BillingAccount, { reverse: 'promisesToPay', describe: 'The account.' })
  account!: Ref<BillingAccount>;

  @BelongsTo(() => Employee, { reverse: 'promisesToPay', nullable: true, describe: 'Who took it down.' })
  takenBy?: Ref<Employee> | null;
}
