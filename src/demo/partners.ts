import { CatEvent } from '../domain/claims/cat-event.entity.js';
import { TpaProgram, TpaProgramCarrier } from '../domain/claims/tpa-program.entity.js';
import { Contact } from '../domain/customers/contact.entity.js';
import { InsuranceProduct } from '../domain/leads/quote-request.entity.js';
import { Carrier } from '../domain/vendors/carrier.entity.js';
import { Vendor } from '../domain/vendors/vendor.entity.js';
import { VendorContract } from '../domain/vendors/vendor-contract.entity.js';
import type { VendorKind } from '../domain/vendors/vendor-enums.js';
import { DAY } from './time.js';
import { personName, phone, plain, type World } from './world.js';

export interface CarrierPartner {
  readonly id: string;
  readonly name: string;
  /** Median days from invoice to payment. */
  readonly payDays: number;
  readonly shortPays: number;
  readonly weight: number;
  readonly adjusters: readonly string[];
}

export interface Program {
  readonly id: string;
  readonly name: string;
  readonly feeRate: number;
  readonly carriers: readonly CarrierPartner[];
}

export interface VendorPartner {
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  readonly contract: string;
}

export interface Partners {
  readonly carriers: readonly CarrierPartner[];
  readonly programs: readonly Program[];
  readonly vendors: readonly VendorPartner[];
  readonly products: readonly string[];
  readonly storm: string;
}

export const vendorOf = ({ vendors }: Partners, kind: VendorKind): VendorPartner =>
  vendors.find((vendor) => vendor.kind === kind)!;

const carrierLines: [string, string, number, number, number][] = [
  ['Pioneer Mutual', '21011', 32, 0.05, 5],
  ['Granite Home & Auto', '21029', 38, 0.08, 4],
  ['Lakeland Casualty', '21037', 78, 0.1, 3],
  ['Evergreen Property', '21045', 41, 0.34, 3],
  ['Heritage Farm & Home', '21053', 35, 0.06, 2],
  ['Coastal Underwriters', '21061', 92, 0.28, 2],
];

const vendorLines: [string, VendorKind, object[], string?][] = [
  ['BrightLine Contact Solutions', 'CALL_CENTER_BPO', [{ unit: 'PER_CONTACT', amount: '6.40' }]],
  ['NightOwl Answering', 'ANSWERING_SERVICE', [{ unit: 'PER_CONTACT', amount: '2.15' }]],
  ['Castlegate Recovery', 'COLLECTION_AGENCY', [{ unit: 'CONTINGENCY', rate: '0.250000' }]],
  ['Fairway Receivables', 'COLLECTION_AGENCY', [{ unit: 'CONTINGENCY', rate: '0.350000' }]],
  ['Alliance Claims Network', 'TPA', []],
  ['NorthStar Program Services', 'TPA', []],
  ['Brookfield Drywall & Paint', 'SUBCONTRACTOR', []],
  ['Summit Roofing Crew', 'SUBCONTRACTOR', []],
  ['LeadStream Direct', 'LEAD_PROVIDER', []],
  ['ClearAir Labs', 'LAB_TESTING', []],
  ['DryRent Equipment', 'EQUIPMENT_RENTAL', []],
  ['Bluepeak Staffing', 'STAFFING', [], 'PROBATION'],
];

/** Everybody whom the company works with and does not employ. */
export function writePartners(world: World): Partners {
  const carriers = carrierLines.map((line) => writeCarrier(world, line));
  const vendors = vendorLines.map((line, i) => writeVendor(world, line, i));
  const random = world.random.fork('partners');
  const since = (world.months[0]! - 700) * DAY;
  const program = (name: string, administrator: string, feeRate: number, from: number): Program => {
    const members = carriers.slice(from, from + 4);
    const id = world.write.add(TpaProgram, random, since, {
      name,
      feeRate: feeRate.toFixed(6),
      feeBasis: 'INVOICE',
      estimateFormat: 'Xactimate ESX',
      documentationChecklist: [
        'PHOTO',
        'MOISTURE_MAP',
        'DRY_LOG',
        'WORK_AUTHORIZATION',
        'CERT_OF_SATISFACTION',
        'ESTIMATE_ESX',
      ],
      administrator,
    });
    for (const carrier of members)
      world.write.add(TpaProgramCarrier, random, since, { program: id, carrier: carrier.id });
    return { id, name, feeRate, carriers: members };
  };
  const tpas = vendors.filter(({ kind }) => kind === 'TPA');
  return {
    carriers,
    vendors,
    programs: [
      program('Alliance Property Program', tpas[0]!.id, 0.05, 0),
      program('NorthStar Direct Repair', tpas[1]!.id, 0.035, 2),
    ],
    products: carriers.slice(0, 3).flatMap((carrier) =>
      ['AUTO', 'HOME', 'RENTERS', 'UMBRELLA', 'BOP'].map((line) =>
        world.write.add(InsuranceProduct, random, since, {
          line,
          states: ['TX', 'OH', 'FL', 'GA', 'IL'],
          commissionNew: '0.120000',
          commissionRenewal: '0.080000',
          carrier: carrier.id,
        }),
      ),
    ),
    storm: world.write.add(CatEvent, random, Math.min(world.now, world.storm.from * DAY), {
      code: world.storm.code,
      name: world.storm.name,
      peril: world.storm.peril,
      startOn: world.storm.from,
      endOn: world.storm.to,
      states: ['FL'],
    }),
  };
}

function writeCarrier(
  { write, random: seed, months }: World,
  [name, naicCode, payDays, shortPays, weight]: (typeof carrierLines)[number],
): CarrierPartner {
  const random = seed.fork(name);
  const since = (months[0]! - 900) * DAY;
  const id = write.add(Carrier, random, since, {
    name,
    naicCode,
    phone: phone(random, ['800']),
    paymentTermsDays: 30,
  });
  const adjusters = Array.from({ length: 6 }, (_, i) => {
    const { given, family } = personName(random);
    const email = `${plain(given)}.${plain(family)}@${plain(name)}.example`;
    return write.add(Contact, random, since, {
      givenName: given,
      familyName: family,
      title: i % 2 ? 'Field adjuster' : 'Desk adjuster',
      role: i % 2 ? 'ADJUSTER' : 'DESK_ADJUSTER',
      phone: phone(random, ['800', '888']),
      email,
      emails: [email],
      language: 'en',
      carrier: id,
    });
  });
  return { id, name, payDays, shortPays, weight, adjusters };
}

function writeVendor(
  { write, random: seed, months }: World,
  [name, kind, pricing, status]: (typeof vendorLines)[number],
  index: number,
): VendorPartner {
  const random = seed.fork(name);
  const effectiveOn = months[0]! - random.int(120, 600);
  const id = write.add(Vendor, random, effectiveOn * DAY, {
    name,
    kind,
    status: status ?? 'ACTIVE',
    phone: phone(random, ['800', '888']),
    email: `accounts@${plain(name)}.example`,
    w9OnFile: random.chance(0.9),
    insuranceExpiresOn: months.at(-1)! + random.int(-20, 300),
    riskTier: kind === 'CALL_CENTER_BPO' ? 'HIGH' : random.weighted({ LOW: 3, MEDIUM: 2 }),
  });
  const atRisk = kind === 'CALL_CENTER_BPO';
  const contract = write.add(VendorContract, random, effectiveOn * DAY, {
    number: `VC-${String(101 + index)}`,
    effectiveOn,
    expiresOn: months.at(-1)! + random.int(60, 500),
    autoRenew: random.chance(0.5),
    noticeDays: random.pick([30, 60, 90]),
    pricing,
    dataProcessingAddendum: true,
    vendor: id,
    ...(atRisk
      ? {
          atRiskShare: '0.120000',
          creditCapShare: '1.000000',
          earnBack: { consecutiveMonths: 3, share: '0.500000' },
        }
      : {}),
  });
  return { id, name, kind, contract };
}
