import type { Ref } from '@mikro-orm/core';
import { Ratio } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { AttachmentKind } from '../customers/attachment-kind.js';
import { Carrier } from '../vendors/carrier.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';

export const FeeBasis = defineEnum('FeeBasis', 'What a program’s fee is a share of.', {
  INVOICE: 'What we invoice.',
  COLLECTED: 'What we collect.',
});
export type FeeBasis = keyof typeof FeeBasis;

@Record({
  describe: 'A program through which carriers send us work on their terms.',
  scope: 'shared',
  unique: [['name']],
})
export class TpaProgram extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'The name.' })
  name!: string;

  @Attribute(() => Ratio, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Share that the program keeps.',
  })
  feeRate?: string | null;

  @Attribute(() => FeeBasis, { nullable: true, describe: 'What the fee is a share of.' })
  feeBasis?: FeeBasis | null;

  @Attribute(() => String, { nullable: true, describe: 'How estimates are to be sent.' })
  estimateFormat?: string | null;

  @Attribute(() => [AttachmentKind], { default: [], describe: 'Documents that each job needs.' })
  documentationChecklist!: AttachmentKind[];

  @Attribute(() => Boolean, { default: true, describe: 'Sends us work.' })
  active!: boolean;

  @BelongsTo(() => Vendor, { reverse: 'tpaPrograms', describe: 'Who administers it.' })
  administrator!: Ref<Vendor>;
}

@Record({
  describe: 'A carrier that takes part in a program.',
  scope: 'shared',
  unique: [['program', 'carrier']],
})
export class TpaProgramCarrier extends StoredRecord {
  @BelongsTo(() => TpaProgram, { reverse: 'carriers', describe: 'The program.' })
  program!: Ref<TpaProgram>;

  @BelongsTo(() => Carrier, { reverse: 'tpaPrograms', describe: 'The carrier.' })
  carrier!: Ref<Carrier>;
}
