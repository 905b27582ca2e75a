import type { Channel } from '../domain/customers/channel.js';
import type { SourceCategory } from '../domain/leads/lead-enums.js';
import type { Industry } from '../domain/locations/organization.entity.js';
import type { Random } from './random.js';

export type Intake = Channel;

type Mix = { readonly [category in SourceCategory]?: number };

interface Demand {
  readonly mix: Mix;
  intake(random: Random, category: SourceCategory): Intake;
}

const phoneFirst = (random: Random, category: SourceCategory): Intake => {
  if (category === 'TPA_PROGRAM') return random.weighted<Intake>({ WEB_FORM: 7, EMAIL: 3 });
  if (category === 'WALK_IN') return 'WALK_IN';
  return random.weighted<Intake>({
    VOICE: 66,
    WEB_FORM: 16,
    EMAIL: 6,
    CHAT: 4,
    SMS: 3,
    ANSWERING_SERVICE: 5,
  });
};

/** Where work comes from, by trade. */
export const sources: { readonly [trade in Industry]: Demand } = {
  RESTORATION: {
    mix: {
      TPA_PROGRAM: 21,
      PLUMBER: 12,
      INSURANCE_AGENT: 10,
      PAID_SEARCH: 9,
      CARRIER_DIRECT: 6,
      PAST_CUSTOMER: 7,
      ORGANIC_SEARCH: 7,
      PROPERTY_MANAGER: 6,
      LSA: 6,
      UNKNOWN: 5,
      WEB_DIRECT: 4,
      ADJUSTER: 2,
      FRANCHISOR_NATIONAL_ACCOUNT: 2,
      VEHICLE_SIGN: 2,
      REALTOR: 2,
      RADIO_TV: 1,
      DIRECT_MAIL: 1,
      WALK_IN: 0.5,
      EMPLOYEE: 0.5,
      EVENT: 0.3,
    },
    intake: phoneFirst,
  },
  PEST_CONTROL: {
    mix: {
      PAID_SEARCH: 16,
      ORGANIC_SEARCH: 14,
      LSA: 12,
      PAST_CUSTOMER: 12,
      WEB_DIRECT: 8,
      UNKNOWN: 7,
      DIRECT_MAIL: 6,
      SOCIAL: 6,
      PURCHASED_LEAD: 6,
      REALTOR: 4,
      VEHICLE_SIGN: 4,
      PROPERTY_MANAGER: 4,
      RADIO_TV: 2,
    },
    intake: phoneFirst,
  },
  INSURANCE_SALES: {
    mix: {
      PURCHASED_LEAD: 60,
      PAID_SEARCH: 10,
      PAST_CUSTOMER: 10,
      WEB_DIRECT: 8,
      SOCIAL: 5,
      UNKNOWN: 3,
      INSURANCE_AGENT: 2,
    },
    intake: (random) => random.weighted<Intake>({ WEB_FORM: 75, VOICE: 25 }),
  },
};

const chances: { readonly [category in SourceCategory]?: number } = {
  TPA_PROGRAM: 0.9,
  CARRIER_DIRECT: 0.82,
  ADJUSTER: 0.78,
  INSURANCE_AGENT: 0.72,
  PLUMBER: 0.7,
  PAST_CUSTOMER: 0.7,
  FRANCHISOR_NATIONAL_ACCOUNT: 0.7,
  PROPERTY_MANAGER: 0.66,
  REALTOR: 0.5,
  PURCHASED_LEAD: 0.3,
};

export function winChance(category: SourceCategory, trade: Industry): number {
  if (trade === 'INSURANCE_SALES') return category === 'PURCHASED_LEAD' ? 0.12 : 0.3;
  return chances[category] ?? 0.48;
}
