import { metricsIn } from '../../engines/metrics/define.js';
import { defineModule } from '../../kernel/record/module.js';
import { Capa, CapaRootCause } from './capa.entity.js';
import { Case, CaseEvent } from './case.entity.js';
import { Escalation } from './escalation.entity.js';
import { RootCause, RootCauseLink } from './root-cause.entity.js';
import { Survey, SurveyResponse } from './survey.entity.js';
import { TrendAlert } from './trend-alert.entity.js';
import * as cases from './case.metrics.js';
import { dimensions, sources } from './experience-dimensions.metrics.js';
import * as resolution from './resolution.metrics.js';
import * as survey from './survey.metrics.js';

export default defineModule({
  name: 'experience',
  records: [
    Case,
    CaseEvent,
    Escalation,
    Survey,
    SurveyResponse,
    RootCause,
    RootCauseLink,
    Capa,
    CapaRootCause,
    TrendAlert,
  ],
  numbers: { dimensions, sources, metrics: metricsIn(survey, cases, resolution) },
});
