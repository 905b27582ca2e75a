import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Estimate, EstimateVersion } from './estimate.entity.js';
import { JobCost } from './job-cost.entity.js';
import { JobHold } from './job-hold.entity.js';
import { JobMilestone } from './job-milestone.entity.js';
import { JobParticipant } from './job-participant.entity.js';
import { Job } from './job.entity.js';
import { PipelineSnapshot } from './pipeline-snapshot.entity.js';
import { ServiceAgreement } from './service-agreement.entity.js';
import * as estimate from './estimate.metrics.js';
import { dimensions, sources } from './job-dimensions.metrics.js';
import * as cycle from './job-cycle.metrics.js';
import * as response from './job-response.metrics.js';
import * as job from './job.metrics.js';
import * as pipeline from './pipeline.metrics.js';
import { jobProgress } from './job.derivations.js';
import { jobCommands } from './job.commands.js';
import { jobSchedules } from './job.schedules.js';

export default defineModule({
  name: 'jobs',
  records: [
    ServiceAgreement,
    Job,
    JobMilestone,
    JobHold,
    JobParticipant,
    Estimate,
    EstimateVersion,
    JobCost,
    PipelineSnapshot,
  ],
  derivations: [jobProgress],
  commands: jobCommands,
  schedules: jobSchedules,
  numbers: { dimensions, sources, metrics: metricsIn(job, response, cycle, pipeline, estimate) },
});
