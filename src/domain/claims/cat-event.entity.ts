import { LocalDate } from '../../kernel/graphql/scalars.js';
import { Attribute, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Peril } from './loss-enums.js';

@Record({
  describe: 'A catastrophe that causes many claims at once.',
  scope: 'shared',
  unique: [['code']],
})
export class CatEvent extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The industry’s catastrophe code.' })
  code!: string;

  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => Peril, { describe: 'What kind it is.' })
  peril!: Peril;

  @Attribute(() => LocalDate, { describe: 'The first day.' })
  startOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last.' })
  endOn?: string | null;

  @Attribute(() => [String], { default: [], describe: 'States hit, by their postal codes.' })
  states!: string[];
}
