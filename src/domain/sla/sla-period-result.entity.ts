import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Decimal, JSONValue } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, BelongsToAny, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { SlaStatus } from './sla-enums.js';
import { SlaTerm } from './sla-term.entity.js';

@Record({
  describe: 'The verdict on a term for one period and one scope.',
  scope: 'subject',
  unique: [['term', 'scopeId', 'periodStart']],
  managed: true,
})
export class SlaPeriodResult extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When the period begins.' })
  periodStart!: Date;

  @Attribute(() => DateTime, { describe: 'When it ends; no longer part of it.' })
  periodEnd!: Date;

  @Attribute(() => Decimal, { default: '0', describe: 'What counted for the term.' })
  numerator!: string;

  @Attribute(() => Decimal, { default: '0', describe: 'What could have counted.' })
  denominator!: string;

  @Attribute(() => Decimal, { nullable: true, describe: 'The value; null without data.' })
  value?: string | null;

  @Attribute(() => Int, { default: 0, describe: 'How many cases were judged.' })
  sample!: number;

  @Attribute(() => Int, { default: 0, describe: 'How many were left out: excused, excluded, let off.' })
  excluded!: number;

  @Attribute(() => SlaStatus, { default: 'PENDING', describe: 'The verdict.' })
  status!: SlaStatus;

  @Attribute(() => Int, { default: 0, describe: 'Periods missed in a row, this one included.' })
  missStreak!: number;

  @Attribute(() => DateTime, {
    nullable: true,
    describe: 'When it was settled; later data do not change it.',
  })
  frozenAt?: Date | null;

  @Attribute(() => Boolean, { default: false, describe: 'Later data would change a settled verdict.' })
  restatementPending!: boolean;

  @Attribute(() => Int, { describe: 'The version of the metric’s definition.' })
  definitionVersion!: number;

  @Attribute(() => JSONValue, {
    nullable: true,
    describe: 'What it was worked out from: clocks by verdict, or the intervals of the metric.',
  })
  inputs?: unknown;

  @Attribute(() => String, { describe: 'Hash of all that it was worked out from, clock by clock.' })
  inputHash!: string;

  @BelongsToAny(
    ['Organization', 'OrgNode', 'Location', 'Vendor', 'TpaProgram', 'ContactCenterSite', 'Queue'],
    { reverse: 'slaPeriodResults', describe: 'What was judged.' },
  )
  readonly scope?: never;
  scopeKind!: string;
  scopeId!: string;

  @BelongsTo(() => Location, { nullable: true, describe: 'The location, where one was judged.' })
  location?: Ref<Location> | null;

  @BelongsTo(() => SlaTerm, {
    reverse: 'periodResults',
    sortedBy: ['periodStart'],
    describe: 'The term, in one version.',
  })
  term!: Ref<SlaTerm>;
}
