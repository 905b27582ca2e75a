import type { Ref } from '@mikro-orm/core';
import { LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from './location.entity.js';

export const OrgNodeKind = defineEnum('OrgNodeKind', 'A level of the organization tree.', {
  DIVISION: 'The highest level below the organization.',
  REGION: 'Several districts.',
  DISTRICT: 'Several markets or locations.',
  MARKET: 'The locations of one metropolitan area.',
});
export type OrgNodeKind = keyof typeof OrgNodeKind;

@Record({
  describe: 'A node of the tree in which locations roll up.',
  scope: 'shared',
  unique: [['path']],
})
export class OrgNode extends StoredRecord {
  @Attribute(() => OrgNodeKind, { describe: 'Its level.' })
  kind!: OrgNodeKind;

  @Attribute(() => String, { class: 'PUBLIC', describe: 'The name of the node.' })
  name!: string;

  @Attribute(() => String, {
    describe: 'The names from the root down, joined by slashes, such as east/southeast/atlanta.',
  })
  path!: string;

  @BelongsTo(() => OrgNode, { reverse: 'children', nullable: true, describe: 'The node above it.' })
  parent?: Ref<OrgNode> | null;
}

@Record({
  describe: 'The time in which a location belonged to a node; facts keep the node of their own day.',
  scope: 'shared',
  unique: [['location', 'node', 'from']],
})
export class LocationMembership extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The first day, in the location’s zone.' })
  from!: string;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe:
      'The day after the last; null while it lasts. Stretches under nodes of one kind do not overlap.',
  })
  to?: string | null;

  @BelongsTo(() => Location, { reverse: 'memberships', describe: 'The location.' })
  location!: Ref<Location>;

  @BelongsTo(() => OrgNode, { reverse: 'memberships', describe: 'The node that it belonged to.' })
  node!: Ref<OrgNode>;
}
