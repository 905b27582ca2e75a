import { defineEnum } from '../../kernel/record/enum.js';

export const LocationKind = defineEnum('LocationKind', 'What a location is used as.', {
  HEADQUARTERS: 'The head office.',
  FRANCHISE_UNIT: 'A branch that a franchisee runs.',
  COMPANY_UNIT: 'A branch that the company runs itself.',
  SERVICE_CENTER: 'A branch from which technicians run routes.',
  CONTACT_CENTER: 'A place where calls and messages are answered.',
  WAREHOUSE: 'Storage of equipment, materials or contents.',
});
export type LocationKind = keyof typeof LocationKind;

export const OwnershipModel = defineEnum('OwnershipModel', 'Who owns a location.', {
  FRANCHISED: 'A franchisee, under an agreement with the brand.',
  COMPANY_OWNED: 'The company itself.',
  AFFILIATE: 'A separate company that works under the brand.',
  JOINT_VENTURE: 'The company together with a partner.',
});
export type OwnershipModel = keyof typeof OwnershipModel;

export const LocationStatus = defineEnum('LocationStatus', 'Where a location stands in its life.', {
  PLANNED: 'Decided, not open yet.',
  OPEN: 'Working.',
  SUSPENDED: 'Temporarily not taking work.',
  CLOSED: 'Closed for good.',
  TRANSFERRED: 'Handed to another owner; a twin location carries on.',
});
export type LocationStatus = keyof typeof LocationStatus;
