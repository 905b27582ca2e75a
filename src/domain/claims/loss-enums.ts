import { defineEnum } from '../../kernel/record/enum.js';

export const LossType = defineEnum('LossType', 'What caused the damage.', {
  WATER: 'Water from inside, such as a burst pipe.',
  FIRE: 'Fire.',
  SMOKE: 'Smoke.',
  MOLD: 'Mold.',
  WIND: 'Wind.',
  HAIL: 'Hail.',
  FLOOD: 'Rising water from outside.',
  SEWAGE: 'Sewage.',
  VANDALISM: 'Vandalism.',
  OTHER: 'Anything else.',
});
export type LossType = keyof typeof LossType;

export const WaterCategory = defineEnum(
  'WaterCategory',
  'How contaminated water is, by IICRC S500; it may worsen with time.',
  {
    CATEGORY_1: 'From a clean source.',
    CATEGORY_2: 'Significantly contaminated.',
    CATEGORY_3: 'Grossly contaminated.',
  },
);
export type WaterCategory = keyof typeof WaterCategory;

export const WaterClass = defineEnum('WaterClass', 'How much water has to evaporate, by IICRC S500.', {
  CLASS_1: 'Least.',
  CLASS_2: 'Much.',
  CLASS_3: 'Most.',
  CLASS_4: 'Water bound in dense materials.',
});
export type WaterClass = keyof typeof WaterClass;

export const Peril = defineEnum('Peril', 'The kind of a catastrophe.', {
  HURRICANE: 'Hurricane or tropical storm.',
  TORNADO: 'Tornado.',
  HAIL: 'Hail.',
  WIND: 'Wind.',
  FLOOD: 'Flood.',
  WILDFIRE: 'Wildfire.',
  WINTER_STORM: 'Snow, ice and frost.',
  EARTHQUAKE: 'Earthquake.',
  OTHER: 'Anything else.',
});
export type Peril = keyof typeof Peril;
