import { defineEnum } from '../../kernel/record/enum.js';

export const AgreementStatus = defineEnum('AgreementStatus', 'Where a service agreement stands.', {
  DRAFT: 'Not signed yet.',
  ACTIVE: 'In force.',
  SUSPENDED: 'Paused.',
  EXPIRED: 'Ran out.',
  CANCELED: 'Ended early.',
});
export type AgreementStatus = keyof typeof AgreementStatus;

export const CancelReason = defineEnum('CancelReason', 'Why a customer ended an agreement or a job.', {
  MOVED: 'Moved away.',
  PRICE: 'Too dear.',
  SERVICE_QUALITY: 'Not satisfied.',
  NO_NEED: 'No need any more.',
  COMPETITOR: 'Went to a competitor.',
  NON_PAYMENT: 'Did not pay.',
  DECEASED: 'Died.',
  DUPLICATE: 'Entered twice.',
  OTHER: 'Anything else.',
});
export type CancelReason = keyof typeof CancelReason;

export const BillingFrequency = defineEnum('BillingFrequency', 'When a service agreement is billed.', {
  ON_COMPLETION: 'When all is done.',
  PER_VISIT: 'At each visit.',
  MONTHLY: 'Each month.',
  QUARTERLY: 'Each quarter.',
  ANNUAL: 'Each year.',
  PERIODIC: 'At another interval.',
  NEVER: 'Not at all.',
});
export type BillingFrequency = keyof typeof BillingFrequency;
