import type { Ref } from '@mikro-orm/core';
import { Int } from 'type-graphql';
import { DateTime, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Claim } from '../claims/claim.entity.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { EstimateKind, EstimateStatus } from './estimate-enums.js';
import { Job } from './job.entity.js';

@Record({
  describe: 'What a job is going to cost the payer, as the latest version says.',
  scope: 'location',
  unique: [['job', 'kind', 'seq']],
})
export class Estimate extends StoredRecord {
  @Attribute(() => EstimateKind, { describe: 'What it covers.' })
  kind!: EstimateKind;

  @Attribute(() => Int, { default: 1, describe: 'Counts the estimates of one kind on a job, from 1.' })
  seq!: number;

  @Attribute(() => EstimateStatus, { default: 'DRAFT', describe: 'Where it stands.' })
  status!: EstimateStatus;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was begun.' })
  preparedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was first sent for review.' })
  uploadedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was approved.' })
  approvedAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'Replacement cost value of the latest version.' })
  rcv?: string | null;

  @Attribute(() => Money, {
    nullable: true,
    describe: 'Actual cash value of the latest version: rcv − depreciation.',
  })
  acv?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the policyholder pays first.' })
  deductible?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the carrier pays: acv − deductible.' })
  netClaim?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What was approved.' })
  approvedAmount?: string | null;

  @Attribute(() => Int, { default: 0, describe: 'How often it came back.' })
  rejectionCount!: number;

  @Attribute(() => String, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Who reviews it at the payer.',
  })
  reviewer?: string | null;

  @BelongsTo(() => Location, { reverse: 'estimates', describe: 'The location of the job.' })
  location!: Ref<Location>;

  @BelongsTo(() => Job, { reverse: 'estimates', describe: 'The job that it prices.' })
  job!: Ref<Job>;

  @BelongsTo(() => Claim, { reverse: 'estimates', nullable: true, describe: 'The claim that pays it.' })
  claim?: Ref<Claim> | null;

  @BelongsTo(() => Employee, { reverse: 'estimates', nullable: true, describe: 'Who wrote it.' })
  estimator?: Ref<Employee> | null;
}

@Record({
  describe: 'An estimate as it was sent once, with all of its amounts.',
  scope: 'location',
  unique: [['estimate', 'number']],
})
export class EstimateVersion extends StoredRecord {
  @Attribute(() => Int, { describe: 'Counts the versions of the estimate, from 1.' })
  number!: number;

  @Attribute(() => EstimateStatus, { default: 'UPLOADED', describe: 'Where the version stands.' })
  status!: EstimateStatus;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was written.' })
  preparedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was sent.' })
  uploadedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it came back for correction.' })
  returnedAt?: Date | null;

  @Attribute(() => DateTime, { nullable: true, describe: 'When it was approved.' })
  approvedAt?: Date | null;

  @Attribute(() => String, { nullable: true, describe: 'The price list behind it, such as GAAT8X_OCT26.' })
  priceListCode?: string | null;

  @Attribute(() => Money, {
    nullable: true,
    describe: 'Replacement cost value: all lines with overhead, profit and tax.',
  })
  rcv?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Depreciation that is paid once the work is done.' })
  recoverableDepreciation?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Depreciation that is never paid.' })
  nonRecoverableDepreciation?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Actual cash value: rcv − depreciation.' })
  acv?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Overhead in rcv.' })
  overhead?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Profit in rcv.' })
  profit?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Tax in rcv.' })
  tax?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the policyholder pays first.' })
  deductible?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What the carrier pays: acv − deductible.' })
  netClaim?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'What was approved of it.' })
  approvedAmount?: string | null;

  @BelongsTo(() => Location, { describe: 'The location of the job.' })
  location!: Ref<Location>;

  @BelongsTo(() => Estimate, { reverse: 'versions', describe: 'The estimate that it is a version of.' })
  estimate!: Ref<Estimate>;
}
