import { defineEnum } from '../../kernel/record/enum.js';

export const VendorKind = defineEnum('VendorKind', 'What a vendor does for us.', {
  CALL_CENTER_BPO: 'Answers and makes calls in our name.',
  ANSWERING_SERVICE: 'Takes messages when nobody is in.',
  COLLECTION_AGENCY: 'Collects overdue accounts.',
  SUBCONTRACTOR: 'Does part of the work.',
  TPA: 'Administers a carrier’s program.',
  LEAD_PROVIDER: 'Sells leads.',
  STAFFING: 'Lends staff.',
  SOFTWARE: 'Provides software.',
  EQUIPMENT_RENTAL: 'Rents equipment out.',
  LAB_TESTING: 'Tests samples.',
});
export type VendorKind = keyof typeof VendorKind;

export const VendorStatus = defineEnum('VendorStatus', 'Where a vendor stands with us.', {
  PROSPECT: 'Known, not asked yet.',
  RFP: 'Asked to bid.',
  ONBOARDING: 'Chosen, being set up.',
  ACTIVE: 'Works for us.',
  PROBATION: 'Works for us under watch.',
  TERMINATED: 'Works for us no more.',
});
export type VendorStatus = keyof typeof VendorStatus;

export const VendorRateUnit = defineEnum('VendorRateUnit', 'What a vendor’s rate is paid for.', {
  PER_MINUTE: 'Each minute.',
  PER_CONTACT: 'Each contact.',
  PER_HOUR: 'Each hour.',
  PER_FTE: 'Each full-time equivalent and month.',
  PER_SALE: 'Each sale.',
  CONTINGENCY: 'A share of what is collected.',
  FIXED: 'A fixed amount a month.',
});
export type VendorRateUnit = keyof typeof VendorRateUnit;

export const RiskTier = defineEnum('RiskTier', 'How much harm a failing vendor could do.', {
  LOW: 'Little.',
  MEDIUM: 'Some.',
  HIGH: 'Much.',
});
export type RiskTier = keyof typeof RiskTier;
