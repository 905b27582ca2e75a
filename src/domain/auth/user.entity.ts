import type { Ref } from '@mikro-orm/core';
import { DateTime, Email } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Role } from './role.js';

export const UserStatus = defineEnum('UserStatus', 'Whether a user may sign in.', {
  INVITED: 'Invited, not signed in yet.',
  ACTIVE: 'May sign in.',
  SUSPENDED: 'May not sign in.',
});
export type UserStatus = keyof typeof UserStatus;

@Record({
  describe: 'A person or a service that signs in.',
  scope: 'shared',
  unique: [['email']],
})
export class User extends StoredRecord {
  @Attribute(() => Email, { class: 'CONFIDENTIAL', search: true, describe: 'The address that signs in.' })
  email!: string;

  @Attribute(() => String, { nullable: true, search: true, describe: 'The name to show.' })
  name?: string | null;

  @Attribute(() => UserStatus, { default: 'INVITED', describe: 'Whether it may sign in.' })
  status!: UserStatus;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it last signed in.' })
  lastSeenAt?: Date | null;
}

@Record({
  describe: 'A role over a scope; a caller sees the union of its grants.',
  scope: 'shared',
  unique: [['user', 'role', 'scopeId']],
})
export class RoleGrant extends StoredRecord {
  @Attribute(() => Role, { describe: 'The role.' })
  role!: Role;

  @BelongsToAny(['Organization', 'OrgNode', 'Location', 'Vendor'], {
    reverse: 'grants',
    describe: 'What the role reaches: everything, a node of the tree, one location, or one vendor’s work.',
  })
  readonly scope?: never;
  scopeKind!: string;
  scopeId!: string;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it begins; null: at once.' })
  startsAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it ends by itself; null: never.' })
  endsAt?: Date | null;

  @BelongsTo(() => User, { reverse: 'grants', describe: 'Who has the role.' })
  user!: Ref<User>;
}
