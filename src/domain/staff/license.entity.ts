import type { Ref } from '@mikro-orm/core';
import { LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Employee } from './employee.entity.js';

export const LicenseKind = defineEnum('LicenseKind', 'What somebody is licensed or certified for.', {
  IICRC_WRT: 'Water damage restoration.',
  IICRC_ASD: 'Structural drying.',
  IICRC_FSRT: 'Fire and smoke restoration.',
  IICRC_AMRT: 'Mold remediation.',
  LEAD_RRP: 'Work on paint with lead.',
  PESTICIDE_APPLICATOR: 'Applying pesticides.',
  PC_PRODUCER: 'Selling property and casualty insurance.',
  DRIVER: 'Driving.',
  OTHER: 'Anything else.',
});
export type LicenseKind = keyof typeof LicenseKind;

export const LicenseStatus = defineEnum('LicenseStatus', 'What was decided about a license.', {
  ACTIVE: 'In force, until it expires.',
  PENDING: 'Applied for.',
  SUSPENDED: 'Taken away for a time.',
  REVOKED: 'Taken away for good.',
});
export type LicenseStatus = keyof typeof LicenseStatus;

@Record({
  describe:
    'A license or certificate that an employee holds. It is valid while ACTIVE and not past expiresOn.',
  scope: 'shared',
  unique: [['kind', 'state', 'number']],
})
export class License extends StoredRecord {
  @Attribute(() => LicenseKind, { describe: 'What for.' })
  kind!: LicenseKind;

  @Attribute(() => String, { class: 'CONFIDENTIAL', describe: 'Its number.' })
  number!: string;

  @Attribute(() => String, { nullable: true, describe: 'The state that issued it; null where none does.' })
  state?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it was issued.' })
  issuedOn?: string | null;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe: 'The last day on which it is valid; null: forever.',
  })
  expiresOn?: string | null;

  @Attribute(() => LicenseStatus, { default: 'ACTIVE', describe: 'What was decided about it.' })
  status!: LicenseStatus;

  @BelongsTo(() => Employee, { reverse: 'licenses', sortedBy: ['expiresOn'], describe: 'Who holds it.' })
  employee!: Ref<Employee>;
}
