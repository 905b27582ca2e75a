import { defineEnum } from '../../kernel/record/enum.js';

export const EstimateKind = defineEnum('EstimateKind', 'What an estimate covers.', {
  MITIGATION: 'Emergency work and drying.',
  STRUCTURAL: 'Repair of the building.',
  CONTENTS: 'Belongings.',
  SUPPLEMENT: 'More than the first estimate had.',
  CHANGE_ORDER: 'A change that the customer ordered.',
});
export type EstimateKind = keyof typeof EstimateKind;

export const EstimateStatus = defineEnum('EstimateStatus', 'Where an estimate stands.', {
  DRAFT: 'Being written.',
  UPLOADED: 'Sent for review.',
  IN_REVIEW: 'Being reviewed.',
  RETURNED_FOR_CORRECTION: 'Came back for correction.',
  APPROVED: 'Approved as sent.',
  PARTIALLY_APPROVED: 'Approved in part.',
  REJECTED: 'Refused.',
  SUPERSEDED: 'Replaced by another.',
});
export type EstimateStatus = keyof typeof EstimateStatus;
