import { defineModule } from '../../kernel/record/module.js';
import { Activity } from './activity.entity.js';
import { Contact } from './contact.entity.js';
import { Customer } from './customer.entity.js';
import { Property } from './property.entity.js';

export default defineModule({
  name: 'customers',
  records: [Customer, Contact, Property, Activity],
});
