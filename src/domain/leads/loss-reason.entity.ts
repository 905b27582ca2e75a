import { Attribute, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { LossReasonGroup } from './lead-enums.js';

@Record({
  describe: 'Why leads are lost.',
  scope: 'shared',
  unique: [['name']],
})
export class LeadLossReason extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', describe: 'The reason in a few words.' })
  name!: string;

  @Attribute(() => LossReasonGroup, { describe: 'The family that it belongs to.' })
  group!: LossReasonGroup;
}

@Record({
  describe: 'A company that wins what we lose.',
  scope: 'shared',
  unique: [['name']],
})
export class Competitor extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The name.' })
  name!: string;
}
