import type { Ref } from '@mikro-orm/core';
import { Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { clash } from '../../kernel/write/problems.js';
import { VendorInvoice } from '../vendors/vendor-invoice.entity.js';
import { SlaCreditKind, SlaCreditStatus } from './sla-enums.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';

const next: { readonly [S in SlaCreditStatus]: readonly SlaCreditStatus[] } = {
  CALCULATED: ['DISPUTED', 'AGREED', 'APPLIED', 'WAIVED'],
  DISPUTED: ['AGREED', 'WAIVED'],
  AGREED: ['APPLIED', 'WAIVED'],
  APPLIED: [],
  WAIVED: [],
};

@Record({
  describe: 'What a verdict on a vendor’s term comes to in money.',
  scope: 'shared',
  unique: [['result', 'kind']],
  managed: true,
})
export class SlaCredit extends StoredRecord {
  @Attribute(() => Money, { class: 'CONFIDENTIAL', describe: 'How much, rounded once and after the cap.' })
  amount!: string;

  @Attribute(() => SlaCreditKind, { describe: 'Who owes whom, and why.' })
  kind!: SlaCreditKind;

  @Attribute(() => SlaCreditStatus, { default: 'CALCULATED', describe: 'Where it stands.' })
  status!: SlaCreditStatus;

  @BelongsTo(() => SlaPeriodResult, { reverse: 'credits', describe: 'The verdict behind it.' })
  result!: Ref<SlaPeriodResult>;

  @BelongsTo(() => VendorInvoice, {
    reverse: 'slaCredits',
    nullable: true,
    describe: 'The invoice that it is taken off.',
  })
  invoice?: Ref<VendorInvoice> | null;

  moveTo(status: SlaCreditStatus): void {
    if (!next[this.status].includes(status))
      throw clash(
        `The credit is ${this.status.toLowerCase()}; from there it can become ${next[this.status].join(' or ') || 'nothing else'}.`,
        ['status'],
      );
    this.status = status;
  }
}
