import { defineEnum } from '../../kernel/record/enum.js';

export const AttachmentKind = defineEnum('AttachmentKind', 'What a document or picture is.', {
  PHOTO: 'A photo.',
  VIDEO: 'A video.',
  MOISTURE_MAP: 'A map of moisture readings.',
  DRY_LOG: 'The daily drying log.',
  WORK_AUTHORIZATION: 'The customer’s signed authorization to work.',
  CERT_OF_SATISFACTION: 'The customer’s signed statement that the work is done well.',
  ESTIMATE_ESX: 'An estimate in Xactimate’s own container.',
  ESTIMATE_PDF: 'An estimate as PDF.',
  INVOICE_PDF: 'An invoice as PDF.',
  RECORDING: 'A recording of a call.',
  CONTRACT: 'A contract.',
  OTHER: 'Anything else.',
});
export type AttachmentKind = keyof typeof AttachmentKind;
