import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Carrier } from './carrier.entity.js';
import { VendorContract } from './vendor-contract.entity.js';
import { VendorInvoice } from './vendor-invoice.entity.js';
import { Vendor } from './vendor.entity.js';
import { contractExpiryDays, dimensions, sources } from './vendor.metrics.js';

export default defineModule({
  name: 'vendors',
  records: [Vendor, VendorContract, VendorInvoice, Carrier],
  numbers: { dimensions, sources, metrics: metricsIn({ contractExpiryDays }) },
});
