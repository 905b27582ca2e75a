import type { Ref } from '@mikro-orm/core';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { CostCenter } from '../locations/cost-center.entity.js';
import { Location } from '../locations/location.entity.js';
import { VendorInvoice } from '../vendors/vendor-invoice.entity.js';
import { CostKind } from '../locations/cost-kind.js';
import { Job } from './job.entity.js';

@Record({
  describe:
    'What a job costs us. Net revenue less the costs that are not only committed is its gross profit.',
  scope: 'location',
})
export class JobCost extends StoredRecord {
  @Attribute(() => CostKind, { describe: 'What it is for.' })
  kind!: CostKind;

  @Attribute(() => Money, { describe: 'The amount, positive; a negative one takes an earlier cost back.' })
  amount!: string;

  @Attribute(() => LocalDate, { describe: 'The day on which it counts, in the location’s zone.' })
  incurredOn!: string;

  @Attribute(() => Boolean, {
    default: false,
    describe: 'Ordered and not yet billed or used: an obligation, not a cost in the books.',
  })
  committed!: boolean;

  @Attribute(() => String, { nullable: true, describe: 'A remark.' })
  memo?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'jobCosts',
    sortedBy: ['incurredOn'],
    describe: 'The location of the job.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => Job, { reverse: 'costs', sortedBy: ['incurredOn'], describe: 'The job.' })
  job!: Ref<Job>;

  @BelongsTo(() => CostCenter, {
    reverse: 'jobCosts',
    nullable: true,
    describe: 'Who bears it, where that is not the location’s own cost center.',
  })
  costCenter?: Ref<CostCenter> | null;

  @BelongsTo(() => VendorInvoice, {
    reverse: 'jobCosts',
    nullable: true,
    describe: 'The vendor’s invoice that it is part of.',
  })
  vendorInvoice?: Ref<VendorInvoice> | null;
}
