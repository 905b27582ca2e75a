import type { Ref } from '@mikro-orm/core';
import { Ratio } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Case } from './case.entity.js';

export const RootCauseGroup = defineEnum('RootCauseGroup', 'The family of a root cause.', {
  PEOPLE_SKILL: 'Somebody did not know how.',
  PEOPLE_CAPACITY: 'There were too few people.',
  PROCESS: 'The way of working.',
  POLICY: 'A rule of ours.',
  SYSTEM: 'A system.',
  VENDOR: 'A vendor.',
  PRODUCT_QUALITY: 'The quality of the work or the product.',
  COMMUNICATION: 'What was said, or not said.',
  BILLING: 'The bill.',
  SCHEDULING: 'Dates and routes.',
  EXPECTATION_SET: 'More was promised than could be held.',
  EXTERNAL: 'Something outside our hands.',
});
export type RootCauseGroup = keyof typeof RootCauseGroup;

export const RootCauseMethod = defineEnum('RootCauseMethod', 'How a root cause was found.', {
  FIVE_WHYS: 'Asking why, five times.',
  FISHBONE: 'Going through all families of causes.',
  PARETO: 'Counting what comes most often.',
  AGENT_TAG: 'The agent’s first word.',
});
export type RootCauseMethod = keyof typeof RootCauseMethod;

@Record({
  describe: 'Why things go wrong: a tree of causes.',
  scope: 'shared',
  unique: [['code']],
})
export class RootCause extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Its code.' })
  code!: string;

  @Attribute(() => String, { search: true, describe: 'The cause in a few words.' })
  name!: string;

  @Attribute(() => RootCauseGroup, { describe: 'The family.' })
  group!: RootCauseGroup;

  @BelongsTo(() => RootCause, { reverse: 'children', nullable: true, describe: 'The wider cause above it.' })
  parent?: Ref<RootCause> | null;
}

@Record({
  describe: 'A cause of a case. The shares of one case sum up to 1.',
  scope: 'location',
  unique: [['case', 'rootCause']],
})
export class RootCauseLink extends StoredRecord {
  @Attribute(() => Ratio, { default: '1', describe: 'How much of the case it explains.' })
  share!: string;

  @Attribute(() => RootCauseMethod, { default: 'AGENT_TAG', describe: 'How it was found.' })
  method!: RootCauseMethod;

  @BelongsTo(() => Location, { describe: 'The location of the case.' })
  location!: Ref<Location>;

  @BelongsTo(() => Case, { reverse: 'rootCauses', describe: 'The case.' })
  case!: Ref<Case>;

  @BelongsTo(() => RootCause, { reverse: 'cases', describe: 'The cause.' })
  rootCause!: Ref<RootCause>;

  @BelongsTo(() => Employee, { nullable: true, describe: 'Who found it.' })
  foundBy?: Ref<Employee> | null;
}
