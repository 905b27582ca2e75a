import type { Ref } from '@mikro-orm/core';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Case } from '../experience/case.entity.js';
import { Location } from '../locations/location.entity.js';
import { Invoice } from './invoice.entity.js';

export const DisputeReason = defineEnum('DisputeReason', 'Why a payer disputes an invoice.', {
  PRICE: 'Too dear.',
  QUALITY: 'Not done well.',
  COVERAGE: 'Not covered.',
  DUPLICATE: 'Billed twice.',
  NOT_AUTHORIZED: 'Not ordered.',
});
export type DisputeReason = keyof typeof DisputeReason;

@Record({
  describe: 'A payer’s objection to an invoice.',
  scope: 'location',
})
export class Dispute extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was raised.' })
  openedAt!: Date;

  @Attribute(() => Money, { describe: 'The amount in dispute.' })
  amount!: string;

  @Attribute(() => DisputeReason, { describe: 'Why.' })
  reason!: DisputeReason;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was settled; null while it is open.' })
  resolvedAt?: Date | null;

  @Attribute(() => String, { nullable: true, describe: 'How it was settled.' })
  outcome?: string | null;

  @BelongsTo(() => Location, { reverse: 'disputes', describe: 'The location of the invoice.' })
  location!: Ref<Location>;

  @BelongsTo(() => Invoice, { reverse: 'disputes', describe: 'The invoice.' })
  invoice!: Ref<Invoice>;

  @BelongsTo(() => Case, {
    reverse: 'disputes',
    nullable: true,
    describe: 'The case in which it is worked on.',
  })
  case?: Ref<Case> | null;
}
