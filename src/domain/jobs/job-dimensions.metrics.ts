import type { Dimension, MetricSource } from '../../engines/metrics/define.js';
import { defineDimension, defineSource } from '../../engines/metrics/define.js';
import { earliest, is, oneOf } from '../../engines/metrics/measures.js';
import { EstimateVersion, Estimate } from './estimate.entity.js';
import { JobCost } from './job-cost.entity.js';
import { Job } from './job.entity.js';
import { stageThen } from './jobs.js';
import { ServiceAgreement } from './service-agreement.entity.js';

export const dimensions: readonly Dimension[] = [
  defineDimension({ name: 'JOB_STATUS', describe: 'Where the job stands now.' }),
  defineDimension({ name: 'JOB_STAGE', describe: 'Where the job stood at the moment asked about.' }),
  defineDimension({ name: 'ESTIMATE_KIND', describe: 'What the estimate covers.' }),
  defineDimension({ name: 'COST_KIND', describe: 'What the cost is for.' }),
  defineDimension({ name: 'CANCEL_REASON', describe: 'Why the customer ended it.' }),
];

const leads = (job: string) =>
  oneOf(`${job}participants`, 'employee', is({ role: { eq: 'PROJECT_MANAGER' } }));
const under = (job: string) => ({
  SERVICE_LINE: `${job}serviceLine`,
  BUSINESS_UNIT: `${job}businessUnit`,
  SOURCE_CATEGORY: `${job}lead.category`,
  CAMPAIGN: `${job}campaign`,
  REFERRAL_SOURCE: `${job}lead.source`,
  CARRIER: `${job}claim.carrier`,
  TPA_PROGRAM: `${job}assignment.program`,
  LOSS_TYPE: `${job}lossType`,
  CAT_EVENT: `${job}claim.catEvent`,
});

/** The dimensions of a record that belongs to a job. */
export const ofJob = under('job.');

export const sources: readonly MetricSource[] = [
  defineSource({
    of: () => Job,
    dimensions: {
      ...under(''),
      EMPLOYEE: leads(''),
      // Who pays is known from its invoices; a job that several pay counts for the first by name.
      PAYER_KIND: earliest('invoices', 'account.payerKind'),
      JOB_STATUS: 'status',
      JOB_STAGE: stageThen,
    },
    rollup: {
      on: ['receivedAt', 'completedAt', 'invoicedAt', 'closedAt'],
      by: [['serviceLine', 'lossType']],
    },
  }),
  defineSource({
    of: () => Estimate,
    dimensions: { ...ofJob, CARRIER: 'claim.carrier', EMPLOYEE: 'estimator', ESTIMATE_KIND: 'kind' },
  }),
  defineSource({
    of: () => EstimateVersion,
    dimensions: {
      SERVICE_LINE: 'estimate.job.serviceLine',
      TPA_PROGRAM: 'estimate.job.assignment.program',
      LOSS_TYPE: 'estimate.job.lossType',
      CARRIER: 'estimate.claim.carrier',
      CAT_EVENT: 'estimate.claim.catEvent',
      EMPLOYEE: 'estimate.estimator',
      ESTIMATE_KIND: 'estimate.kind',
    },
  }),
  defineSource({ of: () => JobCost, dimensions: { ...ofJob, COST_KIND: 'kind' } }),
  defineSource({
    of: () => ServiceAgreement,
    dimensions: {
      SERVICE_LINE: 'serviceLine',
      EMPLOYEE: 'soldBy',
      CANCEL_REASON: 'cancelReason',
      SOURCE_CATEGORY: 'lead.category',
    },
    staleAfterDays: 60,
  }),
];
