import type { Ref } from '@mikro-orm/core';
import { DateTime, LocalDate } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Department } from '../locations/department.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';

export const ComplianceDomain = defineEnum('ComplianceDomain', 'Where a requirement comes from.', {
  LEGAL: 'Law in general.',
  REGULATORY: 'A regulator.',
  TAX: 'Tax law.',
  ACCOUNTING: 'Rules of accounting.',
  SAFETY: 'Safety at work.',
  PRIVACY: 'Privacy.',
  LICENSING: 'Licenses to do the work.',
  CARRIER_PROGRAM: 'The rules of a carrier’s program.',
  COMPANY_POLICY: 'Our own rules.',
});
export type ComplianceDomain = keyof typeof ComplianceDomain;

export const ObligationStatus = defineEnum('ObligationStatus', 'Where an obligation stands.', {
  OPEN: 'Not done yet; overdue once dueOn is past.',
  ATTESTED: 'Done by dueOn.',
  LATE: 'Done after dueOn.',
  WAIVED: 'Need not be done.',
  FAILED: 'Cannot be done any more.',
});
export type ObligationStatus = keyof typeof ObligationStatus;

@Record({
  describe: 'Something that law, a program or we ourselves demand again and again.',
  scope: 'shared',
  unique: [['code']],
})
export class Requirement extends StoredRecord {
  @Attribute(() => String, { search: true, describe: 'Its code.' })
  code!: string;

  @Attribute(() => ComplianceDomain, { describe: 'Where it comes from.' })
  domain!: ComplianceDomain;

  @Attribute(() => String, { describe: 'Where it applies: a country, a state, or a program.' })
  jurisdiction!: string;

  @Attribute(() => String, { search: true, describe: 'What is demanded.' })
  title!: string;

  @Attribute(() => String, { nullable: true, describe: 'Where that is written.' })
  citation?: string | null;

  @Attribute(() => String, {
    nullable: true,
    describe: 'How often, as a recurrence rule of RFC 5545 such as FREQ=YEARLY; null: once.',
  })
  frequency?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'A document has to prove it.' })
  evidenceRequired!: boolean;
}

@Record({
  describe: 'A requirement that a location or a department has to fulfil by a day.',
  scope: 'subject',
  unique: [['requirement', 'location', 'department', 'dueOn']],
})
export class ComplianceObligation extends StoredRecord {
  @Attribute(() => LocalDate, { describe: 'The last day on which it is in time.' })
  dueOn!: string;

  @Attribute(() => ObligationStatus, { default: 'OPEN', describe: 'Where it stands.' })
  status!: ObligationStatus;

  @Attribute(() => DateTime, { nullable: true, describe: 'When somebody stated that it is done.' })
  attestedAt?: Date | null;

  @Attribute(() => String, { nullable: true, describe: 'Where the document is that proves it.' })
  evidenceUrl?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'A remark, such as why it was waived.' })
  note?: string | null;

  @BelongsTo(() => Location, {
    reverse: 'complianceObligations',
    nullable: true,
    sortedBy: ['dueOn'],
    describe: 'The location that has to fulfil it.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Department, {
    reverse: 'complianceObligations',
    nullable: true,
    describe: 'The department that has to fulfil it, where no location does.',
  })
  department?: Ref<Department> | null;

  @BelongsTo(() => Requirement, {
    reverse: 'obligations',
    sortedBy: ['dueOn'],
    describe: 'The requirement.',
  })
  requirement!: Ref<Requirement>;

  @BelongsTo(() => Employee, {
    reverse: 'attestedObligations',
    nullable: true,
    describe: 'Who stated that it is done.',
  })
  attestedBy?: Ref<Employee> | null;
}
