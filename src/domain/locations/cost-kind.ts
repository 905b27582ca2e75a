import { defineEnum } from '../../kernel/record/enum.js';

export const CostKind = defineEnum('CostKind', 'What a cost of a job is for.', {
  LABOR: 'Wages.',
  BURDEN: 'Taxes and benefits on wages.',
  SUBCONTRACTOR: 'Work of others.',
  MATERIAL: 'Material used up.',
  EQUIPMENT: 'Our own equipment.',
  RENTAL: 'Rented equipment.',
  DISPOSAL: 'Waste removal.',
  PERMIT: 'Permits.',
  REFERRAL_FEE: 'Fees to referral sources.',
  TPA_FEE: 'Fees to program administrators.',
  TRAVEL: 'Travel.',
});
export type CostKind = keyof typeof CostKind;
