import { Attribute, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

@Record({
  describe: 'Why people contact us.',
  scope: 'shared',
  unique: [['name']],
})
export class CallReason extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', describe: 'The reason in a few words.' })
  name!: string;

  @Attribute(() => Boolean, { default: false, describe: 'Such a contact could become work.' })
  isLead!: boolean;

  @Attribute(() => Boolean, { default: false, describe: 'Such a contact never counts against booking.' })
  autoExcuse!: boolean;

  @Attribute(() => Boolean, {
    default: true,
    describe: 'Whoever answers first could settle it; false for what always needs somebody else.',
  })
  resolvableAtOnce!: boolean;

  @Attribute(() => String, {
    nullable: true,
    describe: 'The family that it belongs to, such as BILLING or SYSTEM.',
  })
  group?: string | null;
}
