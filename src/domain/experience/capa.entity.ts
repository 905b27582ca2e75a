import type { Ref } from '@mikro-orm/core';
import { DateTime, Decimal } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { RootCause } from './root-cause.entity.js';

@Record({
  describe: 'A corrective action: what is done so that a cause does no more harm, and whether it helped.',
  scope: 'subject',
  unique: [['title', 'openedAt']],
})
export class Capa extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'What is done, in a few words.' })
  title!: string;

  @Attribute(() => DateTime, { describe: 'When it was decided.' })
  openedAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it is to be done.' })
  dueAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was done.' })
  completedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When somebody looked whether it helped; at least 60 days later.',
  })
  verifiedAt?: Date | null;

  @Attribute(() => Boolean, { nullable: true, describe: 'It helped; null until verified.' })
  effective?: boolean | null;

  @Attribute(() => String, { nullable: true, describe: 'The name of the metric that it is to move.' })
  metric?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'The metric’s value when it was decided.' })
  baseline?: string | null;

  @Attribute(() => Decimal, { nullable: true, describe: 'The value to reach.' })
  target?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'capas',
    nullable: true,
    describe: 'The location that it concerns; null for all of them.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Employee, { reverse: 'capas', nullable: true, describe: 'Who answers for it.' })
  owner?: Ref<Employee> | null;
}

@Record({
  describe: 'A cause that a corrective action is to remove.',
  scope: 'shared',
  unique: [['capa', 'rootCause']],
})
export class CapaRootCause extends StoredRecord {
  @BelongsTo(() => Capa, { reverse: 'rootCauses', describe: 'The action.' })
  capa!: Ref<Capa>;

  @BelongsTo(() => RootCause, { reverse: 'capas', describe: 'The cause.' })
  rootCause!: Ref<RootCause>;
}
