import type { Ref } from '@mikro-orm/core';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from './location.entity.js';
import { ServiceLine } from './service-line.js';

@Record({
  describe: 'A part of a location that sells one service line and keeps its own books.',
  scope: 'location',
  unique: [['location', 'name']],
})
export class BusinessUnit extends StoredRecord {
  @Attribute(() => String, { describe: 'The name of the unit within its location.' })
  name!: string;

  @Attribute(() => ServiceLine, { describe: 'What it sells.' })
  serviceLine!: ServiceLine;

  @Attribute(() => String, { nullable: true, describe: 'Its code in the accounting system.' })
  accountCode?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'Its class in QuickBooks.' })
  quickbooksClass?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'ISO 4217 code, where it differs from the organization’s.',
  })
  currency?: string | null;

  @BelongsTo(() => Location, { reverse: 'businessUnits', describe: 'The location that it is part of.' })
  location!: Ref<Location>;
}
