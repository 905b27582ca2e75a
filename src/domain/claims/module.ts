import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Assignment } from './assignment.entity.js';
import { CatEvent } from './cat-event.entity.js';
import { Claim } from './claim.entity.js';
import { dimensions, sources } from './claim-dimensions.metrics.js';
import * as claim from './claim.metrics.js';
import { TpaProgram, TpaProgramCarrier } from './tpa-program.entity.js';

export default defineModule({
  name: 'claims',
  records: [CatEvent, TpaProgram, TpaProgramCarrier, Claim, Assignment],
  numbers: { dimensions, sources, metrics: metricsIn(claim) },
});
