import type { Ref } from '@mikro-orm/core';
import { LocalDate, Money, YearMonth } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { FranchiseAgreement } from '../locations/franchise-agreement.entity.js';
import { Location } from '../locations/location.entity.js';

@Record({
  describe: 'What a franchisee reports and owes for a month of one location.',
  scope: 'location',
  unique: [['location', 'agreement', 'month']],
})
export class RoyaltyStatement extends StoredRecord {
  @Attribute(() => YearMonth, { describe: 'The month, by the location’s local days.' })
  month!: string;

  @Attribute(() => Money, {
    describe: 'What the franchisee reports as basis: collected, invoiced or earned.',
  })
  basisAmount!: string;

  @Attribute(() => Money, { default: '0', describe: 'Costs taken off the basis.' })
  deductions!: string;

  @Attribute(() => Money, { describe: 'The royalty on what was reported.' })
  royalty!: string;

  @Attribute(() => Money, { default: '0', describe: 'The brand fund’s share.' })
  brandFund!: string;

  @Attribute(() => Money, { default: '0', describe: 'The fee for systems.' })
  techFee!: string;

  @Attribute(() => LocalDate, { describe: 'The last day on which report and money are in time.' })
  dueOn!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The day on which it was reported; null: not yet.',
  })
  submittedOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it was paid; null: not yet.' })
  paidOn?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'royaltyStatements',
    sortedBy: ['month'],
    describe: 'The location that reports.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => FranchiseAgreement, {
    reverse: 'royaltyStatements',
    sortedBy: ['month'],
    describe: 'The agreement that it follows.',
  })
  agreement!: Ref<FranchiseAgreement>;
}
