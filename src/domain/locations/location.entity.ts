import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { Decimal, E164, LocalDate, PostalCode, TimeZone } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { BusinessCalendar } from './business-calendar.entity.js';
import { FranchiseAgreement } from './franchise-agreement.entity.js';
import { LocationKind, LocationStatus, OwnershipModel } from './location-enums.js';
import { Brand } from './organization.entity.js';
import { ServiceLine } from './service-line.js';

@Record({
  describe: 'A branch of ours: the unit that work, money and people belong to.',
  scope: 'self',
  unique: [['code']],
})
export class Location extends StoredRecord {
  @Attribute(() => String, {
    class: 'PUBLIC',
    search: true,
    describe: 'The short code that people and files use, such as ATL-01.',
  })
  code!: string;

  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The name of the branch.' })
  name!: string;

  @Attribute(() => LocationKind, { describe: 'What the place is used as.' })
  kind!: LocationKind;

  @Attribute(() => LocationStatus, { default: 'OPEN', describe: 'Where it stands in its life.' })
  status!: LocationStatus;

  @Attribute(() => OwnershipModel, { describe: 'Who owns it.' })
  ownership!: OwnershipModel;

  @Attribute(() => TimeZone, {
    class: 'PUBLIC',
    describe: 'Its zone: local days and months of its numbers follow it.',
  })
  timeZone!: string;

  @Attribute(() => String, {
    class: 'PUBLIC',
    search: true,
    describe: 'Address, flat so that it filters and sorts: house number and street.',
  })
  street!: string;

  @Attribute(() => String, { nullable: true, class: 'PUBLIC', describe: 'Suite or building.' })
  unit?: string | null;

  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'City.' })
  city!: string;

  @Attribute(() => String, {
    class: 'PUBLIC',
    describe: 'State or province, as its postal service abbreviates it.',
  })
  state!: string;

  @Attribute(() => PostalCode, { class: 'PUBLIC', describe: 'Postal code.' })
  postalCode!: string;

  @Attribute(() => String, {
    class: 'PUBLIC',
    default: 'US',
    describe: 'Country, as an ISO 3166-1 code of two letters.',
  })
  country!: string;

  @Attribute(() => Decimal, { nullable: true, describe: 'Degrees north.' })
  latitude?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'Degrees east.' })
  longitude?: string | null;

  @Attribute(() => E164, {
    nullable: true,
    class: 'PUBLIC',
    search: true,
    describe: 'The number that customers call.',
  })
  phone?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The first day of work.' })
  openedOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The first day without work.' })
  closedOn?: string | null;

  @Attribute(() => [ServiceLine], { default: [], describe: 'What it sells.' })
  serviceLines!: ServiceLine[];

  @Attribute(() => Int, { nullable: true, describe: 'Floor area in square feet.' })
  squareFeet?: number | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'The kind of workplace: indoors, shared office, field.',
  })
  workSite?: string | null;

  @Attribute(() => [String], { default: [], describe: 'Contractor and business licenses of the branch.' })
  licenseNumbers!: string[];

  @BelongsTo(() => Brand, { reverse: 'locations', describe: 'The brand under which it works.' })
  brand!: Ref<Brand>;

  @BelongsTo(() => BusinessCalendar, { reverse: 'locations', nullable: true, describe: 'Its open hours.' })
  calendar?: Ref<BusinessCalendar> | null;

  @BelongsTo(() => FranchiseAgreement, {
    reverse: 'locations',
    nullable: true,
    describe: 'The agreement under which it works, where a franchisee runs it.',
  })
  franchiseAgreement?: Ref<FranchiseAgreement> | null;
}
