import { defineModule } from '../../kernel/record/module.js';
import { Assignment } from './assignment.entity.js';
import { CatEvent } from './cat-event.entity.js';
import { Claim } from './claim.entity.js';
import { TpaProgram, TpaProgramCarrier } from './tpa-program.entity.js';

export default defineModule({
  name: 'claims',
  records: [CatEvent, TpaProgram, TpaProgramCarrier, Claim, Assignment],
});
