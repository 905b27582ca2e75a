import type { Ref } from '@mikro-orm/core';
import { E164, Email, LocalDate } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Organization } from '../locations/organization.entity.js';
import { RiskTier, VendorKind, VendorStatus } from './vendor-enums.js';

@Record({
  describe: 'A company that works for us: call center, collection agency, subcontractor and others.',
  scope: 'shared',
  unique: [['name'], ['taxIdHash']],
})
export class Vendor extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The vendor’s name.' })
  name!: string;

  @Attribute(() => VendorKind, { describe: 'What it does for us.' })
  kind!: VendorKind;

  @Attribute(() => VendorStatus, { default: 'ACTIVE', describe: 'Where it stands with us.' })
  status!: VendorStatus;

  @Attribute(() => E164, { nullable: true, search: true, describe: 'The number to call.' })
  phone?: string | null;

  @Attribute(() => Email, { nullable: true, describe: 'The address to write to.' })
  email?: string | null;

  @Attribute(() => String, {
    nullable: true,
    class: 'RESTRICTED',
    describe: 'Hash of its tax number, to recognise it under another name.',
  })
  taxIdHash?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'Its tax form W-9 is on file.' })
  w9OnFile!: boolean;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which its insurance runs out.' })
  insuranceExpiresOn?: string | null;

  @Attribute(() => RiskTier, { nullable: true, describe: 'How much harm its failing could do.' })
  riskTier?: RiskTier | null;

  @Attribute(() => [String], { default: [], describe: 'Its certifications as a diverse supplier.' })
  diversity!: string[];

  @BelongsTo(() => Organization, {
    reverse: 'vendors',
    nullable: true,
    describe: 'The organization that it works for; null: for all.',
  })
  organization?: Ref<Organization> | null;
}
