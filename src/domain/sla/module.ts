import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { SlaClock } from './sla-clock.entity.js';
import { SlaCredit } from './sla-credit.entity.js';
import { SlaExclusion } from './sla-exclusion.entity.js';
import { SlaPeriodResult } from './sla-period-result.entity.js';
import { SlaTerm } from './sla-term.entity.js';
import { slaChecks } from './sla.checks.js';
import { slaCommands } from './sla.commands.js';
import { slaDerivations } from './sla.derivations.js';
import { SlaResolver } from './sla.resolver.js';
import { slaSchedules } from './sla.schedules.js';
import { dimensions, sources } from './sla-dimensions.metrics.js';
import * as sla from './sla.metrics.js';

export default defineModule({
  name: 'sla',
  records: [SlaTerm, SlaClock, SlaExclusion, SlaPeriodResult, SlaCredit],
  commands: slaCommands,
  resolvers: [SlaResolver],
  derivations: slaDerivations,
  checks: slaChecks,
  schedules: slaSchedules,
  numbers: { dimensions, sources, metrics: metricsIn(sla) },
});
