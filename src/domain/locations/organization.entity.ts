import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { TimeZone } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

export const OrgKind = defineEnum('OrgKind', 'What role an organization plays in the network.', {
  FRANCHISOR: 'Licenses its brands to franchisees.',
  OPERATOR: 'Runs its own branches.',
  INSURTECH: 'Sells insurance through its own centers.',
  AFFILIATE: 'Works beside the network under its own name.',
});
export type OrgKind = keyof typeof OrgKind;

export const Industry = defineEnum('Industry', 'The trade of a brand.', {
  RESTORATION: 'Restoration of damaged property.',
  PEST_CONTROL: 'Pest control.',
  INSURANCE_SALES: 'Sale of insurance.',
});
export type Industry = keyof typeof Industry;

@Record({
  describe: 'A company of the network: franchisor, operator or affiliate.',
  scope: 'shared',
  unique: [['name']],
})
export class Organization extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The name that people use.' })
  name!: string;

  @Attribute(() => String, { nullable: true, describe: 'The name in the register of companies.' })
  legalName?: string | null;

  @Attribute(() => OrgKind, { describe: 'The role that it plays in the network.' })
  kind!: OrgKind;

  @Attribute(() => String, {
    default: 'USD',
    describe: 'The one currency of all its amounts, as an ISO 4217 code such as USD.',
  })
  defaultCurrency!: string;

  @Attribute(() => TimeZone, { describe: 'The zone of company-wide days where no location’s zone applies.' })
  defaultTimeZone!: string;

  @Attribute(() => Int, { default: 1, describe: 'The month in which the fiscal year starts: 1 is January.' })
  fiscalYearStartMonth!: number;

  @Attribute(() => Int, {
    default: 1,
    describe: 'The weekday on which its weeks begin: 1 is Monday, 7 is Sunday.',
  })
  firstWeekday!: number;
}

@Record({
  describe: 'A name under which locations work.',
  scope: 'shared',
  unique: [['organization', 'name']],
})
export class Brand extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The name on the trucks.' })
  name!: string;

  @Attribute(() => Industry, { describe: 'The trade of the brand.' })
  industry!: Industry;

  @BelongsTo(() => Organization, { reverse: 'brands', describe: 'The organization that owns the brand.' })
  organization!: Ref<Organization>;
}
