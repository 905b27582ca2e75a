import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Assignment } from '../claims/assignment.entity.js';
import { Claim } from '../claims/claim.entity.js';
import { LossType, WaterCategory, WaterClass } from '../claims/loss-enums.js';
import { Customer } from '../customers/customer.entity.js';
import { Property } from '../customers/property.entity.js';
import { Campaign } from '../leads/campaign.entity.js';
import { Lead } from '../leads/lead.entity.js';
import { BusinessUnit } from '../locations/business-unit.entity.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { JobPriority, JobStatus, MoldCondition } from './job-enums.js';
import { CancelReason } from './service-agreement-enums.js';
import { ServiceAgreement } from './service-agreement.entity.js';

@Record({
  describe: 'A piece of work that we do for a customer, from the first notice to the closed file.',
  scope: 'location',
  unique: [['location', 'number']],
  indexes: [
    ['location', 'startedAt'],
    ['location', 'completedAt'],
    ['location', 'invoicedAt'],
    ['location', 'closedAt'],
  ],
})
export class Job extends StoredRecord {
  @Attribute(() => String, {
    search: true,
    describe: 'The number on its paperwork, unique within the location.',
  })
  number!: string;

  @Attribute(() => String, { describe: 'The job in a few words.' })
  title!: string;

  @Attribute(() => String, { nullable: true, describe: 'What has to be done.' })
  description?: string | null;

  @Attribute(() => ServiceLine, { describe: 'What kind of work it is.' })
  serviceLine!: ServiceLine;

  @Attribute(() => JobPriority, { default: 'STANDARD', describe: 'How soon it has to be reached.' })
  priority!: JobPriority;

  @Attribute(() => Boolean, { default: false, describe: 'An emergency when it came in.' })
  emergency!: boolean;

  @Attribute(() => LossType, { nullable: true, describe: 'What caused the damage.' })
  lossType?: LossType | null;

  @Attribute(() => LocalDate, {
    nullable: true,
    describe:
      'The day of the damage; with property, loss type and service line it tells one loss from another.',
  })
  dateOfLoss?: string | null;

  @Attribute(() => WaterCategory, { nullable: true, describe: 'How contaminated the water is.' })
  waterCategory?: WaterCategory | null;

  @Attribute(() => WaterClass, { nullable: true, describe: 'How much water has to evaporate.' })
  waterClass?: WaterClass | null;

  @Attribute(() => MoldCondition, { nullable: true, describe: 'How far mold has spread.' })
  mold?: MoldCondition | null;

  @Attribute(() => Int, { nullable: true, describe: 'Affected area in square feet.' })
  affectedSqft?: number | null;

  @Attribute(() => JobStatus, {
    derived: true,
    default: 'PENDING_SALE',
    describe: 'Where it stands; statusOverride, else from the milestones.',
  })
  status!: JobStatus;

  @Attribute(() => JobStatus, {
    nullable: true,
    describe: 'A status set by hand; it wins over the milestones.',
  })
  statusOverride?: JobStatus | null;

  @Attribute(() => String, { nullable: true, describe: 'Why the status was set by hand.' })
  statusOverrideReason?: string | null;

  @Attribute(() => CancelReason, { nullable: true, describe: 'Why it was cancelled.' })
  cancelReason?: CancelReason | null;

  @Attribute(() => String, { nullable: true, describe: 'Why the customer did not buy; makes the job LOST.' })
  lostReason?: string | null;

  @Attribute(() => DateTime, {
    fixed: true,
    describe: 'When we first heard of it: the latest RECEIVED milestone, else what the job was created with.',
  })
  receivedAt!: Date;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When the customer was reached: the latest CUSTOMER_CONTACTED milestone.',
  })
  contactedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When our people arrived: the latest ARRIVED milestone.',
  })
  arrivedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When the work began: the latest STARTED milestone.',
  })
  startedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When the work was done: the latest COMPLETED milestone.',
  })
  completedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When the final invoice went out: the latest INVOICED milestone.',
  })
  invoicedAt?: Date | null;

  @Attribute(() => DateTime, {
    nullable: true,
    derived: true,
    describe: 'When the file was closed: the latest CLOSED milestone that no REOPENED follows.',
  })
  closedAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the customer agreed to pay.' })
  contractAmount?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What it may cost us.' })
  budgetedCost?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What it may cost the payer without asking again.' })
  doNotExceed?: string | null;

  @Attribute(() => Boolean, { default: false, describe: 'Done without charge.' })
  noCharge!: boolean;

  @Attribute(() => Boolean, {
    nullable: true,
    describe:
      'Whether the system that it comes from says that its promise was kept; null where that says nothing.',
  })
  reportedOnTime?: boolean | null;

  @BelongsTo(() => Location, {
    reverse: 'jobs',
    sortedBy: ['receivedAt'],
    describe: 'The branch that owns the job.',
  })
  location!: Ref<Location>;

  @BelongsTo(() => BusinessUnit, {
    reverse: 'jobs',
    nullable: true,
    describe: 'The part of the branch that does it.',
  })
  businessUnit?: Ref<BusinessUnit> | null;

  @BelongsTo(() => Customer, {
    reverse: 'jobs',
    nullable: true,
    sortedBy: ['receivedAt'],
    describe: 'Whom we work for.',
  })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Property, { reverse: 'jobs', nullable: true, describe: 'Where we work.' })
  property?: Ref<Property> | null;

  @BelongsTo(() => Claim, { reverse: 'jobs', nullable: true, describe: 'The insured loss behind it.' })
  claim?: Ref<Claim> | null;

  @BelongsTo(() => Assignment, {
    reverse: 'jobs',
    nullable: true,
    describe: 'The program assignment that brought it.',
  })
  assignment?: Ref<Assignment> | null;

  @BelongsTo(() => Lead, { reverse: 'jobs', nullable: true, describe: 'The lead that it came from.' })
  lead?: Ref<Lead> | null;

  @BelongsTo(() => ServiceAgreement, {
    reverse: 'jobs',
    nullable: true,
    describe: 'The agreement under which it is done.',
  })
  serviceAgreement?: Ref<ServiceAgreement> | null;

  @BelongsTo(() => Campaign, {
    reverse: 'jobs',
    nullable: true,
    describe: 'The campaign of the lead, kept as it was at creation.',
  })
  campaign?: Ref<Campaign> | null;

  @BelongsTo(() => Job, {
    reverse: 'recalls',
    nullable: true,
    describe: 'The job that was not right the first time.',
  })
  recallOf?: Ref<Job> | null;

  @BelongsTo(() => Job, {
    reverse: 'warrantyJobs',
    nullable: true,
    describe: 'The job whose warranty covers this one.',
  })
  warrantyOf?: Ref<Job> | null;

  @BelongsTo(() => Job, {
    reverse: 'mergedJobs',
    nullable: true,
    describe: 'The job that replaced this one when duplicates were merged.',
  })
  mergedInto?: Ref<Job> | null;
}
