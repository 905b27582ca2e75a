import { Contact } from '../domain/customers/contact.entity.js';
import { Customer } from '../domain/customers/customer.entity.js';
import { Property } from '../domain/customers/property.entity.js';
import type { Branch, Recent } from './branch.js';
import type { Random } from './random.js';
import { DAY } from './time.js';
import { personName, phone, plain } from './world.js';
import { businessNames, streetKinds, streets } from './words.js';

const addresses = streets.length * streetKinds.length * 2000;

/** A customer with somebody to talk to and somewhere to work, known since that moment. */
export function writeHousehold(branch: Branch, random: Random, at: number, insured: boolean): Recent {
  const { write } = branch.world;
  const location = branch.id;
  const day = branch.zone.dayOf(at);
  const business = random.chance(0.14);
  const person = personName(random);
  const name = business ? random.pick(businessNames) : `${person.given} ${person.family}`;
  // One in twenty never gave a number, one in ten no address.
  const number = random.chance(0.95) ? phone(random, branch.place.areas) : undefined;
  const email = random.chance(0.88)
    ? `${plain(person.given)}.${plain(person.family)}${random.int(1, 999)}@mail.example`
    : undefined;
  const language = random.weighted({ en: 86, es: 11, vi: 1.5, fr: 1.5 });
  const customer = write.add(Customer, random, at, {
    number: branch.number('C', day),
    name,
    kind: business
      ? /Apartments|Condominiums|HOA|Suites/.test(name)
        ? 'PROPERTY_MANAGER'
        : 'COMMERCIAL'
      : insured
        ? 'INSURED_POLICYHOLDER'
        : 'RESIDENTIAL',
    status: random.chance(0.004) ? 'DO_NOT_SERVICE' : 'ACTIVE',
    phone: number,
    email,
    preferredLanguage: language,
    doNotMail: random.chance(0.04),
    acquiredOn: day,
    location,
  });
  const contact = write.add(Contact, random, at, {
    givenName: person.given,
    familyName: person.family,
    role: insured ? 'INSURED' : 'OWNER',
    phone: number,
    email,
    phones: number ? [{ e164: number, kind: 'MOBILE' }] : [],
    emails: email ? [email] : [],
    language,
    isPrimary: true,
    location,
    customer,
  });
  const property = write.add(Property, random, at, {
    ...address(branch, random),
    location,
    customer,
    kind: business ? 'COMMERCIAL' : random.weighted({ SINGLE_FAMILY: 8, CONDO: 2, MULTI_UNIT: 1 }),
  });
  if (random.chance(0.02)) duplicate(branch, random, at, name, number, customer);
  return { customer, property, contact, name, ...(number ? { phone: number } : {}), language };
}

// Every address of a branch once, in an order that looks like none: the multiplier shares no factor with the count.
function address(branch: Branch, random: Random) {
  const { place } = branch;
  const count = branch.addresses++;
  const at = (count * 7_368_787 + 1013) % addresses;
  const zip = place.country === 'US' ? String(Number(place.zip) + (at % 60)).padStart(5, '0') : place.zip;
  return {
    street: `${101 + 2 * Math.floor(at / (streets.length * streetKinds.length))} ${streets[at % streets.length]!} ${streetKinds[Math.floor(at / streets.length) % streetKinds.length]!}`,
    unit:
      count >= addresses
        ? `#${Math.floor(count / addresses)}`
        : random.chance(0.12)
          ? `Apt ${random.int(1, 40)}`
          : '',
    city: place.city,
    state: place.state,
    postalCode: zip,
    country: place.country,
    latitude: (place.latitude + random.between(-0.25, 0.25)).toFixed(6),
    longitude: (place.longitude + random.between(-0.25, 0.25)).toFixed(6),
    squareFeet: Math.round(random.around(1900, 0.4) / 10) * 10,
    yearBuilt: random.int(1925, 2021),
    accessNotes: random.chance(0.08)
      ? random.pick(['Gate code at office', 'Dog in yard', 'Key under agent’s name', 'Call before arrival'])
      : null,
  };
}

/** The same customer entered again by somebody else, merged weeks later. */
function duplicate(
  branch: Branch,
  random: Random,
  at: number,
  name: string,
  number: string | undefined,
  mergedInto: string,
): void {
  const again = at + random.int(1, 9) * DAY;
  const merged = again + random.int(5, 40) * DAY;
  if (merged > branch.world.now) return;
  branch.world.write.add(Customer, random, again, {
    number: branch.number('C', branch.zone.dayOf(again)),
    name: random.chance(0.5) ? name.toUpperCase() : name.replace(/^(\w)\w+/, '$1.'),
    kind: 'RESIDENTIAL',
    status: 'INACTIVE',
    phone: number,
    location: branch.id,
    mergedInto,
    updatedAt: merged,
    archivedAt: merged,
  });
}
