import type { Ref } from '@mikro-orm/core';
import { DateTime, LocalTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { ContactDirection } from '../customers/channel.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { BillingAccount } from './billing-account.entity.js';

export const CollectionChannel = defineEnum('CollectionChannel', 'How somebody asked for money.', {
  CALL: 'A telephone call.',
  EMAIL: 'An e-mail.',
  SMS: 'A text message.',
  MAIL: 'A letter.',
  VISIT: 'A visit.',
});
export type CollectionChannel = keyof typeof CollectionChannel;

export const CollectionResult = defineEnum('CollectionResult', 'What came of asking for money.', {
  NO_ANSWER: 'Nobody answered.',
  LEFT_MESSAGE: 'A message was left.',
  CONVERSATION: 'The payer was reached.',
  PROMISE: 'The payer was reached and promised to pay.',
  DISPUTE: 'The payer was reached and objects.',
  REFUSED: 'The payer was reached and refuses.',
  WRONG_NUMBER: 'The number is not the payer’s.',
  CEASE_REQUEST: 'The payer wants not to be contacted again.',
});
export type CollectionResult = keyof typeof CollectionResult;

@Record({
  describe:
    'An attempt to get an overdue account paid, by us or by an agency; the proof of how often and when a payer was called.',
  scope: 'location',
  appendOnly: true,
})
export class CollectionActivity extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it took place.' })
  at!: Date;

  @Attribute(() => CollectionChannel, { describe: 'How.' })
  channel!: CollectionChannel;

  @Attribute(() => ContactDirection, { default: 'OUTBOUND', describe: 'Who started it.' })
  direction!: ContactDirection;

  @Attribute(() => CollectionResult, { describe: 'What came of it.' })
  result!: CollectionResult;

  @Attribute(() => LocalTime, { describe: 'The wall clock where the payer is, at that moment.' })
  consumerLocalTime!: string;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'What was said.' })
  note?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'collectionActivities',
    sortedBy: ['at'],
    describe: 'The location that is owed.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BillingAccount, {
    reverse: 'collectionActivities',
    sortedBy: ['at'],
    describe: 'The account.',
  })
  account!: Ref<BillingAccount>;

  @BelongsTo(() => Employee, {
    reverse: 'collectionActivities',
    nullable: true,
    describe: 'Who of ours did it.',
  })
  employee?: Ref<Employee> | null;

  @BelongsTo(() => Vendor, {
    reverse: 'collectionActivities',
    nullable: true,
    describe: 'The agency that did it.',
  })
  vendor?: Ref<Vendor> | null;
}
