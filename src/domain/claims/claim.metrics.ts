import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import { amountsOf, dayOf, days } from '../../engines/metrics/measures.js';
import { Claim } from './claim.entity.js';
import { countsDespiteCat } from './exclude-cat.js';

export const claimCycleTime = defineMetric({
  name: 'claimCycleTime',
  version: 1,
  title: 'Claim cycle time',
  says: 'How many days a carrier’s claim took from its report until it was closed.',
  formula:
    'Σ calendar days from reported to closed / claims, on the day of closing or, as a cohort, of reporting',
  source: 'Our own.',
  unit: 'DAYS',
  better: 'LOWER',
  on: ['closedAt', 'reportedAt'],
  ...durationOf(
    amountsOf(() => Claim),
    {
      from: 'reportedAt',
      to: 'closedAt',
      value: days(dayOf('reportedAt'), dayOf('closedAt')),
      where: countsDespiteCat('catEvent'),
    },
  ),
  by: ['CARRIER', 'LOSS_TYPE', 'CAT_EVENT'],
  owner: 'Operations',
});
