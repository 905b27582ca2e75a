import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money, Ratio } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { VendorRateUnit } from './vendor-enums.js';
import { Vendor } from './vendor.entity.js';

@Value('A price in a vendor’s contract: an amount for each unit, or a share.')
export class VendorRate {
  @Part(() => VendorRateUnit, { describe: 'What is paid for.' })
  unit!: VendorRateUnit;

  @Part(() => Money, { nullable: true, describe: 'Amount for one unit.' })
  amount?: string | null;

  @Part(() => Ratio, { nullable: true, describe: 'Share of what is collected, for CONTINGENCY.' })
  rate?: string | null;
}

@Value('How a vendor earns a credit back.')
export class EarnBackRule {
  @Part(() => Int, { describe: 'Months in a row in which the missed term must be met.' })
  consecutiveMonths!: number;

  @Part(() => Ratio, { describe: 'The share of the credit that comes back.' })
  share!: string;
}

@Record({
  describe: 'An agreement with a vendor: prices, amounts at risk, term.',
  scope: 'shared',
  unique: [['number']],
})
export class VendorContract extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The number of the contract.' })
  number!: string;

  @Attribute(() => LocalDate, { describe: 'The first day in force.' })
  effectiveOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last; null: open-ended.' })
  expiresOn?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'Renews unless notice is given.' })
  autoRenew!: boolean;

  @Attribute(() => Int, { default: 30, describe: 'Days of notice before it ends or renews.' })
  noticeDays!: number;

  @Attribute(() => [VendorRate], { class: 'CONFIDENTIAL', default: [], describe: 'The prices.' })
  pricing!: VendorRate[];

  @Attribute(() => Ratio, {
    nullable: true,
    describe: 'Share of the monthly fee that service credits may take.',
  })
  atRiskShare?: string | null;

  @Attribute(() => Ratio, { nullable: true, describe: 'Greatest credit as a share of the amount at risk.' })
  creditCapShare?: string | null;

  @Attribute(() => EarnBackRule, { nullable: true, describe: 'How credits are earned back.' })
  earnBack?: EarnBackRule | null;

  @Attribute(() => Boolean, { default: false, describe: 'A data processing addendum is signed.' })
  dataProcessingAddendum!: boolean;

  @BelongsTo(() => Vendor, { reverse: 'contracts', describe: 'The vendor.' })
  vendor!: Ref<Vendor>;
}
