import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import * as serviceLevel from './service-level.metrics.js';
import { dimensions, sources } from './contact-center.metrics.js';
import { CallReason } from './call-reason.entity.js';
import { InteractionSegment } from './interaction-segment.entity.js';
import { Interaction } from './interaction.entity.js';
import { ContactCenterSite, CallCenterProgram, Queue } from './queue.entity.js';
import { segmentSeconds, interactionSeconds } from './interaction.derivations.js';

export default defineModule({
  name: 'contact-center',
  records: [ContactCenterSite, CallCenterProgram, Queue, CallReason, Interaction, InteractionSegment],
  numbers: { dimensions, sources, metrics: metricsIn(serviceLevel) },
  derivations: [segmentSeconds, interactionSeconds],
});
