import type { LossType } from '../domain/claims/loss-enums.js';
import type { Industry } from '../domain/locations/organization.entity.js';
import type { ServiceLine } from '../domain/locations/service-line.js';

export type IndustryName = Industry;

export interface Trade {
  readonly brand: string;
  readonly serviceLines: readonly ServiceLine[];
  /** Leads in an average month of a branch of size 1. */
  readonly leadsAMonth: number;
  /** Demand by month, January first, around 1. */
  readonly season: readonly number[];
  readonly growthAYear: number;
}

export const trades: { readonly [trade in Industry]: Trade } = {
  RESTORATION: {
    brand: 'Harbor Restoration',
    serviceLines: [
      'WATER_MITIGATION',
      'FIRE_SMOKE',
      'MOLD_REMEDIATION',
      'STORM_WIND_HAIL',
      'RECONSTRUCTION',
      'CONTENTS',
    ],
    leadsAMonth: 46,
    season: [1.45, 1.3, 1.1, 0.95, 0.9, 0.85, 0.85, 0.9, 0.9, 0.85, 0.9, 1.15],
    growthAYear: 1.07,
  },
  PEST_CONTROL: {
    brand: 'Verdant Pest',
    serviceLines: ['PEST_GENERAL', 'PEST_TERMITE', 'PEST_BED_BUG', 'PEST_WILDLIFE', 'PEST_MOSQUITO', 'LAWN'],
    leadsAMonth: 54,
    season: [0.5, 0.6, 0.95, 1.3, 1.5, 1.55, 1.45, 1.3, 1.05, 0.75, 0.55, 0.5],
    growthAYear: 1.12,
  },
  INSURANCE_SALES: {
    brand: 'Clearfield Insurance',
    serviceLines: ['INSURANCE_PC_PERSONAL', 'INSURANCE_PC_COMMERCIAL'],
    leadsAMonth: 120,
    season: [1.1, 1, 1.05, 1, 1, 1, 0.95, 1.05, 1, 1.05, 0.95, 0.85],
    growthAYear: 1.1,
  },
};

/** What people ask a branch for, by trade, and in restoration by season. */
export function serviceMix(
  trade: Industry,
  month: number,
  storm: boolean,
): { readonly [line in ServiceLine]?: number } {
  const winter = month <= 2 || month === 12;
  switch (trade) {
    case 'RESTORATION':
      return storm
        ? { STORM_WIND_HAIL: 6, WATER_MITIGATION: 4, RECONSTRUCTION: 1 }
        : {
            WATER_MITIGATION: winter ? 7 : 5,
            FIRE_SMOKE: winter ? 1.4 : 0.9,
            MOLD_REMEDIATION: winter ? 0.6 : 1.4,
            STORM_WIND_HAIL: 0.5,
            RECONSTRUCTION: 1.6,
            CONTENTS: 0.5,
          };
    case 'PEST_CONTROL':
      return {
        PEST_GENERAL: 7,
        PEST_TERMITE: 1.3,
        PEST_BED_BUG: 0.8,
        PEST_WILDLIFE: 0.7,
        PEST_MOSQUITO: month > 3 && month < 10 ? 1.5 : 0,
        LAWN: 0.6,
      };
    case 'INSURANCE_SALES':
      return { INSURANCE_PC_PERSONAL: 9, INSURANCE_PC_COMMERCIAL: 1 };
  }
}

export const lossTypes: { readonly [line in ServiceLine]?: { readonly [loss in LossType]?: number } } = {
  WATER_MITIGATION: { WATER: 8, SEWAGE: 1.5, FLOOD: 0.5 },
  FIRE_SMOKE: { FIRE: 5, SMOKE: 2 },
  MOLD_REMEDIATION: { MOLD: 1 },
  STORM_WIND_HAIL: { WIND: 5, HAIL: 1.5, FLOOD: 2 },
  RECONSTRUCTION: { WATER: 3, FIRE: 2, WIND: 1 },
  CONTENTS: { WATER: 2, FIRE: 2 },
};

/** Median price of a job in dollars. */
export const prices: { readonly [line in ServiceLine]?: number } = {
  WATER_MITIGATION: 3900,
  FIRE_SMOKE: 9800,
  MOLD_REMEDIATION: 4200,
  STORM_WIND_HAIL: 7200,
  RECONSTRUCTION: 14500,
  CONTENTS: 5200,
  PEST_GENERAL: 185,
  PEST_TERMITE: 1150,
  PEST_BED_BUG: 980,
  PEST_WILDLIFE: 520,
  PEST_MOSQUITO: 120,
  LAWN: 95,
};

export const titles: { readonly [line in ServiceLine]?: readonly string[] } = {
  WATER_MITIGATION: [
    'Burst pipe, kitchen',
    'Water heater leak',
    'Toilet overflow',
    'Dishwasher supply line',
    'Slab leak',
    'Basement water',
  ],
  FIRE_SMOKE: ['Kitchen fire', 'Garage fire', 'Smoke from neighbour unit', 'Electrical fire, attic'],
  MOLD_REMEDIATION: ['Mold, crawl space', 'Mold behind shower wall', 'Attic mold'],
  STORM_WIND_HAIL: [
    'Roof tarp and water intrusion',
    'Tree on roof',
    'Hail through skylight',
    'Board-up after wind',
  ],
  RECONSTRUCTION: ['Rebuild after mitigation', 'Drywall and flooring', 'Cabinet replacement'],
  CONTENTS: ['Pack-out, 3 rooms', 'Contents cleaning', 'Pack-out and storage'],
  PEST_GENERAL: ['Ants', 'Roaches', 'Spiders', 'General pest, initial service'],
  PEST_TERMITE: ['Subterranean termites, liquid', 'Termite bait stations', 'Drywood spot treatment'],
  PEST_BED_BUG: ['Bed bug heat treatment', 'Bed bugs, two rooms'],
  PEST_WILDLIFE: ['Squirrels in attic', 'Raccoon removal', 'Rodent exclusion'],
  PEST_MOSQUITO: ['Mosquito barrier'],
  LAWN: ['Fertilize and weed'],
};
