import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineMetric, defineSource } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import { asOfDay, days, stockOf } from '../../engines/metrics/measures.js';
import { Carrier } from './carrier.entity.js';
import { VendorContract } from './vendor-contract.entity.js';
import { VendorInvoice } from './vendor-invoice.entity.js';
import { Vendor } from './vendor.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({
    name: 'VENDOR',
    describe: 'The vendor.',
    record: () => Vendor,
    label: ['name'],
    brings: true,
  }),
  defineDimension({
    name: 'CARRIER',
    describe: 'The insurance carrier.',
    record: () => Carrier,
    label: ['name'],
    brings: true,
  }),
];

export const sources: readonly MetricSource[] = [
  defineSource({ of: () => VendorInvoice, dimensions: { VENDOR: 'vendor' }, staleAfterDays: 75 }),
  defineSource({ of: () => VendorContract, dimensions: { VENDOR: 'vendor' }, staleAfterDays: 1_500 }),
];

const contracts = stockOf(() => VendorContract, 'effectiveOn', 'expiresOn');

export const contractExpiryDays = defineMetric({
  name: 'contractExpiryDays',
  version: 1,
  title: 'Days until contracts end',
  says: 'How many days contracts with vendors in force have left.',
  formula: 'Σ days from the day asked about to the end / contracts in force with an end',
  source: 'Our own.',
  unit: 'DAYS',
  better: 'HIGHER',
  ...durationOf(contracts, { to: 'expiresOn', value: days(asOfDay, 'expiresOn') }),
  by: ['VENDOR'],
  owner: 'Vendor management',
});
