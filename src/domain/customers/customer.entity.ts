import type { Ref } from '@mikro-orm/core';
import { E164, Email, LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';

export const CustomerKind = defineEnum('CustomerKind', 'What sort of customer it is.', {
  RESIDENTIAL: 'A household.',
  COMMERCIAL: 'A business.',
  PROPERTY_MANAGER: 'A manager of other people’s property.',
  INSURED_POLICYHOLDER: 'A policyholder whose insurer pays.',
  PROSPECT: 'Someone who has not bought yet.',
});
export type CustomerKind = keyof typeof CustomerKind;

export const CustomerStatus = defineEnum('CustomerStatus', 'How a customer stands with us.', {
  PROSPECT: 'Has not bought yet.',
  ACTIVE: 'Buys from us.',
  INACTIVE: 'Bought once, not any more.',
  DO_NOT_SERVICE: 'Must not be served.',
});
export type CustomerStatus = keyof typeof CustomerStatus;

@Record({
  describe:
    'A household or business that a location works for; one that two locations serve is a customer of each.',
  scope: 'location',
  unique: [['location', 'number']],
})
export class Customer extends StoredRecord {
  @Attribute(() => String, {
    search: true,
    describe: 'The number on its paperwork, unique within the location.',
  })
  number!: string;

  @Attribute(() => String, {
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The household’s or the business’s name.',
  })
  name!: string;

  @Attribute(() => CustomerKind, { describe: 'What sort of customer it is.' })
  kind!: CustomerKind;

  @Attribute(() => CustomerStatus, { default: 'ACTIVE', describe: 'How it stands with us.' })
  status!: CustomerStatus;

  @Attribute(() => E164, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number to call first; with the name it is the key by which imports match.',
  })
  phone?: string | null;

  @Attribute(() => Email, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The address to write to first.',
  })
  email?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'The language it prefers, as a BCP 47 tag such as es.',
  })
  preferredLanguage?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'It asked for no mail.' })
  doNotMail!: boolean;

  @Attribute(() => Boolean, { default: false, describe: 'It must not be served.' })
  doNotService!: boolean;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The day of its first purchase, in the location’s zone.',
  })
  acquiredOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it left.' })
  cancelledOn?: string | null;

  @BelongsTo(() => Location, { reverse: 'customers', describe: 'The location that works for it.' })
  location!: Ref<Location>;

  @BelongsTo(() => Customer, {
    reverse: 'mergedCustomers',
    nullable: true,
    describe: 'The customer that replaced this one when duplicates were merged.',
  })
  mergedInto?: Ref<Customer> | null;
}
