import { defineModule } from '../../kernel/record/module.js';
import { SlaClock } from './sla-clock.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';
import { SlaTerm } from './sla-term.entity.js';

export default defineModule({
  name: 'sla',
  records: [SlaTerm, SlaClock, SlaPeriodResult],
});
