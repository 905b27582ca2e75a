import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import { both, earliest, equals, is, less, not, outer, some } from '../../engines/metrics/measures.js';
import {
  byQueue,
  contacts,
  intervals,
  isAbandoned,
  isAnswered,
  isOffered,
  orIntervals,
  owner,
} from './contacts.js';
import { Interaction } from './interaction.entity.js';
import { isSameShort, isShort } from './service-level.metrics.js';

const entered = contacts.count(isOffered);
const gaveUp = contacts.count(both(isOffered, isAbandoned));
const all = orIntervals(entered, 'offered');

// Only of interval files whose queue calls the same contacts short.
const judged = orIntervals(entered, 'offered', isSameShort);
const abandoned = orIntervals(gaveUp, 'abandoned', isSameShort);
const short = orIntervals(contacts.count(both(isOffered, isShort)), 'shortAbandoned', isSameShort);
const judgedOtherwise = { OTHER_THRESHOLD: intervals.sum('offered', not(isSameShort)) };

const shared = { by: byQueue, owner, on: ['offeredAt'] };

export const offered = defineMetric({
  ...shared,
  name: 'offered',
  version: 1,
  title: 'Contacts offered',
  says: 'How many contacts came to us to be answered.',
  formula: 'Contacts that entered a queue; one that is transferred counts again for the other queue only',
  source: 'Genesys Cloud; Talkdesk.',
  unit: 'COUNT',
  better: 'NEITHER',
  numerator: all,
  sample: all,
});

export const answerRate = defineMetric({
  ...shared,
  name: 'answerRate',
  version: 1,
  title: 'Answer rate',
  says: 'The share of contacts offered that an agent answered.',
  formula: 'answered / offered',
  source: 'Genesys Cloud.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: orIntervals(contacts.count(both(isOffered, isAnswered)), 'answered'),
  denominator: all,
  sample: all,
});

export const abandonRate = defineMetric({
  ...shared,
  name: 'abandonRate',
  version: 1,
  title: 'Abandon rate',
  says: 'The share of contacts offered whose customer gave up waiting; short abandons count on neither side.',
  formula:
    '(abandoned − short) / (offered − short); interval files count where their queue’s shortAbandonSeconds are those asked for',
  source: 'Genesys Cloud and Amazon Connect, without short abandons.',
  unit: 'RATIO',
  better: 'LOWER',
  numerator: less(abandoned, short),
  denominator: less(judged, short),
  sample: less(judged, short),
  excluded: { SHORT_ABANDONED: short, ...judgedOtherwise },
});

export const rawAbandonRate = defineMetric({
  ...shared,
  name: 'rawAbandonRate',
  version: 1,
  title: 'Abandon rate, raw',
  says: 'The share of contacts offered whose customer gave up waiting, however soon.',
  formula: 'abandoned / offered',
  source: 'Genesys Cloud.',
  unit: 'RATIO',
  better: 'LOWER',
  numerator: orIntervals(gaveUp, 'abandoned'),
  denominator: all,
  sample: all,
});

export const shortAbandonRate = defineMetric({
  ...shared,
  name: 'shortAbandonRate',
  version: 1,
  title: 'Short abandon rate',
  says: 'The share of contacts offered whose customer gave up almost at once.',
  formula:
    'abandoned within shortAbandonSeconds / offered; interval files count where their queue’s seconds are those asked for',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'NEITHER',
  numerator: short,
  denominator: judged,
  sample: judged,
  excluded: judgedOtherwise,
});

const asksForCallback = is({ outcome: { eq: 'CALLBACK_REQUESTED' } });
const isCallback = both(
  equals('previousContactId', outer('contactId')),
  equals('system', outer('system')),
  is({ direction: { eq: 'CALLBACK' }, outcome: { eq: 'ANSWERED' } }),
);

export const callbackCompletion = defineMetric({
  ...shared,
  name: 'callbackCompletion',
  version: 1,
  title: 'Callbacks completed',
  says: 'The share of customers asking to be called back whom we reached.',
  formula: 'callbacks connected / callbacks requested, on the day of the request',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: contacts.count(
    both(
      asksForCallback,
      some(() => Interaction, isCallback),
    ),
  ),
  denominator: contacts.count(asksForCallback),
});

export const callbackDelay = defineMetric({
  ...shared,
  name: 'callbackDelay',
  version: 1,
  title: 'Callback delay',
  says: 'How long customers waited for a callback that reached them.',
  formula: 'median of (callback answered − callback requested); other statistics by parameter',
  source: 'Our own.',
  unit: 'SECONDS',
  better: 'LOWER',
  ...durationOf(contacts, {
    from: 'offeredAt',
    to: earliest(() => Interaction, 'answeredAt', isCallback),
    where: asksForCallback,
    usual: 'MEDIAN',
  }),
});
