import type { Ref } from '@mikro-orm/core';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { PayerKind } from './billing-enums.js';

export const AgingBucket = defineEnum('AgingBucket', 'How long an invoice had been due.', {
  CURRENT: 'Not past due.',
  D1_30: '1 to 30 days past due.',
  D31_60: '31 to 60 days past due.',
  D61_90: '61 to 90 days past due.',
  D91_120: '91 to 120 days past due.',
  D120_PLUS: 'More than 120 days past due.',
});
export type AgingBucket = keyof typeof AgingBucket;

@Record({
  describe:
    'What was open on invoices at the end of a day, by age and payer, so that receivables have a history. Written by the server soon after midnight; a row that is there stays as it is. A bucket without money has no row.',
  scope: 'location',
  unique: [['location', 'asOf', 'bucket', 'payerKind']],
})
export class ArSnapshot extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The day at whose end it was taken, in the location’s zone.' })
  asOf!: string;

  @Attribute(() => AgingBucket, { describe: 'How long they had been due: asOf − dueOn of each invoice.' })
  bucket!: AgingBucket;

  @Attribute(() => PayerKind, { describe: 'Who owed it.' })
  payerKind!: PayerKind;

  @Attribute(() => Money, {
    describe:
      'Σ open balance: totals of the invoices issued by then, less what was applied, adjusted and raised by then.',
  })
  amount!: string;

  @BelongsTo(() => Location, {
    reverse: 'arSnapshots',
    sortedBy: ['asOf'],
    describe: 'The location that was owed.',
  })
  location!: Ref<Location>;
}
