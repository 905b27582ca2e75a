import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import * as agentTime from './agent-time.metrics.js';
import * as booking from './booking.metrics.js';
import * as handleTime from './handle-time.metrics.js';
import * as message from './message.metrics.js';
import * as offered from './offered.metrics.js';
import * as outcome from './outcome.metrics.js';
import * as quality from './quality.metrics.js';
import * as serviceLevel from './service-level.metrics.js';
import * as staffing from './staffing.metrics.js';
import * as vendorCost from './vendor-cost.metrics.js';
import * as waiting from './waiting.metrics.js';
import { dimensions, sources } from './contact-center.metrics.js';
import { AgentStateInterval } from './agent-state-interval.entity.js';
import { shiftAdherence, stateSeconds } from './agent-state.derivations.js';
import { AnsweringServiceMessage } from './answering-service-message.entity.js';
import { CallReason } from './call-reason.entity.js';
import { InteractionSegment } from './interaction-segment.entity.js';
import { Interaction } from './interaction.entity.js';
import { IntervalStat } from './interval-stat.entity.js';
import { evaluatedContact, qaPoints } from './qa-evaluation.derivations.js';
import { QaEvaluation } from './qa-evaluation.entity.js';
import { QaForm } from './qa-form.entity.js';
import { ContactCenterSite, CallCenterProgram, Queue } from './queue.entity.js';
import { StaffingForecast } from './staffing-forecast.entity.js';
import { segmentSeconds, interactionSeconds } from './interaction.derivations.js';

export default defineModule({
  name: 'contact-center',
  records: [
    ContactCenterSite,
    CallCenterProgram,
    Queue,
    CallReason,
    Interaction,
    InteractionSegment,
    AgentStateInterval,
    IntervalStat,
    StaffingForecast,
    QaForm,
    QaEvaluation,
    AnsweringServiceMessage,
  ],
  numbers: {
    dimensions,
    sources,
    metrics: metricsIn(
      serviceLevel,
      offered,
      waiting,
      handleTime,
      outcome,
      booking,
      agentTime,
      staffing,
      quality,
      message,
      vendorCost,
    ),
  },
  derivations: [segmentSeconds, interactionSeconds, stateSeconds, shiftAdherence, qaPoints, evaluatedContact],
});
