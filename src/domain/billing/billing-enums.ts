import { defineEnum } from '../../kernel/record/enum.js';

export const PayerKind = defineEnum('PayerKind', 'Who pays.', {
  CUSTOMER: 'The customer.',
  CARRIER: 'An insurance carrier.',
  TPA: 'A program administrator.',
  MORTGAGE_CO: 'A mortgage company.',
  PROPERTY_MANAGER: 'A property manager.',
});
export type PayerKind = keyof typeof PayerKind;

export const TenderKind = defineEnum('TenderKind', 'What money comes as.', {
  CASH: 'Cash.',
  CHECK: 'A check.',
  MONEY_ORDER: 'A money order.',
  CARD: 'A card.',
  ACH: 'A bank transfer through the clearing house.',
  WEB: 'The payment page.',
  LOCKBOX: 'The bank’s lockbox.',
  WIRE: 'A wire transfer.',
  INSURANCE_CHECK: 'A carrier’s check.',
});
export type TenderKind = keyof typeof TenderKind;

export const CollectionStage = defineEnum('CollectionStage', 'How hard we ask for the money of an account.', {
  NONE: 'Not at all.',
  REMINDER: 'A reminder was sent.',
  CALL: 'Somebody called.',
  FINAL_NOTICE: 'The last notice was sent.',
  PRE_PLACEMENT: 'About to go to an agency.',
  PLACED: 'An agency has it.',
});
export type CollectionStage = keyof typeof CollectionStage;
