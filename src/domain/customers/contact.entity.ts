import type { Ref } from '@mikro-orm/core';
import { E164, Email } from '../../kernel/graphql/scalars.js';
import { defineEnum } from '../../kernel/record/enum.js';
import { Attribute, BelongsTo, Part, Record, Value } from '../../kernel/record/record.js';
import { StoredRecord } from '../../kernel/record/stored-record.js';
import { Location } from '../locations/location.entity.js';
import { Carrier } from '../vendors/carrier.entity.js';
import { Customer } from './customer.entity.js';

export const ContactRole = defineEnum('ContactRole', 'What part a person plays.', {
  OWNER: 'Owns the property.',
  TENANT: 'Lives or works there.',
  INSURED: 'Holds the policy.',
  CLAIMANT: 'Claims against a policy.',
  ADJUSTER: 'Adjusts the claim on site for the carrier.',
  DESK_ADJUSTER: 'Adjusts the claim from the desk.',
  AGENT: 'Insurance agent.',
  BROKER: 'Insurance broker.',
  PROPERTY_MANAGER: 'Manages the property.',
  MORTGAGEE: 'Speaks for the mortgage company.',
  BILLING: 'Receives and pays the invoices.',
  PLUMBER: 'Plumber, often a source of work.',
  OTHER: 'Any other part.',
});
export type ContactRole = keyof typeof ContactRole;

export const PhoneKind = defineEnum('PhoneKind', 'What sort of line a telephone number is.', {
  MOBILE: 'Mobile; takes text messages.',
  HOME: 'At home.',
  WORK: 'At work.',
  FAX: 'Fax.',
  OTHER: 'Any other line.',
});
export type PhoneKind = keyof typeof PhoneKind;

@Value('A telephone number with its kind.')
export class Phone {
  @Part(() => E164, { describe: 'The number.' })
  e164!: string;

  @Part(() => PhoneKind, { describe: 'What sort of line it is.' })
  kind!: PhoneKind;

  @Part(() => String, { nullable: true, describe: 'The extension behind it.' })
  ext?: string | null;
}

@Record({
  describe: 'A person whom we talk to.',
  scope: 'subject',
})
export class Contact extends StoredRecord {
  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', search: true, describe: 'Given name.' })
  givenName?: string | null;

  @Attribute(() => String, { nullable: true, class: 'CONFIDENTIAL', search: true, describe: 'Family name.' })
  familyName?: string | null;

  @Attribute(() => String, { nullable: true, describe: 'Title or function, as on a business card.' })
  title?: string | null;

  @Attribute(() => ContactRole, { default: 'OTHER', describe: 'What part the person plays.' })
  role!: ContactRole;

  @Attribute(() => E164, {
    nullable: true,
    class: 'CONFIDENTIAL',
    search: true,
    describe: 'The number to try first, also the key by which imports match.',
  })
  phone?: string | null;

  @Attribute(() => Email, {
    nullable: true,
    class: 'CONFIDENTIAL',
    describe: 'The address to try first, also the key by which imports match.',
  })
  email?: string | null;

  @Attribute(() => [Phone], { class: 'CONFIDENTIAL', default: [], describe: 'All telephone numbers.' })
  phones!: Phone[];

  @Attribute(() => [Email], { class: 'CONFIDENTIAL', default: [], describe: 'All e-mail addresses.' })
  emails!: string[];

  @Attribute(() => String, { nullable: true, describe: 'The language to speak, as a BCP 47 tag such as es.' })
  language?: string | null;

  @Attribute(() => Boolean, {
    default: false,
    describe: 'The one to ask first among the contacts of the same customer.',
  })
  isPrimary!: boolean;

  @BelongsTo(() => Location, {
    reverse: 'contacts',
    nullable: true,
    describe:
      'The location of its customer; null for contacts that every location shares, such as a carrier’s adjusters.',
  })
  location?: Ref<Location> | null;

  @BelongsTo(() => Customer, {
    reverse: 'contacts',
    nullable: true,
    describe: 'The customer for whom the person speaks.',
  })
  customer?: Ref<Customer> | null;

  @BelongsTo(() => Carrier, {
    reverse: 'contacts',
    nullable: true,
    describe: 'The carrier for which the person works.',
  })
  carrier?: Ref<Carrier> | null;
}
