import type { Ref } from '@mikro-orm/core';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { TeamKind } from './staff-enums.js';

@Record({
  describe: 'People who work together.',
  scope: 'shared',
  unique: [['location', 'name']],
})
export class Team extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name within its location.' })
  name!: string;

  @Attribute(() => TeamKind, { describe: 'What it does.' })
  kind!: TeamKind;

  @Attribute(() => String, { nullable: true, describe: 'The department that it belongs to.' })
  department?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'teams',
    nullable: true,
    describe: 'Where it works; null for teams across locations.',
  })
  location?: Ref<Location> | null;
}
