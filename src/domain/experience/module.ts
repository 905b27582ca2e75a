import { defineModule } from '../../kernel/record/module.js';
import { Case, CaseEvent } from './case.entity.js';
import { Escalation } from './escalation.entity.js';
import { Survey, SurveyResponse } from './survey.entity.js';

export default defineModule({
  name: 'experience',
  records: [Case, CaseEvent, Escalation, Survey, SurveyResponse],
});
