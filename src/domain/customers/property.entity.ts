import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Decimal, PostalCode } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Customer } from './customer.entity.js';

export const PropertyKind = defineEnum('PropertyKind', 'What sort of building a property is.', {
  SINGLE_FAMILY: 'A house for one family.',
  CONDO: 'A flat that its occupant owns.',
  MULTI_UNIT: 'A building of several flats.',
  COMMERCIAL: 'Offices, shops, hotels.',
  INDUSTRIAL: 'Plants and warehouses.',
  MUNICIPAL: 'Schools and other public buildings.',
});
export type PropertyKind = keyof typeof PropertyKind;

@Record({
  describe:
    'A customer’s site, where the work is done. (ServiceTitan calls it a location; a Location here is a branch of ours.)',
  scope: 'location',
  unique: [['location', 'street', 'unit', 'postalCode']],
})
export class Property extends StoredRecord {
  @Attribute(() => String, {
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'Address, flat so that it filters and sorts: house number and street.',
  })
  street!: string;

  @Attribute(() => String, {
    class: 'CONFIDENTIAL',
    default: '',
    describe: 'Apartment, suite or building; empty where there is none.',
  })
  unit!: string;

  @Attribute(() => String, { describe: 'City.' })
  city!: string;

  @Attribute(() => String, { describe: 'State or province, as its postal service abbreviates it.' })
  state!: string;

  @Attribute(() => PostalCode, { describe: 'Postal code.' })
  postalCode!: string;

  @Attribute(() => String, { default: 'US', describe: 'Country, as an ISO 3166-1 code of two letters.' })
  country!: string;

  @Attribute(() => Decimal, { nullable: true, class: 'CONFIDENTIAL', describe: 'Degrees north.' })
  latitude?: string | null;

  @Attribute(() => Decimal, { nullable: true, class: 'CONFIDENTIAL', describe: 'Degrees east.' })
  longitude?: string | null;

  @Attribute(() => PropertyKind, { nullable: true, describe: 'What sort of building it is.' })
  kind?: PropertyKind | null;

  @Attribute(() => Int, { nullable: true, describe: 'Floor area in square feet.' })
  squareFeet?: number | null;

  @Attribute(() => Int, { nullable: true, describe: 'The year in which it was built.' })
  yearBuilt?: number | null;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'How to get in: gate, key, dog.',
  })
  accessNotes?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'The zone that decides the sales tax.' })
  taxZone?: string | null;

  @BelongsTo(() => Location, { reverse: 'properties', describe: 'The branch that serves it.' })
  location!: Ref<Location>;

  @BelongsTo(() => Customer, { reverse: 'properties', describe: 'The customer whose site it is.' })
  customer!: Ref<Customer>;

  @BelongsTo(() => Property, {
    reverse: 'mergedProperties',
    nullable: true,
    describe: 'The property that replaced this one when duplicates were merged.',
  })
  mergedInto?: Ref<Property> | null;
}
