import type { Ref } from '@mikro-orm/core';
import { DateTime, JSONValue } from '../../kernel/graphql/scalars.js';
import { recordNamed } from '../../kernel/record/catalog.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';

@Record({
  describe: 'One changed value of one record: who, when, from what, to what.',
  scope: 'subject',
  appendOnly: true,
  managed: true,
})
export class ChangeLog extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it changed.' })
  at!: Date;

  @Attribute(() => String, {
    describe: 'Who changed it: the id of a user, or the name of a part of the server.',
  })
  actor!: string;

  @Attribute(() => String, {
    describe: 'The attribute or relation that changed; created and archived for the record as a whole.',
  })
  field!: string;

  @Attribute(() => JSONValue, { nullable: true, class: 'CONFIDENTIAL', describe: 'The value before.' })
  old?: unknown;

  @Attribute(() => JSONValue, { nullable: true, class: 'CONFIDENTIAL', describe: 'The value after.' })
  new?: unknown;

  @Attribute(() => String, { nullable: true, describe: 'Why, where the caller said so.' })
  reason?: string | null;

  @Attribute(() => String, { describe: 'The request or the import run that changed it.' })
  requestId!: string;

  @BelongsToAny('every', { reverse: 'history', describe: 'The record that changed.' })
  readonly record?: never;
  recordKind!: string;
  recordId!: string;

  @BelongsTo(() => recordNamed('Location')!.class, {
    nullable: true,
    describe: 'The location of the record; null where that has none.',
  })
  location?: Ref<StoredRecord> | null;
}
