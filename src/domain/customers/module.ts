import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Activity } from './activity.entity.js';
import { Contact } from './contact.entity.js';
import { Customer } from './customer.entity.js';
import * as customer from './customer.metrics.js';
import { Property } from './property.entity.js';

export default defineModule({
  name: 'customers',
  records: [Customer, Contact, Property, Activity],
  numbers: { metrics: metricsIn(customer) },
});
