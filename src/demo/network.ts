import { BusinessCalendar, CalendarException } from '../domain/locations/business-calendar.entity.js';
import { BusinessUnit } from '../domain/locations/business-unit.entity.js';
import { Location } from '../domain/locations/location.entity.js';
import { LocationMembership, OrgNode } from '../domain/locations/org-node.entity.js';
import { Brand, Organization, type Industry } from '../domain/locations/organization.entity.js';
import { Branch } from './branch.js';
import { isFranchised, writeAgreement } from './franchise.js';
import { holidays } from './holidays.js';
import { places, type Place } from './places.js';
import { DAY, dayText, type Day } from './time.js';
import { trades } from './trade.js';
import { phone, type World } from './world.js';
import { streets } from './words.js';
import { Zone } from './zone.js';

export interface Network {
  readonly organization: string;
  readonly branches: readonly Branch[];
  readonly headOffice: Branch;
  readonly contactCenter: Branch;
  readonly regions: ReadonlyMap<string, string>;
  readonly alwaysOpen: string;
}

/** The company itself: brands, the tree, its locations with their calendars and units. */
export function writeNetwork(world: World, count: number): Network {
  const { write, months } = world;
  const random = world.random.fork('network');
  const founded = (months[0]! - 2500) * DAY;
  const organization = write.add(Organization, random, founded, {
    name: 'Meridian Home Services',
    legalName: 'Meridian Home Services Holdings, Inc.',
    kind: 'FRANCHISOR',
    defaultTimeZone: 'America/New_York',
  });
  const brands = new Map(
    (Object.keys(trades) as Industry[]).map((industry) => [
      industry,
      write.add(Brand, random, founded, { name: trades[industry].brand, industry, organization }),
    ]),
  );
  const nodes = new Tree(world, founded);
  const calendars = new Map<string, string>();
  const calendar = (zone: string): string => {
    let id = calendars.get(zone);
    if (!id) calendars.set(zone, (id = writeCalendar(world, founded, zone)));
    return id;
  };
  const alwaysOpen = write.add(BusinessCalendar, random, founded, {
    name: 'Always open',
    timeZone: 'America/New_York',
    mode: 'TWENTY_FOUR_SEVEN',
  });
  const branches = places(count).map((place) =>
    writeLocation(world, place, brands.get(industryOf(place))!, calendar(place.zone), nodes),
  );
  return {
    organization,
    branches: branches.filter(({ place }) => place.trade in trades),
    headOffice: branches.find(({ place }) => place.trade === 'HEAD_OFFICE')!,
    contactCenter: branches.find(({ place }) => place.trade === 'CONTACT_CENTER')!,
    regions: nodes.regions,
    alwaysOpen,
  };
}

const industryOf = ({ trade }: Place): Industry => (trade in trades ? (trade as Industry) : 'RESTORATION');

function writeLocation(world: World, place: Place, brand: string, calendar: string, nodes: Tree): Branch {
  const { write, months } = world;
  const random = world.random.fork(place.code);
  const inPeriod = (share: number): Day => months[Math.floor((months.length - 1) * share)]!;
  const opened = place.code === 'DEN-01' ? inPeriod(0.3) : months[0]! - random.int(400, 2400);
  const closed = place.code === 'SDF-01' ? inPeriod(0.7) + 14 : undefined;
  const trade = place.trade in trades ? trades[industryOf(place)] : undefined;
  const agreement = isFranchised(place)
    ? writeAgreement(world, random.fork('agreement'), place, opened)
    : undefined;
  const id = write.add(Location, random, (opened - 60) * DAY, {
    code: place.code,
    name: trade
      ? `${trade.brand} of ${place.city}${place.code.endsWith('01') ? '' : ` ${place.code.slice(-2)}`}`
      : `Meridian ${place.trade === 'HEAD_OFFICE' ? 'head office' : 'contact center'}`,
    kind: kindOf(place, random.chance(0.6)),
    status: closed === undefined ? 'OPEN' : 'CLOSED',
    ownership: isFranchised(place) ? 'FRANCHISED' : 'COMPANY_OWNED',
    timeZone: place.zone,
    street: `${random.int(100, 9800)} ${random.pick(streets)} Pkwy`,
    city: place.city,
    state: place.state,
    postalCode: place.zip,
    country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    phone: phone(random, place.areas),
    openedOn: opened,
    closedOn: closed,
    serviceLines: trade?.serviceLines ?? [],
    squareFeet: random.int(30, 180) * 100,
    workSite: trade ? 'field' : 'indoors',
    licenseNumbers: trade ? [`${place.state}-${random.int(10000, 99999)}`] : [],
    brand,
    calendar,
    franchiseAgreement: agreement,
    ...(closed === undefined ? {} : { updatedAt: closed * DAY }),
  });
  nodes.place(id, place, opened, closed);
  const branch = new Branch(world, id, place, Zone.named(place.zone), opened, closed, random);
  branch.agreement = agreement;
  for (const serviceLine of trade?.serviceLines ?? []) {
    const name = serviceLine.toLowerCase().replaceAll('_', ' ');
    const account = `${4000 + 10 * trade!.serviceLines.indexOf(serviceLine)}`;
    branch.units.set(
      serviceLine,
      write.add(BusinessUnit, random, (opened - 30) * DAY, {
        name: name[0]!.toUpperCase() + name.slice(1),
        serviceLine,
        accountCode: account,
        quickbooksClass: `${place.code}:${account}`,
        ...(place.country === 'CA' ? { currency: 'CAD' } : {}),
        location: id,
      }),
    );
  }
  return branch;
}

function kindOf({ trade, size }: Place, franchise: boolean) {
  if (trade === 'HEAD_OFFICE') return 'HEADQUARTERS';
  if (trade === 'CONTACT_CENTER') return 'CONTACT_CENTER';
  if (trade === 'PEST_CONTROL') return 'SERVICE_CENTER';
  return franchise && size < 1.2 ? 'FRANCHISE_UNIT' : 'COMPANY_UNIT';
}

/** Division, regions and districts, and since when each location belongs to which. */
class Tree {
  readonly regions = new Map<string, string>();
  readonly #nodes = new Map<string, string>();

  constructor(
    readonly world: World,
    readonly founded: number,
  ) {}

  place(location: string, { code, region, district }: Place, opened: Day, closed: Day | undefined): void {
    const { months } = this.world;
    const moved = months[Math.floor((months.length - 1) / 2)]!;
    // The realignment: halfway through, the Mountain district goes from West to Central.
    const realigned = code.startsWith('DEN') && opened < moved;
    const before = this.#district(region, district);
    this.#member(location, before, opened, realigned ? moved : closed);
    if (realigned) this.#member(location, this.#district('Central', district), moved, closed);
  }

  #member(location: string, node: string, from: Day, to: Day | undefined): void {
    this.world.write.add(LocationMembership, this.world.random, from * DAY, { from, to, location, node });
  }

  #district(region: string, district: string): string {
    const root = this.#node('DIVISION', 'North America');
    const regionId = this.#node('REGION', region, 'north-america', root);
    this.regions.set(region, regionId);
    return this.#node('DISTRICT', district, `north-america/${slug(region)}`, regionId);
  }

  #node(kind: string, name: string, above?: string, parent?: string): string {
    const path = above ? `${above}/${slug(name)}` : slug(name);
    let id = this.#nodes.get(path);
    if (!id)
      this.#nodes.set(
        path,
        (id = this.world.write.add(OrgNode, this.world.random, this.founded, { kind, name, path, parent })),
      );
    return id;
  }
}

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

function writeCalendar({ write, random, months }: World, at: number, timeZone: string): string {
  const calendar = write.add(BusinessCalendar, random, at, {
    name: `Office hours, ${timeZone}`,
    timeZone,
    mode: 'WEEKLY',
    windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: '08:00:00', close: '17:00:00' })),
  });
  for (const { day, name, observedFor } of holidays(months[0]!, months.at(-1)! + 400)) {
    write.add(CalendarException, random, at, {
      date: day,
      kind: 'CLOSED',
      name,
      observedFor: observedFor === undefined ? null : dayText(observedFor),
      calendar,
    });
  }
  return calendar;
}
