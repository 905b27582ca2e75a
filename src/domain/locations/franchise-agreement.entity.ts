import { LocalDate, Money, Ratio } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { CostKind } from './cost-kind.js';
import { ServiceLine } from './service-line.js';

export const RoyaltyBasis = defineEnum('RoyaltyBasis', 'What a royalty is a share of.', {
  COLLECTED:
    'Money that paid invoices, by the day on which it was applied; payments returned or refunded are left out.',
  INVOICED: 'Invoices issued, before tax.',
  REVENUE_RECOGNIZED: 'Revenue earned by the progress of the work.',
});
export type RoyaltyBasis = keyof typeof RoyaltyBasis;

@Value('The rate of a royalty for a service line, from an amount of the month on.')
export class RoyaltyTier {
  @Part(() => ServiceLine, {
    nullable: true,
    describe: 'The service line; null for all that no other tier names.',
  })
  serviceLine?: ServiceLine | null;

  @Part(() => Money, {
    describe:
      'The amount of the month above which the rate applies, up to that of the next tier of the same service line; 0.00 for all of it.',
  })
  from!: string;

  @Part(() => Ratio, { describe: 'The share.' })
  rate!: string;
}

@Record({
  describe:
    'What a franchisee may do under a brand, and what that costs: Σ (basis − deductions) × rate over the tiers, never less than the minimum.',
  scope: 'shared',
  unique: [['franchisee', 'startOn']],
})
export class FranchiseAgreement extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The franchisee’s company.' })
  franchisee!: string;

  @Attribute(() => LocalDate, { describe: 'The first day in force.' })
  startOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last; null: open-ended.' })
  endOn?: string | null;

  @Attribute(() => RoyaltyBasis, { describe: 'What the royalty is a share of.' })
  royaltyBasis!: RoyaltyBasis;

  @Attribute(() => [RoyaltyTier], { class: 'CONFIDENTIAL', describe: 'The rates.' })
  royaltyTiers!: RoyaltyTier[];

  @Attribute(() => Ratio, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The brand fund’s share of basis − deductions.',
  })
  brandFundRate?: string | null;

  @Attribute(() => Money, { nullable: true, class: 'CONFIDENTIAL', describe: 'Fee for systems, a month.' })
  techFee?: string | null;

  @Attribute(() => Money, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The least royalty of a month.',
  })
  minimumRoyalty?: string | null;

  @Attribute(() => [CostKind], {
    default: [],
    describe: 'Costs of jobs that are taken off the basis of their service line.',
  })
  deductibleCosts!: CostKind[];
}
