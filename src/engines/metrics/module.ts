import { defineModule } from '../../kernel/record/module.js';
import type { MetricModule } from './define.js';
import { catalogOf } from './define.js';
import { deriveMetrics } from './derive-metrics.js';

export default defineModule({
  name: 'metrics',
  records: [],
  derive: (modules) =>
    deriveMetrics(catalogOf(modules.map((module) => (module.numbers ?? {}) as MetricModule))),
});
