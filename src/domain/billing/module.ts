import { metricsIn } from '../../engines/metrics/define.js';
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
import { billingSchedules } from './billing.schedules.js';
import { dimensions, sources } from './billing-dimensions.metrics.js';
import * as writeOff from './write-off.metrics.js';
import * as cash from './cash.metrics.js';
import * as agency from './agency.metrics.js';
import * as collecting from './collecting.metrics.js';
import * as jobResult from './job-result.metrics.js';
import * as receivable from './receivable.metrics.js';
import * as revenue from './revenue.metrics.js';
import * as royalty from './royalty.metrics.js';
import * as technicianDay from './technician-day.metrics.js';

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
  schedules: billingSchedules,
  numbers: {
    dimensions,
    sources,
    metrics: metricsIn(
      revenue,
      receivable,
      cash,
      writeOff,
      collecting,
      agency,
      jobResult,
      royalty,
      technicianDay,
    ),
  },
});
