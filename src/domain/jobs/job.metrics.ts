import { defineMetric } from '../../engines/metrics/define.js';
import type { Condition } from '../../engines/metrics/measures.js';
import { amountsOf, atMost, both, either, given, is, not, some } from '../../engines/metrics/measures.js';
import { Lead } from '../leads/lead.entity.js';
import { bySource, isLead } from '../leads/leads.js';
import { openAt } from '../locations/open-hours.js';
import { byJob, isOpenThen, jobs, jobsAt, owner } from './jobs.js';

const shared = { version: 1, unit: 'RATIO' as const, on: ['receivedAt'], by: byJob, owner };

export const jobsReceived = defineMetric({
  ...shared,
  name: 'jobsReceived',
  title: 'Jobs received',
  says: 'How many jobs we heard of.',
  formula: 'jobs, on the day on which they were received',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'HIGHER',
  by: [...byJob, 'JOB_STATUS'],
  numerator: jobs.count(),
});

const hasHours = given('location.calendar');

export const afterHoursShare = defineMetric({
  ...shared,
  name: 'afterHoursShare',
  title: 'Jobs after hours',
  says: 'The share of jobs that came in while the branch was closed.',
  formula: 'jobs received outside the open hours of the location / jobs of locations with open hours',
  source: 'Our own.',
  better: 'NEITHER',
  numerator: jobs.count(both(hasHours, not(openAt('receivedAt')))),
  denominator: jobs.count(hasHours),
  excluded: { NO_CALENDAR: jobs.count(not(hasHours)) },
});

export const catJobShare = defineMetric({
  ...shared,
  name: 'catJobShare',
  title: 'Jobs of catastrophes',
  says: 'The share of jobs received that a catastrophe caused.',
  formula: 'jobs whose claim belongs to a catastrophe / jobs',
  source: 'Our own.',
  better: 'NEITHER',
  by: ['SERVICE_LINE', 'BUSINESS_UNIT', 'CARRIER', 'TPA_PROGRAM', 'LOSS_TYPE'],
  numerator: jobs.count(given('claim.catEvent')),
  denominator: jobs.count(),
});

// Where both are known, the later step is not before the earlier one, and none is left out below one that was taken.
const follows = (earlier: string, later: string): Condition =>
  either(not(given(later)), atMost(earlier, later));
const isConsistent = both(
  follows('receivedAt', 'contactedAt'),
  follows('receivedAt', 'arrivedAt'),
  follows('arrivedAt', 'startedAt'),
  follows('startedAt', 'completedAt'),
  follows('completedAt', 'invoicedAt'),
);

export const milestoneDataCompleteness = defineMetric({
  version: 1,
  unit: 'RATIO',
  owner,
  name: 'milestoneDataCompleteness',
  title: 'Jobs with consistent milestones',
  says: 'The share of open jobs whose milestones are complete and in order.',
  formula: 'open jobs of which no step is missing or dated before the one that leads to it / open jobs',
  source: 'DASH’s data quality board.',
  better: 'HIGHER',
  by: ['SERVICE_LINE', 'BUSINESS_UNIT', 'EMPLOYEE', 'JOB_STAGE'],
  numerator: jobsAt.count(both(isOpenThen, isConsistent)),
  denominator: jobsAt.count(isOpenThen),
});

const leads = amountsOf(() => Lead);
const isSold = some('milestones', is({ kind: { eq: 'WORK_AUTHORIZED' }, revokedAt: { isNull: true } }));

export const leadToJobConversion = defineMetric({
  ...shared,
  name: 'leadToJobConversion',
  title: 'Leads that became work',
  says: 'The share of leads that came in for which the customer authorized work.',
  formula: 'leads with a job whose work was authorized / leads, by the day on which the lead came in',
  source: 'Our own.',
  better: 'HIGHER',
  by: bySource,
  numerator: leads.count(both(isLead, some('jobs', isSold))),
  denominator: leads.count(isLead),
  maturityDays: 30,
});
