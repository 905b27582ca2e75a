import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Customer } from '../customers/customer.entity.js';
import { Location } from '../locations/location.entity.js';
import { Carrier } from '../vendors/carrier.entity.js';
import { CollectionStage, PayerKind } from './billing-enums.js';

@Record({
  describe: 'What one payer owes a location.',
  scope: 'location',
  unique: [['location', 'number']],
})
export class BillingAccount extends StoredRecord {
  @Attribute(() => String, { describe: 'The number of the account, unique within the location.' })
  number!: string;

  @Attribute(() => PayerKind, { default: 'CUSTOMER', describe: 'Who pays.' })
  payerKind!: PayerKind;

  @Attribute(() => Money, {
    derived: true,
    default: '0',
    describe: 'What the payer owes: Σ balance of its invoices − Σ unapplied of its payments.',
  })
  balance!: string;

  @Attribute(() => Money, { nullable: true, describe: 'What the payer may owe at most.' })
  creditLimit?: string | null;

  @Attribute(() => Int, { default: 30, describe: 'Days from issue until an invoice is due.' })
  termsDays!: number;

  @Attribute(() => Boolean, { default: false, describe: 'No further work on credit.' })
  onHold!: boolean;

  @Attribute(() => CollectionStage, { default: 'NONE', describe: 'How hard we ask for the money.' })
  collectionStage!: CollectionStage;

  @BelongsTo(() => Location, { reverse: 'billingAccounts', describe: 'The location that is owed.' })
  location!: Ref<Location>;

  @BelongsTo(() => Customer, {
    reverse: 'billingAccounts',
    nullable: true,
    describe: 'The customer that pays.',
  })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Carrier, {
    reverse: 'billingAccounts',
    nullable: true,
    describe: 'The carrier that pays.',
  })
  carrier?: Ref<Carrier> | null;
}
