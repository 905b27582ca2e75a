import type { Ref } from '@mikro-orm/core';
import { Decimal, LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { SourceSystem } from '../../engines/imports/source-system.js';
import { Location } from '../locations/location.entity.js';

export const ReconciliationStatus = defineEnum('ReconciliationStatus', 'Whether two totals agree.', {
  AGREES: 'The difference is within the tolerance.',
  BREAK: 'The difference is beyond the tolerance.',
  EXPLAINED: 'Beyond the tolerance, and the reason is known.',
});
export type ReconciliationStatus = keyof typeof ReconciliationStatus;

@Record({
  describe: 'A comparison of a total of ours with what the source system itself reports.',
  scope: 'location',
  unique: [['location', 'system', 'measure', 'asOf']],
})
export class ReconciliationResult extends StoredRecord {
  @Attribute(() => SourceSystem, { describe: 'The system.' })
  system!: SourceSystem;

  @Attribute(() => String, { describe: 'What was compared, such as invoiced of the month or jobs received.' })
  measure!: string;

  @Attribute(() => LocalDate, { describe: 'The last day that the totals cover, in the location’s zone.' })
  asOf!: string;

  @Attribute(() => Decimal, { describe: 'Our total, in the measure’s unit.' })
  ours!: string;

  @Attribute(() => Decimal, { describe: 'What the system reports.' })
  theirs!: string;

  @Attribute(() => Decimal, { derived: true, default: '0', describe: 'The difference: ours − theirs.' })
  difference!: string;

  @Attribute(() => Decimal, {
    default: '0',
    describe: 'The greatest difference that is let pass, either way.',
  })
  tolerance!: string;

  @Attribute(() => ReconciliationStatus, {
    derived: true,
    default: 'AGREES',
    describe: 'Whether they agree, from difference, tolerance and explanation.',
  })
  status!: ReconciliationStatus;

  @Attribute(() => String, { nullable: true, describe: 'The reason of a break, once it is known.' })
  explanation?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'reconciliationResults',
    sortedBy: ['asOf'],
    describe: 'The location whose totals were compared.',
  })
  location!: Ref<Location>;
}
