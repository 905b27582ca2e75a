import { defineEnum } from '../../kernel/record/enum.js';

export const CaseKind = defineEnum('CaseKind', 'What a case is about.', {
  COMPLAINT: 'The customer is not satisfied.',
  INQUIRY: 'The customer wants to know something.',
  SERVICE_REQUEST: 'The customer wants something done.',
  CLAIM_DISPUTE: 'The customer disputes a claim decision.',
  BILLING_ERROR: 'An invoice is wrong.',
  DAMAGE: 'We damaged something.',
  SAFETY: 'Somebody was or could be hurt.',
  INTERNAL: 'Something among ourselves.',
});
export type CaseKind = keyof typeof CaseKind;

export const CaseStatus = defineEnum('CaseStatus', 'Where a case stands.', {
  NEW: 'Came in.',
  OPEN: 'Being worked on.',
  PENDING_CUSTOMER: 'Waiting for the customer.',
  PENDING_VENDOR: 'Waiting for a vendor.',
  PENDING_INTERNAL: 'Waiting for somebody else of ours.',
  RESOLVED: 'Solved.',
  CLOSED: 'Solved and filed.',
  REOPENED: 'Was solved, and is not after all.',
});
export type CaseStatus = keyof typeof CaseStatus;

export const Severity = defineEnum('Severity', 'How bad it is.', {
  LOW: 'A nuisance.',
  MEDIUM: 'A problem.',
  HIGH: 'A serious problem.',
  CRITICAL: 'Harm to people, law or the name.',
});
export type Severity = keyof typeof Severity;

export const CaseAudience = defineEnum('CaseAudience', 'Whom a case concerns.', {
  EXTERNAL: 'A customer.',
  INTERNAL: 'Our own people.',
});
export type CaseAudience = keyof typeof CaseAudience;

export const CaseEventKind = defineEnum('CaseEventKind', 'What happened in a case.', {
  STATUS: 'Its status changed.',
  ASSIGN: 'It was given to somebody.',
  COMMENT: 'Somebody remarked something.',
  CONTACT: 'Somebody spoke with the customer.',
});
export type CaseEventKind = keyof typeof CaseEventKind;
