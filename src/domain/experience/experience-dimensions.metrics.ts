import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { Capa } from './capa.entity.js';
import { Case } from './case.entity.js';
import { Escalation } from './escalation.entity.js';
import { SurveyResponse } from './survey.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'CASE_KIND', describe: 'What the case is about.' }),
  defineDimension({ name: 'SEVERITY', describe: 'How bad it is.' }),
  defineDimension({ name: 'SURVEY_KIND', describe: 'What the survey measures.' }),
];

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Case,
    dimensions: {
      CASE_KIND: 'kind',
      SEVERITY: 'severity',
      CHANNEL: 'channel',
      VENDOR: 'vendor',
      EMPLOYEE: 'owner',
      TEAM: 'team',
      SERVICE_LINE: 'job.serviceLine',
      BUSINESS_UNIT: 'job.businessUnit',
      CARRIER: 'job.claim.carrier',
      CALL_REASON: 'interaction.callReason',
    },
    staleAfterDays: 45,
  }),
  defineSource({
    of: () => SurveyResponse,
    dimensions: {
      SURVEY_KIND: 'survey.kind',
      SERVICE_LINE: 'job.serviceLine',
      BUSINESS_UNIT: 'job.businessUnit',
      CARRIER: 'job.claim.carrier',
      TPA_PROGRAM: 'job.assignment.program',
      EMPLOYEE: 'employee',
      QUEUE: 'interaction.queue',
      PROGRAM: 'interaction.queue.program',
      VENDOR: 'interaction.queue.site.vendor',
      CHANNEL: 'interaction.channel',
      CALL_REASON: 'interaction.callReason',
    },
    staleAfterDays: 14,
  }),
  defineSource({
    of: () => Escalation,
    dimensions: { CASE_KIND: 'case.kind', SEVERITY: 'case.severity', VENDOR: 'case.vendor' },
    staleAfterDays: 365,
  }),
  defineSource({ of: () => Capa, dimensions: { EMPLOYEE: 'owner' }, staleAfterDays: 365 }),
];
