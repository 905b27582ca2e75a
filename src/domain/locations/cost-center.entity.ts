import type { Ref } from '@mikro-orm/core';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from './location.entity.js';

export const CostCenterKind = defineEnum('CostCenterKind', 'What a cost center stands for.', {
  LOCATION: 'A branch.',
  DEPARTMENT: 'A department of the head office.',
  CALL_CENTER: 'A place where contacts are answered.',
  SHARED: 'Costs that several bear together.',
});
export type CostCenterKind = keyof typeof CostCenterKind;

@Record({
  describe: 'Where a cost is borne: the smallest unit of budgets and of the profit and loss statement.',
  scope: 'shared',
  unique: [['code']],
})
export class CostCenter extends StoredRecord {
  @Attribute(() => String, {
    search: true,
    describe: 'Its code in the accounting system, such as CC-ATL-01.',
  })
  code!: string;

  @Attribute(() => String, { search: true, describe: 'What people call it.' })
  name!: string;

  @Attribute(() => CostCenterKind, { describe: 'What it stands for.' })
  kind!: CostCenterKind;

  @BelongsTo(() => Location, {
    reverse: 'costCenters',
    nullable: true,
    describe: 'The location whose costs it gathers; null for what several share.',
  })
  location?: Ref<Location> | null;
}
