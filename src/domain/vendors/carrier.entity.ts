import { Int } from 'type-graphql';
import { E164 } from '../../kernel/graphql/scalars.js';
import { Attribute, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

@Record({
  describe: 'An insurance company whose policyholders we work for, or whose policies we sell.',
  scope: 'shared',
  unique: [['naicCode'], ['name']],
})
export class Carrier extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The carrier’s name.' })
  name!: string;

  @Attribute(() => String, {
    nullable: true,
    class: 'PUBLIC',
    search: true,
    describe: 'Its number at the National Association of Insurance Commissioners.',
  })
  naicCode?: string | null;

  @Attribute(() => E164, { nullable: true, search: true, describe: 'The number to call.' })
  phone?: string | null;

  @Attribute(() => Int, { nullable: true, describe: 'Days within which it pays.' })
  paymentTermsDays?: number | null;
}
