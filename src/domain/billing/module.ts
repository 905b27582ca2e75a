import { defineModule } from '../../kernel/record/module.js';
import { Adjustment } from './adjustment.entity.js';
import { ArSnapshot } from './ar-snapshot.entity.js';
import { BillingAccount } from './billing-account.entity.js';
import { CollectionActivity } from './collection-activity.entity.js';
import { CollectionPlacement, CollectionRemittance } from './collection.entity.js';
import { DepositBatch, DepositLine } from './deposit.entity.js';
import { Dispute } from './dispute.entity.js';
import { Invoice, InvoiceLine } from './invoice.entity.js';
import { Payment, PaymentApplication } from './payment.entity.js';
import { RoyaltyStatement } from './royalty-statement.entity.js';
import { promisesKept } from './promise-to-pay.derivations.js';
import { PromiseToPay } from './promise-to-pay.entity.js';
import { paymentUnapplied, invoiceBalance, accountBalance } from './receivable.derivations.js';
import { billingCommands } from './payment.commands.js';

export default defineModule({
  name: 'billing',
  records: [
    BillingAccount,
    Invoice,
    InvoiceLine,
    DepositBatch,
    DepositLine,
    Payment,
    PaymentApplication,
    Adjustment,
    Dispute,
    CollectionPlacement,
    CollectionRemittance,
    PromiseToPay,
    CollectionActivity,
    ArSnapshot,
    RoyaltyStatement,
  ],
  derivations: [paymentUnapplied, invoiceBalance, accountBalance, promisesKept],
  commands: billingCommands,
});
