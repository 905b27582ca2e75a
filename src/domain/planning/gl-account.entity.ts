import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { PnlLine } from './pnl-line.js';

export const NormalBalance = defineEnum('NormalBalance', 'The side on which an account usually stands.', {
  DEBIT: 'Costs, and what lowers revenue.',
  CREDIT: 'Revenue.',
});
export type NormalBalance = keyof typeof NormalBalance;

@Record({
  describe:
    'An account of the general ledger. Charts of locations differ; each account leads to one line of the common profit and loss statement.',
  scope: 'shared',
  unique: [['number']],
})
export class GlAccount extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Its number in the chart of accounts.' })
  number!: string;

  @Attribute(() => String, { search: true, describe: 'Its name.' })
  name!: string;

  @Attribute(() => PnlLine, { describe: 'The line that its postings count in; never a sum.' })
  pnlLine!: PnlLine;

  @Attribute(() => NormalBalance, { describe: 'The side on which it usually stands.' })
  normalBalance!: NormalBalance;
}
