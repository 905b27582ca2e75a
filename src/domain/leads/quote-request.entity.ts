import type { Ref } from '@mikro-orm/core';
import { DateTime, Money, Ratio } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Employee } from '../staff/employee.entity.js';
import { Carrier } from '../vendors/carrier.entity.js';
import { Lead } from './lead.entity.js';

export const InsuranceLine = defineEnum('InsuranceLine', 'A line of insurance.', {
  AUTO: 'Private cars.',
  HOME: 'Homes.',
  RENTERS: 'Renters’ belongings and liability.',
  UMBRELLA: 'Liability above other policies.',
  BOP: 'Business owner’s policy.',
  COMMERCIAL_AUTO: 'Business vehicles.',
  WORKERS_COMP: 'Workers’ compensation.',
});
export type InsuranceLine = keyof typeof InsuranceLine;

export const PolicyTerm = defineEnum('PolicyTerm', 'How long a policy runs.', {
  SIX_MONTH: 'Six months.',
  ANNUAL: 'A year.',
});
export type PolicyTerm = keyof typeof PolicyTerm;

export const QuoteStatus = defineEnum('QuoteStatus', 'Where a quote stands.', {
  REQUESTED: 'Asked for.',
  QUOTED: 'Priced.',
  BOUND: 'Bought.',
  DECLINED_BY_CARRIER: 'The carrier did not want it.',
  NOT_TAKEN: 'The customer did not want it.',
});
export type QuoteStatus = keyof typeof QuoteStatus;

@Record({
  describe: 'A line of insurance of one carrier that we sell.',
  scope: 'shared',
  unique: [['carrier', 'line']],
})
export class InsuranceProduct extends StoredRecord {
  @Attribute(() => InsuranceLine, { describe: 'The line.' })
  line!: InsuranceLine;

  @Attribute(() => [String], { default: [], describe: 'States in which it is sold, by their postal codes.' })
  states!: string[];

  @Attribute(() => Ratio, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Share of the premium that a new policy pays us.',
  })
  commissionNew?: string | null;

  @Attribute(() => Ratio, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'Share of the premium that a renewal pays us.',
  })
  commissionRenewal?: string | null;

  @BelongsTo(() => Carrier, { reverse: 'insuranceProducts', describe: 'The carrier.' })
  carrier!: Ref<Carrier>;
}

@Record({
  describe: 'A price that a lead asked for.',
  scope: 'location',
})
export class QuoteRequest extends StoredRecord {
  @Attribute(() => DateTime, { describe: 'When it was asked for.' })
  requestedAt!: Date;

  @Attribute(() => DateTime, { nullable: true, describe: 'When the price was given.' })
  quotedAt?: Date | null;

  @Attribute(() => Money, { nullable: true, describe: 'The price of the term.' })
  premium?: string | null;

  @Attribute(() => PolicyTerm, { describe: 'How long the policy would run.' })
  term!: PolicyTerm;

  @Attribute(() => QuoteStatus, { default: 'REQUESTED', describe: 'Where it stands.' })
  status!: QuoteStatus;

  @BelongsTo(() => Location, { reverse: 'quoteRequests', describe: 'The location of the lead.' })
  location!: Ref<Location>;

  @BelongsTo(() => Lead, {
    reverse: 'quoteRequests',
    sortedBy: ['requestedAt'],
    describe: 'The lead that asked.',
  })
  lead!: Ref<Lead>;

  @BelongsTo(() => InsuranceProduct, {
    reverse: 'quoteRequests',
    nullable: true,
    describe: 'What is priced.',
  })
  product?: Ref<InsuranceProduct> | null;

  @BelongsTo(() => Employee, { reverse: 'quoteRequests', nullable: true, describe: 'Who gave the price.' })
  employee?: Ref<Employee> | null;
}
