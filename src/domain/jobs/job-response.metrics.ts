import { defineEnum } from '../../kernel/record/enum.js';
import { durationOf } from '../../engines/metrics/durations.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  attr,
  below,
  earliest,
  firstOf,
  is,
  isSet,
  literal,
  seconds,
  when,
} from '../../engines/metrics/measures.js';
import { byJob, exceptCat, firstStep, jobs, owner } from './jobs.js';

export const StartEvent = defineEnum('StartEvent', 'What starts the clock of a response.', {
  RECEIVED: 'We heard of the job.',
  ASSIGNED: 'The program gave it to this location; where there is no program, we heard of the job.',
  ARRIVED: 'Our people arrived.',
});
export type StartEvent = keyof typeof StartEvent;

export const startEvent: Parameter = {
  name: 'startEvent',
  type: () => StartEvent,
  default: 'RECEIVED',
  describe: 'What starts the clock of a response; programs differ.',
};

const start = when(
  isSet(startEvent, 'ARRIVED'),
  attr('arrivedAt'),
  when(isSet(startEvent, 'ASSIGNED'), firstOf('assignment.assignedToUsAt', 'receivedAt'), attr('receivedAt')),
);

const shared = {
  version: 1,
  unit: 'SECONDS' as const,
  better: 'LOWER' as const,
  on: ['receivedAt', 'arrivedAt'],
  by: byJob,
  owner,
};

export const timeToContact = defineMetric({
  ...shared,
  name: 'timeToContact',
  title: 'Time to contact',
  says: 'How long it took until the customer of a job was reached.',
  formula: 'Σ (customer contacted − start event) / jobs with both',
  source: 'Servpro offices promise an hour; one program’s manual aims at 10 minutes.',
  ...durationOf(jobs, { from: start, to: 'contactedAt', where: exceptCat }),
});

export const timeToOnSite = defineMetric({
  ...shared,
  name: 'timeToOnSite',
  title: 'Time to site',
  says: 'How long it took until our people were at the site.',
  formula: 'Σ (arrived − start event) / jobs with both',
  source: 'Servpro offices promise 4 hours.',
  ...durationOf(jobs, { from: start, to: 'arrivedAt', where: exceptCat }),
});

export const estimateTurnaround = defineMetric({
  ...shared,
  name: 'estimateTurnaround',
  title: 'Estimate turnaround',
  says: 'How long it took until the first estimate of a job was sent for review.',
  formula: 'Σ (first estimate uploaded − start event) / jobs with both',
  source: 'Apexera counts from receipt; a managed repair program counts 24 hours from arrival.',
  ...durationOf(jobs, { from: start, to: firstStep('ESTIMATE_UPLOADED'), where: exceptCat }),
});

// In the file once somebody recorded it; before the work began, nothing was waited for.
const authorized = earliest(
  'milestones',
  'recordedAt',
  is({ kind: { eq: 'WORK_AUTHORIZED' }, revokedAt: { isNull: true } }),
);

export const documentationTurnaround = defineMetric({
  ...shared,
  name: 'documentationTurnaround',
  title: 'Documentation turnaround',
  says: 'How long after the start of the work the signed authorization was in the file.',
  formula: 'Σ (authorization recorded − started) / jobs with both; 0 where it was there before the start',
  source: 'A managed repair program asks for 12 hours.',
  on: ['startedAt'],
  ...durationOf(jobs, {
    from: 'startedAt',
    to: authorized,
    value: when(below(authorized, 'startedAt'), literal(0), seconds('startedAt', authorized)),
    where: exceptCat,
  }),
});
