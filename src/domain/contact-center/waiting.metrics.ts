import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Amount } from '../../engines/metrics/measures.js';
import { attr, both, choose, either, isSet, not, plus } from '../../engines/metrics/measures.js';
import { byQueue, contacts, intervals, isAbandoned, isAnswered, isInbound, owner } from './contacts.js';
import { ServiceLevelVariant } from './queue.entity.js';
import { isShort, serviceLevelVariant } from './service-level.metrics.js';

// Whom an agent answered at once has waited for 0 seconds.
const wait = { from: 'offeredAt', value: attr('waitSeconds') };
const shared = {
  version: 1,
  unit: 'SECONDS' as const,
  on: ['offeredAt', 'answeredAt', 'endedAt'],
  by: byQueue,
  owner,
};

export const averageSpeedOfAnswer = defineMetric({
  ...shared,
  name: 'averageSpeedOfAnswer',
  title: 'Average speed of answer',
  says: 'How long customers waited whom an agent answered; ringing counts, the menu before does not.',
  formula: 'Σ wait of answered / answered, from the queue to the answer',
  source: 'MP Telecom’s guide; Amazon Connect and Genesys Cloud alike.',
  better: 'LOWER',
  ...durationOf(contacts, {
    ...wait,
    where: both(isInbound, isAnswered),
    summed: { seconds: intervals.sum('waitAnsweredSeconds'), count: intervals.sum('answered') },
  }),
});

export const averageWaitTime = defineMetric({
  ...shared,
  name: 'averageWaitTime',
  title: 'Average wait',
  says: 'How long customers waited, whether they were answered or gave up.',
  formula: 'Σ wait of answered and abandoned / (answered + abandoned)',
  source: 'Our own, to be read beside the speed of answer.',
  better: 'LOWER',
  on: ['offeredAt', 'endedAt'],
  ...durationOf(contacts, {
    ...wait,
    where: both(isInbound, either(isAnswered, isAbandoned)),
    summed: {
      seconds: intervals.sum(plus('waitAnsweredSeconds', 'waitAbandonedSeconds')),
      count: intervals.sum(plus('answered', 'abandoned')),
    },
  }),
});

const counts = not(both(isSet(serviceLevelVariant, 'SHORT_ABANDONS_EXCLUDED'), isShort));

// An interval file has one sum of all who gave up: without the short ones it says nothing.
const withShort = (amount: Amount) => {
  const { SHORT_ABANDONS_EXCLUDED: _, ...others } = ServiceLevelVariant;
  return choose(serviceLevelVariant, Object.fromEntries(Object.keys(others).map((name) => [name, amount])));
};

export const averageTimeToAbandon = defineMetric({
  ...shared,
  name: 'averageTimeToAbandon',
  title: 'Average time to abandon',
  says: 'How long customers waited before they gave up.',
  formula:
    'Σ wait of abandoned / abandoned; without short abandons, and without interval files, where the variant leaves them out',
  source: 'Amazon Connect.',
  better: 'BAND',
  on: ['offeredAt', 'endedAt'],
  ...durationOf(contacts, {
    ...wait,
    where: both(isInbound, isAbandoned, counts),
    summed: {
      seconds: withShort(intervals.sum('waitAbandonedSeconds')),
      count: withShort(intervals.sum('abandoned')),
    },
  }),
});

export const responseTimeByChannel = defineMetric({
  ...shared,
  name: 'responseTimeByChannel',
  title: 'Response time by channel',
  says: 'How long it took from the beginning of a contact until somebody answered it; group it by channel.',
  formula: 'Σ (answered − began) / answered',
  source: 'Our own.',
  better: 'LOWER',
  ...durationOf(contacts, { from: 'startedAt', to: 'answeredAt', where: both(isInbound, isAnswered) }),
});
