import { defineModule } from '../../kernel/record/module.js';
import { SlaClock } from './sla-clock.entity.js';
import { SlaCredit } from './sla-credit.entity.js';
import { SlaExclusion } from './sla-exclusion.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';
import { SlaTerm } from './sla-term.entity.js';
import { slaDerivations } from './sla.derivations.js';

export default defineModule({
  name: 'sla',
  records: [SlaTerm, SlaClock, SlaExclusion, SlaPeriodResult, SlaCredit],
  derivations: slaDerivations,
});
