import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  asOfDay,
  asOfInstant,
  atMost,
  attr,
  below,
  both,
  dayOf,
  days,
  firstOf,
  given,
  is,
  latest,
  not,
  outer,
  param,
  some,
  stockOf,
} from '../../engines/metrics/measures.js';
import { Lead } from './lead.entity.js';
import { isLead, owner } from './leads.js';
import { OutgoingReferral } from './outgoing-referral.entity.js';
import { ReferralSource } from './referral-source.entity.js';

const sent = amountsOf(() => OutgoingReferral, 'sentAt');
const shared = { version: 1, unit: 'RATIO' as const, better: 'HIGHER' as const, owner };

export const outgoingReferralAcceptance = defineMetric({
  ...shared,
  name: 'outgoingReferralAcceptance',
  title: 'Leads given away and taken',
  says: 'The share of leads given to sister locations and partners that were taken.',
  formula: 'accepted / sent',
  source: 'Our own.',
  on: ['sentAt'],
  by: ['SERVICE_LINE', 'REFERRAL_TARGET', 'RECEIVING_LOCATION', 'REFERRAL_SOURCE'],
  numerator: sent.count(given('acceptedAt')),
  denominator: sent.count(),
});

export const referralReciprocity = defineMetric({
  ...shared,
  name: 'referralReciprocity',
  title: 'Referrals given and received',
  says: 'How many leads partners sent us for each lead that we sent them.',
  formula: 'leads received from referral sources / leads sent to them',
  source: 'Our own.',
  better: 'BAND',
  on: ['receivedAt'],
  by: ['REFERRAL_SOURCE', 'SERVICE_LINE'],
  numerator: amountsOf(() => Lead, 'receivedAt').count(both(isLead, given('source'))),
  denominator: sent.count(given('toSource')),
});

export const activeDays: Parameter = {
  name: 'activeDays',
  type: () => Int,
  default: 90,
  describe: 'Days within which a referral source that is called active sends a lead.',
};

const known = stockOf(() => ReferralSource, 'createdAt');
const isActive = is({ stage: { eq: 'ACTIVE' } });
const sentLately = some(
  'leads',
  both(
    isLead,
    atMost('receivedAt', outer(asOfInstant)),
    below(days(dayOf('receivedAt'), asOfDay), param(activeDays)),
  ),
);

export const activeSourceRate = defineMetric({
  ...shared,
  name: 'activeSourceRate',
  title: 'Active sources that send',
  says: 'Of the referral sources that are called active, the share that sent a lead lately.',
  formula: 'sources at the stage ACTIVE with a lead in the last activeDays / sources at the stage ACTIVE',
  source: 'Our own.',
  by: ['SOURCE_CATEGORY', 'EMPLOYEE'],
  numerator: known.count(both(isActive, sentLately)),
  denominator: known.count(isActive),
});

const lastTouch = firstOf(latest('activities', 'at', atMost('at', asOfInstant)), attr('lastTouchAt'));

export const daysSinceLastTouch = defineMetric({
  ...shared,
  name: 'daysSinceLastTouch',
  title: 'Days since the last touch',
  says: 'How long ago somebody of ours was last in touch with a referral source that is not lost.',
  formula: 'Σ days from the last activity to the day asked about / sources with one',
  source: 'Our own; at most 30 days for tier A.',
  unit: 'DAYS',
  better: 'LOWER',
  by: ['SOURCE_CATEGORY', 'EMPLOYEE'],
  ...durationOf(known, {
    from: lastTouch,
    value: days(dayOf(lastTouch), asOfDay),
    where: not(is({ stage: { eq: 'LOST' } })),
  }),
});
