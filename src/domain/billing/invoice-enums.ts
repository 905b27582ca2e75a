import { defineEnum } from '../../kernel/record/enum.js';

export const InvoiceStage = defineEnum(
  'InvoiceStage',
  'What we decided about an invoice; the rest of its status follows from money and disputes.',
  {
    DRAFT: 'Not issued: nothing is owed yet.',
    ISSUED: 'Issued.',
    VOID: 'Taken back: nothing is owed any more.',
  },
);
export type InvoiceStage = keyof typeof InvoiceStage;

export const InvoiceStatus = defineEnum(
  'InvoiceStatus',
  'Where an invoice stands. The first rule that fits decides: VOID, DRAFT, DISPUTED, WRITTEN_OFF, PAID, PARTIALLY_PAID, SENT, ISSUED. Overdue is not a status but a question of the day: balance above 0 and dueOn before today.',
  {
    DRAFT: 'Its stage is DRAFT.',
    ISSUED: 'Issued, not sent, nothing paid.',
    SENT: 'Sent, nothing paid.',
    PARTIALLY_PAID: 'Something is paid or credited, something is open.',
    PAID: 'Nothing is open.',
    DISPUTED: 'Something is open and the payer disputes it.',
    WRITTEN_OFF: 'Nothing is open because the rest was written off as bad debt.',
    VOID: 'Its stage is VOID.',
  },
);
export type InvoiceStatus = keyof typeof InvoiceStatus;

export const RoyaltyStatus = defineEnum('RoyaltyStatus', 'Whether an invoice was reported for royalties.', {
  PENDING: 'Not yet.',
  SENT: 'Reported.',
  FAILED: 'The report failed.',
});
export type RoyaltyStatus = keyof typeof RoyaltyStatus;

export const AdjustmentKind = defineEnum(
  'AdjustmentKind',
  'What changes what is owed on an invoice, and in which direction.',
  {
    CREDIT_MEMO: 'A credit; lowers the balance.',
    DISCOUNT: 'A discount; lowers the balance.',
    WRITE_OFF_BAD_DEBT: 'Given up as uncollectible; lowers the balance.',
    WRITE_OFF_SMALL_BALANCE: 'Given up as too small; lowers the balance.',
    PROGRAM_FEE: 'A fee that the program keeps; lowers the balance.',
    SHORT_PAY: 'What the carrier refuses to pay; lowers the balance.',
    REFUND: 'Money given back; raises the balance.',
    CHARGEBACK: 'A card payment taken back; raises the balance.',
    LATE_FEE: 'Added because the payer was late; raises the balance.',
    NSF: 'A check that bounced; raises the balance.',
  },
);
export type AdjustmentKind = keyof typeof AdjustmentKind;
