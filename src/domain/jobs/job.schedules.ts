import type { Snapshots } from '../../engines/metrics/snapshots/nightly.js';
import { nightly } from '../../engines/metrics/snapshots/nightly.js';
import type { Schedule } from '../../kernel/schedule.js';
import { PipelineSnapshot } from './pipeline-snapshot.entity.js';
import { pendingBusinessValue } from './pipeline.metrics.js';

export const pipelineSnapshots: Snapshots = {
  name: 'pipeline-snapshots',
  // Every midnight of every zone lies on a quarter of an hour; what was entered in its last minutes is in by then.
  pattern: '20 2,17,32,47 * * * *',
  of: () => PipelineSnapshot,
  metric: pendingBusinessValue,
  by: { stage: 'JOB_STAGE', serviceLine: 'SERVICE_LINE' },
  value: 'value',
  count: 'jobs',
};

export const jobSchedules: Schedule[] = [nightly(pipelineSnapshots)];
