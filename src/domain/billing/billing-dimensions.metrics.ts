import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import type { Value } from '../../engines/metrics/measures.js';
import { asOfDay, atMost, days, firstOf, literal, when } from '../../engines/metrics/measures.js';
import { Adjustment } from './adjustment.entity.js';
import type { AgingBucket } from './ar-snapshot.entity.js';
import { CollectionActivity } from './collection-activity.entity.js';
import { CollectionPlacement, CollectionRemittance } from './collection.entity.js';
import { DepositBatch } from './deposit.entity.js';
import { Invoice } from './invoice.entity.js';
import { Payment, PaymentApplication } from './payment.entity.js';
import { PromiseToPay } from './promise-to-pay.entity.js';
import { RoyaltyStatement } from './royalty-statement.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'PAYER_KIND', describe: 'Who pays.' }),
  defineDimension({
    name: 'AGING_BUCKET',
    describe: 'How long the invoice had been due at the moment asked about.',
  }),
  defineDimension({ name: 'ADJUSTMENT_KIND', describe: 'What changed what is owed.' }),
  defineDimension({ name: 'COLLECTED_BY', describe: 'Who took the payment.' }),
];

const steps: readonly (readonly [number, AgingBucket])[] = [
  [0, 'CURRENT'],
  [30, 'D1_30'],
  [60, 'D31_60'],
  [90, 'D61_90'],
  [120, 'D91_120'],
];
/** Of a stock: the age of an invoice at that moment. */
const agingBucket = (dueOn: string): Value =>
  steps.reduceRight<Value>(
    (rest, [last, bucket]) => when(atMost(days(dueOn, asOfDay), literal(last)), literal(bucket), rest),
    literal('D120_PLUS'),
  );

const ofInvoice = (invoice: string) => ({
  SERVICE_LINE: firstOf(`${invoice}job.serviceLine`, `${invoice}serviceAgreement.serviceLine`),
  BUSINESS_UNIT: `${invoice}businessUnit`,
  SOURCE_CATEGORY: `${invoice}job.lead.category`,
  CAMPAIGN: `${invoice}job.campaign`,
  REFERRAL_SOURCE: `${invoice}job.lead.source`,
  TPA_PROGRAM: `${invoice}job.assignment.program`,
  CARRIER: `${invoice}account.carrier`,
  PAYER_KIND: `${invoice}account.payerKind`,
  AGING_BUCKET: agingBucket(`${invoice}dueOn`),
});
const ofAccount = { PAYER_KIND: 'account.payerKind', CARRIER: 'account.carrier' };
const ofPlacement = {
  VENDOR: 'placement.agency',
  PAYER_KIND: 'placement.account.payerKind',
  CARRIER: 'placement.account.carrier',
};

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Invoice,
    dimensions: ofInvoice(''),
    rollup: { on: ['issuedOn'], by: [] },
    staleAfterDays: 14,
  }),
  defineSource({
    of: () => Adjustment,
    dimensions: { ...ofInvoice('invoice.'), ADJUSTMENT_KIND: 'kind' },
    staleAfterDays: 90,
  }),
  defineSource({
    of: () => PaymentApplication,
    dimensions: { ...ofInvoice('invoice.'), COLLECTED_BY: 'payment.collectedBy' },
    staleAfterDays: 14,
  }),
  defineSource({
    of: () => Payment,
    dimensions: { ...ofAccount, COLLECTED_BY: 'collectedBy' },
    rollup: { on: ['receivedOn'], by: [] },
    staleAfterDays: 14,
  }),
  defineSource({ of: () => DepositBatch, dimensions: { EMPLOYEE: 'preparer' }, staleAfterDays: 14 }),
  defineSource({
    of: () => CollectionPlacement,
    dimensions: { ...ofAccount, VENDOR: 'agency' },
    staleAfterDays: 365,
  }),
  defineSource({ of: () => CollectionRemittance, dimensions: ofPlacement, staleAfterDays: 365 }),
  defineSource({
    of: () => CollectionActivity,
    dimensions: { ...ofAccount, EMPLOYEE: 'employee', VENDOR: 'vendor' },
    staleAfterDays: 30,
  }),
  defineSource({
    of: () => PromiseToPay,
    dimensions: { ...ofAccount, EMPLOYEE: 'takenBy' },
    staleAfterDays: 60,
  }),
  defineSource({ of: () => RoyaltyStatement, dimensions: {}, staleAfterDays: 75 }),
];
