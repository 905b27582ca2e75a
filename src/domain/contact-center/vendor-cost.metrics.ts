import { defineMetric } from '../../engines/metrics/define.js';
import { amountsOf, both, given, stockOf } from '../../engines/metrics/measures.js';
import { Customer } from '../customers/customer.entity.js';
import { VendorInvoice } from '../vendors/vendor-invoice.entity.js';
import { isAnswered, isOffered, orIntervals, owner } from './contacts.js';
import { Interaction } from './interaction.entity.js';

const isVendors = given('queue.site.vendor');
const handled = orIntervals(
  amountsOf(() => Interaction, 'endedAt').count(both(isAnswered, isVendors)),
  'answered',
  isVendors,
);

export const vendorCostPerContact = defineMetric({
  name: 'vendorCostPerContact',
  version: 1,
  title: 'Vendor cost of a contact',
  says: 'What a vendor bills for each contact that it handled.',
  formula: 'Σ net of the vendor’s invoices for the months / contacts handled by vendors in them',
  source: 'Our own.',
  unit: 'MONEY',
  better: 'LOWER',
  on: ['month'],
  numerator: amountsOf(() => VendorInvoice, 'month').sum('net'),
  denominator: handled,
  sample: handled,
  by: ['VENDOR'],
  owner,
});

export const contactsPerCustomer = defineMetric({
  name: 'contactsPerCustomer',
  version: 1,
  title: 'Contacts of a customer',
  says: 'How many contacts came for each customer that we have.',
  formula: 'contacts offered / customers acquired and not gone at the end of the time',
  source: 'Our own.',
  unit: 'NUMBER',
  better: 'LOWER',
  on: ['offeredAt'],
  numerator: orIntervals(amountsOf(() => Interaction).count(isOffered), 'offered'),
  denominator: stockOf(() => Customer, 'acquiredOn', 'cancelledOn').count(),
  by: [],
  owner,
});
