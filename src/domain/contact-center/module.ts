import { defineModule } from '../../kernel/record/module.js';
import { CallReason } from './call-reason.entity.js';
import { InteractionSegment } from './interaction-segment.entity.js';
import { Interaction } from './interaction.entity.js';
import { ContactCenterSite, CallCenterProgram, Queue } from './queue.entity.js';
import { segmentSeconds, interactionSeconds } from './interaction.derivations.js';

export default defineModule({
  name: 'contact-center',
  records: [ContactCenterSite, CallCenterProgram, Queue, CallReason, Interaction, InteractionSegment],
  derivations: [segmentSeconds, interactionSeconds],
});
