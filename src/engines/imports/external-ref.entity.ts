import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { recordNamed } from '../../kernel/record/catalog.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { SourceSystem } from './source-system.js';

@Record({
  describe: 'The id that another system gives to a record of ours; imports find the record by it.',
  scope: 'subject',
  unique: [['system', 'entity', 'externalId']],
})
export class ExternalRef extends StoredRecord {
  @Attribute(() => SourceSystem, { describe: 'The other system.' })
  system!: SourceSystem;

  @Attribute(() => String, {
    describe: 'What the other system calls this kind of record, such as customer or job.',
  })
  entity!: string;

  @Attribute(() => String, { describe: 'The id there.' })
  externalId!: string;

  @Attribute(() => String, { nullable: true, describe: 'Where the record opens there.' })
  url?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When an import last read it.' })
  lastSeenAt?: Date | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'Hash of what was read last; an equal one means that nothing changed.',
  })
  payloadHash?: string | null;

  @BelongsToAny('every', { reverse: 'externalRefs', describe: 'The record of ours.' })
  readonly record?: never;
  recordKind!: string;
  recordId!: string;

  @BelongsTo(() => recordNamed('Location')!.class, {
    nullable: true,
    describe: 'The location of the record; null where that has none.',
  })
  location?: Ref<StoredRecord> | null;
}
