import { Decimal, Ratio } from '../../kernel/graphql/scalars.js';
import { Attribute, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { StaffRole } from './staff-enums.js';

@Value('Something that a position asks for.')
export class PositionRequirement {
  @Part(() => String, { describe: 'Skill, license or experience.' })
  skill!: string;

  @Part(() => Decimal, { nullable: true, describe: 'Years of experience.' })
  years?: string | null;

  @Part(() => Boolean, { describe: 'Without it nobody is hired.' })
  mandatory!: boolean;
}

@Record({
  describe: 'A kind of post, with what it asks and what it grants.',
  scope: 'shared',
  unique: [['title']],
})
export class Position extends StoredRecord {
  @Attribute(() => String, { class: 'PUBLIC', search: true, describe: 'The title.' })
  title!: string;

  @Attribute(() => StaffRole, { describe: 'What it does.' })
  role!: StaffRole;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'Pay grade.' })
  grade?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'Exempt from overtime pay.' })
  exempt!: boolean;

  @Attribute(() => Ratio, { nullable: true, describe: 'Share of the working time spent travelling.' })
  travelShare?: string | null;

  @Attribute(() => [String], { default: [], describe: 'What the body has to bear, such as lifting 25 lb.' })
  physicalDemands!: string[];

  @Attribute(() => [PositionRequirement], { default: [], describe: 'What it asks for.' })
  requirements!: PositionRequirement[];
}
