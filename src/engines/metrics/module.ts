import { defineModule } from '../../kernel/record/module.js';
import { catalogOf } from './define.js';
import { deriveMetrics } from './derive-metrics.js';
import './rollup/tables.js';

export default defineModule({
  name: 'metrics',
  records: [],
  derive: (modules) => deriveMetrics(catalogOf(modules)),
});
