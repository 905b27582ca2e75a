import { defineMetric } from '../../engines/metrics/define.js';
import { amountsOf, atMost, both, now } from '../../engines/metrics/measures.js';
import { FollowUp } from './follow-up.entity.js';
import { owner } from './leads.js';

const followUps = amountsOf(() => FollowUp);
const isDue = atMost('dueAt', now);

export const followUpCompletion = defineMetric({
  name: 'followUpCompletion',
  version: 1,
  title: 'Follow-ups done in time',
  says: 'Of the promises to get back to somebody that fell due, the share kept in time; open ones count against it.',
  formula: 'completed by dueAt / due',
  source: 'Our own; 95 percent is the mark.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['dueAt'],
  numerator: followUps.count(both(isDue, atMost('completedAt', 'dueAt'))),
  denominator: followUps.count(isDue),
  by: ['EMPLOYEE', 'TEAM', 'FOLLOW_UP_SUBJECT'],
  owner,
});
