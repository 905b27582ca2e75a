import type { Ref } from '@mikro-orm/core';
import { LocalDate, Money } from '../../kernel/graphql/scalars.js';
import { Attribute, BelongsTo, Record } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Customer } from '../customers/customer.entity.js';
import { Property } from '../customers/property.entity.js';
import { Lead } from '../leads/lead.entity.js';
import { Location } from '../locations/location.entity.js';
import { ServiceLine } from '../locations/service-line.js';
import { Employee } from '../staff/employee.entity.js';
import { AgreementStatus, BillingFrequency, CancelReason } from './service-agreement-enums.js';

@Record({
  describe: 'A contract for recurring service at a property.',
  scope: 'location',
  unique: [['location', 'number']],
})
export class ServiceAgreement extends StoredRecord {
  @Attribute(() => String, { describe: 'The number on the contract, unique within the location.' })
  number!: string;

  @Attribute(() => AgreementStatus, { default: 'DRAFT', describe: 'Where it stands.' })
  status!: AgreementStatus;

  @Attribute(() => ServiceLine, { describe: 'What is done.' })
  serviceLine!: ServiceLine;

  @Attribute(() => String, { describe: 'How often, as an iCalendar RRULE such as FREQ=MONTHLY;INTERVAL=3.' })
  frequency!: string;

  @Attribute(() => LocalDate, { describe: 'The first day in force.' })
  startOn!: string;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day after the last; null: open-ended.' })
  endOn?: string | null;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it renews.' })
  renewalOn?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Price of the first service.' })
  initialPrice?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Price of each further service.' })
  recurringPrice?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Worth of the whole term.' })
  contractValue?: string | null;

  @Attribute(() => Money, { nullable: true, describe: 'Worth of one year.' })
  annualRecurringValue?: string | null;

  @Attribute(() => BillingFrequency, { describe: 'When it is billed.' })
  billingFrequency!: BillingFrequency;

  @Attribute(() => Boolean, { default: false, describe: 'Invoices are charged by themselves.' })
  autopay!: boolean;

  @Attribute(() => LocalDate, { nullable: true, describe: 'The day on which it was cancelled.' })
  cancelledOn?: string | null;

  @Attribute(() => CancelReason, { nullable: true, describe: 'Why it was cancelled.' })
  cancelReason?: CancelReason | null;

  @BelongsTo(() => Location, { reverse: 'serviceAgreements', describe: 'The location that serves it.' })
  location!: Ref<Location>;

  @BelongsTo(() => Customer, { reverse: 'serviceAgreements', describe: 'Who signed.' })
  customer!: Ref<Customer>;

  @BelongsTo(() => Property, { reverse: 'serviceAgreements', describe: 'Where the service is done.' })
  property!: Ref<Property>;

  @BelongsTo(() => Lead, {
    reverse: 'serviceAgreements',
    nullable: true,
    describe: 'The lead that it came from.',
  })
  lead?: Ref<Lead> | null;

  @BelongsTo(() => Employee, { reverse: 'soldAgreements', nullable: true, describe: 'Who sold it.' })
  soldBy?: Ref<Employee> | null;
}
