import type { Ref } from '@mikro-orm/core';
import { Decimal, Money, YearMonth } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { VendorContract } from './vendor-contract.entity.js';
import { VendorRateUnit } from './vendor-enums.js';
import { Vendor } from './vendor.entity.js';

@Value('How many units a vendor bills in a month.')
export class VendorUnits {
  @Part(() => VendorRateUnit, { describe: 'What is paid for.' })
  unit!: VendorRateUnit;

  @Part(() => Decimal, { describe: 'How many.' })
  quantity!: string;

  @Part(() => Money, { nullable: true, describe: 'What they cost together.' })
  amount?: string | null;
}

@Record({
  describe: 'What a vendor bills for a month.',
  scope: 'shared',
  unique: [['vendor', 'number']],
})
export class VendorInvoice extends StoredRecord {
  @Attribute(() => String, { describe: 'The vendor’s invoice number.' })
  number!: string;

  @Attribute(() => YearMonth, { describe: 'The month of the work.' })
  month!: string;

  @Attribute(() => Money, { describe: 'Amount before credits.' })
  gross!: string;

  @Attribute(() => Money, { default: '0', describe: 'Service credits taken off.' })
  credits!: string;

  @Attribute(() => Money, { describe: 'Amount to pay: gross − credits.' })
  net!: string;

  @Attribute(() => [VendorUnits], { default: [], describe: 'What was billed.' })
  units!: VendorUnits[];

  @BelongsTo(() => Vendor, { reverse: 'invoices', sortedBy: ['month'], describe: 'The vendor.' })
  vendor!: Ref<Vendor>;

  @BelongsTo(() => VendorContract, {
    reverse: 'invoices',
    nullable: true,
    describe: 'The contract behind it.',
  })
  contract?: Ref<VendorContract> | null;
}
