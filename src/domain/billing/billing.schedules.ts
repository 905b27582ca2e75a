import type { Snapshots } from '../../engines/metrics/snapshots/nightly.js';
import { nightly } from '../../engines/metrics/snapshots/nightly.js';
import type { Schedule } from '../../kernel/schedule.js';
import { ArSnapshot } from './ar-snapshot.entity.js';
import { arBalance } from './receivable.metrics.js';

export const arSnapshots: Snapshots = {
  name: 'ar-snapshots',
  // After the pipeline’s, so that not both ask the database at once.
  pattern: '20 4,19,34,49 * * * *',
  of: () => ArSnapshot,
  metric: arBalance,
  by: { bucket: 'AGING_BUCKET', payerKind: 'PAYER_KIND' },
  value: 'amount',
};

export const billingSchedules: Schedule[] = [nightly(arSnapshots)];
