import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { DataQualityIssue, DataQualityRule } from './data-quality.entity.js';
import { ReconciliationResult } from './reconciliation-result.entity.js';
import { reconciliationVerdict } from './reconciliation.derivations.js';
import { ComplianceObligation, Requirement } from './requirement.entity.js';
import * as compliance from './compliance.metrics.js';

export default defineModule({
  name: 'compliance',
  records: [Requirement, ComplianceObligation, DataQualityRule, DataQualityIssue, ReconciliationResult],
  derivations: [reconciliationVerdict],
  numbers: {
    dimensions: compliance.dimensions,
    sources: compliance.sources,
    metrics: metricsIn(compliance),
  },
});
