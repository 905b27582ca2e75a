import type { Ref } from '@mikro-orm/core';
import { E164, LocalDate, Money, Ratio, YearMonth } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { SourceCategory } from './lead-enums.js';

export const CampaignCostKind = defineEnum('CampaignCostKind', 'What money of a campaign went into.', {
  MEDIA: 'Placements.',
  AGENCY: 'Agency fees.',
  LEAD_PURCHASE: 'Bought leads.',
  EVENT: 'Events.',
  LABOR: 'Our own people.',
});
export type CampaignCostKind = keyof typeof CampaignCostKind;

@Value('The tags in the addresses of a campaign’s links.')
export class UtmTags {
  @Part(() => String, { nullable: true, describe: 'utm_source.' })
  source?: string | null;

  @Part(() => String, { nullable: true, describe: 'utm_medium.' })
  medium?: string | null;

  @Part(() => String, { nullable: true, describe: 'utm_campaign.' })
  campaign?: string | null;

  @Part(() => String, { nullable: true, describe: 'utm_term.' })
  term?: string | null;

  @Part(() => String, { nullable: true, describe: 'utm_content.' })
  content?: string | null;
}

@Record({
  describe: 'A marketing effort with its tracking numbers and costs.',
  scope: 'shared',
  unique: [['name']],
})
export class Campaign extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => SourceCategory, { describe: 'What kind of source it is.' })
  category!: SourceCategory;

  @Attribute(() => Boolean, { default: true, describe: 'Running.' })
  active!: boolean;

  @Attribute(() => String, { nullable: true, describe: 'Where it runs.' })
  medium?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The first day.' })
  startOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last.' })
  endOn?: string | null;

  @Attribute(() => [E164], { default: [], describe: 'Numbers that only this campaign shows.' })
  trackingNumbers!: string[];

  @Attribute(() => UtmTags, { nullable: true, describe: 'Tags of its links.' })
  utm?: UtmTags | null;

  @BelongsTo(() => Location, {
    reverse: 'campaigns',
    nullable: true,
    describe: 'The location that it is for; null: for several.',
  })
  location?: Ref<Location> | null;
}

@Value('The share of a cost that a location bears.')
export class CostAllocation {
  @Part(() => String, { describe: 'The code of the location.' })
  locationCode!: string;

  @Part(() => Ratio, { describe: 'Its share; all shares of one cost sum to 1.' })
  share!: string;
}

@Record({
  describe: 'What a campaign cost in a month.',
  scope: 'shared',
  unique: [['campaign', 'month', 'kind']],
})
export class CampaignCost extends StoredRecord {
  @Attribute(() => YearMonth, { describe: 'The month.' })
  month!: string;

  @Attribute(() => CampaignCostKind, { describe: 'What it went into.' })
  kind!: CampaignCostKind;

  @Attribute(() => Money, { describe: 'The amount.' })
  amount!: string;

  @Attribute(() => [CostAllocation], {
    default: [],
    describe: 'Which locations bear it; empty: the campaign’s location, or all by their leads.',
  })
  allocations!: CostAllocation[];

  @BelongsTo(() => Campaign, { reverse: 'costs', describe: 'The campaign.' })
  campaign!: Ref<Campaign>;
}
