import type { MetricTargets } from '../../engines/metrics/define.js';
import { KpiTarget } from './kpi-target.entity.js';

/** Where goals are kept. */
export const targets: MetricTargets = {
  of: () => KpiTarget,
  metric: 'metric',
  month: 'month',
  value: 'target',
  subject: 'scope',
};
