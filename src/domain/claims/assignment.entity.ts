import type { Ref } from '@mikro-orm/core';
import { DateTime } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Claim } from './claim.entity.js';
import { TpaProgram } from './tpa-program.entity.js';

export const AssignmentKind = defineEnum('AssignmentKind', 'What a program asks for.', {
  EMERGENCY_MITIGATION: 'Emergency mitigation.',
  MITIGATION: 'Mitigation.',
  REPAIR: 'Repair.',
  CONTENTS: 'Belongings.',
  INSPECTION_ONLY: 'An inspection only.',
});
export type AssignmentKind = keyof typeof AssignmentKind;

@Record({
  describe: 'Work that a program gives to a location.',
  scope: 'location',
  unique: [['location', 'xaTransactionId']],
})
export class Assignment extends StoredRecord {
  @Attribute(() => String, {
    nullable: true,
    search: true,
    describe: 'The transaction in XactAnalysis (MFN).',
  })
  xaTransactionId?: string | null;

  @Attribute(() => AssignmentKind, { describe: 'What is asked for.' })
  kind!: AssignmentKind;

  @Attribute(() => DateTime, {
    fixed: true,
    describe: 'When the program first assigned it to anybody; a move does not change it.',
  })
  receivedAt!: Date;

  @Attribute(() => DateTime, { describe: 'When it came to this location.' })
  assignedToUsAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the location took it.' })
  acceptedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the location declined it.' })
  rejectedAt?: Date | null;

  @Attribute(() => String, { nullable: true, describe: 'Why it was declined.' })
  rejectReason?: string | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was given back.' })
  returnedAt?: Date | null;

  @BelongsTo(() => Location, {
    reverse: 'assignments',
    sortedBy: ['assignedToUsAt'],
    describe: 'The location that it is given to.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => TpaProgram, { reverse: 'assignments', describe: 'The program.' })
  program!: Ref<TpaProgram>;

  @BelongsTo(() => Claim, { reverse: 'assignments', describe: 'The claim.' })
  claim!: Ref<Claim>;
}
