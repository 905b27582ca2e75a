import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, JSONValue } from '../../kernel/graphql/scalars.js';
import { recordNamed } from '../../kernel/record/catalog.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { SourceSystem } from './source-system.js';

export const ImportStatus = defineEnum('ImportStatus', 'How far an import has come.', {
  RUNNING: 'Reading and writing.',
  FINISHED: 'Read to the end.',
  FAILED: 'Stopped by an error; run it again and it carries on.',
  CANCELLED: 'Stopped by a person.',
});
export type ImportStatus = keyof typeof ImportStatus;

@Record({
  describe: 'One run of an import, with what became of its rows.',
  scope: 'shared',
  unique: [['system', 'reference']],
  managed: true,
})
export class ImportBatch extends StoredRecord {
  @Attribute(() => SourceSystem, { describe: 'The system that the rows come from.' })
  system!: SourceSystem;

  @Attribute(() => String, {
    describe: 'What tells the run from others of the system: a file name with its hash, a page of a feed.',
  })
  reference!: string;

  @Attribute(() => String, { nullable: true, describe: 'The mapping that was applied.' })
  mapping?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'Everything was rolled back at the end.' })
  dryRun!: boolean;

  @Attribute(() => ImportStatus, { default: 'RUNNING', describe: 'How far it has come.' })
  status!: ImportStatus;

  @Attribute(() => DateTime, { describe: 'When it began.' })
  startedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it ended.' })
  finishedAt?: Date | null;

  @Attribute(() => Int, { default: 0, describe: 'Rows read.' })
  rowsRead!: number;

  @Attribute(() => Int, { default: 0, describe: 'Records created.' })
  created!: number;

  @Attribute(() => Int, { default: 0, describe: 'Records changed.' })
  updated!: number;

  @Attribute(() => Int, { default: 0, describe: 'Records that were already so.' })
  unchanged!: number;

  @Attribute(() => Int, { default: 0, describe: 'Rows that could not be taken; each has an issue.' })
  rejected!: number;

  @Attribute(() => String, { nullable: true, describe: 'Where the next run carries on.' })
  cursor?: string | null;
}

@Record({
  describe: 'A row, or a value of a row, that an import could not take as it was.',
  scope: 'subject',
  managed: true,
})
export class ImportIssue extends StoredRecord {
  @Attribute(() => Int, { describe: 'Counts the rows of the file; the first after the header is 1.' })
  rowNo!: number;

  @Attribute(() => Int, {
    nullable: true,
    describe: 'The line of the file on which the row begins, as an editor counts: the first is 1.',
  })
  line?: number | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'The column at fault; null where the row as a whole is.',
  })
  column?: string | null;

  @Attribute(() => String, { describe: 'The kind of problem, such as UNKNOWN_LOCATION or ENCODING.' })
  code!: string;

  @Attribute(() => String, { describe: 'What is wrong and how to mend it.' })
  message!: string;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', describe: 'The value as it was read.' })
  value?: string | null;

  @Attribute(() => JSONValue, { nullable: true, class: 'RESTRICTED', describe: 'The row as it was read.' })
  payload?: unknown;

  @Attribute(() => Boolean, { default: true, describe: 'The row was left out; false for a warning.' })
  rejected!: boolean;

  @BelongsTo(() => ImportBatch, { reverse: 'issues', sortedBy: ['rowNo'], describe: 'The run that met it.' })
  batch!: Ref<ImportBatch>;

  @BelongsToAny('every', {
    reverse: 'importIssues',
    nullable: true,
    describe: 'The record that the row matched, where it did.',
  })
  readonly record?: never;
  recordKind?: string | null;
  recordId?: string | null;

  @BelongsTo(() => recordNamed('Location')!.class, {
    nullable: true,
    describe: 'The location that the row named, where it did.',
  })
  location?: Ref<StoredRecord> | null;
}
