import { defineModule } from '../../kernel/record/module.js';
import { ChangeLog } from './change-log.entity.js';

export default defineModule({
  name: 'audit',
  records: [ChangeLog],
});
