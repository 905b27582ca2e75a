import type { Ref } from '@mikro-orm/core';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { AdjustmentKind } from './invoice-enums.js';
import { Invoice } from './invoice.entity.js';

@Record({
  describe: 'A change to what is owed on an invoice, other than a payment.',
  scope: 'location',
})
export class Adjustment extends StoredRecord {
  @Attribute(() => AdjustmentKind, {
    describe: 'What it is; the kind decides whether it lowers or raises the balance.',
  })
  kind!: AdjustmentKind;

  @Attribute(() => Money, {
    describe: 'The amount, positive; a negative one takes an earlier adjustment back.',
  })
  amount!: string;

  @Attribute(() => LocalDate, { describe: 'The day on which it counts, in the location’s zone.' })
  adjustedOn!: string;

  @Attribute(() => String, { describe: 'Why.' })
  reason!: string;

  @BelongsTo(() => Location, {
    reverse: 'adjustments',
    sortedBy: ['adjustedOn'],
    describe: 'The location of the invoice.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Invoice, { reverse: 'adjustments', describe: 'The invoice.' })
  invoice!: Ref<Invoice>;

  @BelongsTo(() => Employee, { reverse: 'approvedAdjustments', nullable: true, describe: 'Who approved it.' })
  approvedBy?: Ref<Employee> | null;
}
