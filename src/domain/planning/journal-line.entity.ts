import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { SourceSystem } from '../../engines/imports/source-system.js';
import { Job } from '../jobs/job.entity.js';
import { BusinessUnit } from '../locations/business-unit.entity.js';
import { CostCenter } from '../locations/cost-center.entity.js';
import { Location } from '../locations/location.entity.js';
import { GlAccount } from './gl-account.entity.js';

export const AccountingBasis = defineEnum('AccountingBasis', 'When money counts.', {
  ACCRUAL: 'When it is earned or owed.',
  CASH: 'When it changes hands.',
});
export type AccountingBasis = keyof typeof AccountingBasis;

@Record({
  describe:
    'A posting to an account of the profit and loss statement. Sums take one basis; ACCRUAL unless asked otherwise.',
  scope: 'location',
  unique: [['location', 'ledger', 'entry', 'lineNo']],
})
export class JournalLine extends StoredRecord {
  @Attribute(() => String, { describe: 'The set of books, where a location keeps several.' })
  ledger!: string;

  @Attribute(() => String, { search: true, describe: 'The number of the entry within the books.' })
  entry!: string;

  @Attribute(() => Int, { describe: 'Counts the lines of the entry, from 1.' })
  lineNo!: number;

  @Attribute(() => LocalDate, { describe: 'The day on which it counts, in the location’s zone.' })
  postedOn!: string;

  @Attribute(() => Money, {
    describe:
      'The amount, positive on the account’s normalBalance: revenue earned and cost borne are both positive, what takes them back is negative.',
  })
  amount!: string;

  @Attribute(() => AccountingBasis, { default: 'ACCRUAL', describe: 'When money counts in it.' })
  basis!: AccountingBasis;

  @Attribute(() => String, { nullable: true, describe: 'A remark.' })
  memo?: string | null;

  @Attribute(() => SourceSystem, { default: 'MANUAL', describe: 'The system that it comes from.' })
  source!: SourceSystem;

  @BelongsTo(() => Location, {
    reverse: 'journalLines',
    sortedBy: ['postedOn'],
    describe: 'Whose books; what no branch bears stands in the head office’s.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => GlAccount, { reverse: 'journalLines', sortedBy: ['postedOn'], describe: 'The account.' })
  account!: Ref<GlAccount>;

  @BelongsTo(() => CostCenter, {
    reverse: 'journalLines',
    nullable: true,
    describe: 'Who bears it.',
  })
  costCenter?: Ref<CostCenter> | null;

  @BelongsTo(() => BusinessUnit, {
    reverse: 'journalLines',
    nullable: true,
    describe: 'The part of the location that it concerns; null for what all parts share.',
  })
  businessUnit?: Ref<BusinessUnit> | null;

  @BelongsTo(() => Job, {
    reverse: 'journalLines',
    nullable: true,
    describe: 'The job, where it concerns one.',
  })
  job?: Ref<Job> | null;
}
