import { defineEnum } from '../../kernel/record/enum.js';

export const ServiceLine = defineEnum('ServiceLine', 'A kind of work or product that we sell.', {
  WATER_MITIGATION: 'Extraction and drying after water damage.',
  FIRE_SMOKE: 'Cleaning after fire and smoke.',
  MOLD_REMEDIATION: 'Removal of mold.',
  STORM_WIND_HAIL: 'Emergency work after wind, hail and storm.',
  RECONSTRUCTION: 'Rebuilding after the mitigation.',
  CONTENTS: 'Packing out, cleaning and storing belongings.',
  BIOHAZARD: 'Trauma scenes, sewage and other hazardous matter.',
  PEST_GENERAL: 'General pest control, mostly recurring.',
  PEST_TERMITE: 'Termite inspection, treatment and bonds.',
  PEST_BED_BUG: 'Bed bug treatment.',
  PEST_WILDLIFE: 'Trapping and exclusion of wildlife.',
  PEST_MOSQUITO: 'Mosquito treatment, mostly seasonal.',
  LAWN: 'Lawn care.',
  INSURANCE_PC_PERSONAL: 'Property and casualty insurance for households.',
  INSURANCE_PC_COMMERCIAL: 'Property and casualty insurance for businesses.',
  OTHER: 'Anything else.',
});
export type ServiceLine = keyof typeof ServiceLine;
