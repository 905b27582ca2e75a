import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  atLeast,
  atMost,
  below,
  both,
  given,
  is,
  literal,
  not,
  param,
  seconds,
} from '../../engines/metrics/measures.js';
import { byOwner, bySource, isLead, isLost, isWon, leads, owner } from './leads.js';

const shared = { version: 1, unit: 'RATIO' as const, on: ['receivedAt'], by: byOwner, owner };
const all = leads.count(isLead);

export const leadCount = defineMetric({
  ...shared,
  name: 'leadCount',
  title: 'Leads',
  says: 'How many leads came in; group it by source to see where from.',
  formula: 'leads, without duplicates and what never was a lead',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'HIGHER',
  numerator: all,
});

export const unknownSourceRate = defineMetric({
  ...shared,
  name: 'unknownSourceRate',
  title: 'Leads of unknown source',
  says: 'The share of leads of which nobody recorded where they came from.',
  formula: 'leads of the category UNKNOWN / leads',
  source: 'Our own; below 5 percent is good.',
  better: 'LOWER',
  by: ['SERVICE_LINE', 'CHANNEL', 'EMPLOYEE', 'TEAM'],
  numerator: leads.count(both(isLead, is({ category: { eq: 'UNKNOWN' } }))),
  denominator: all,
});

export const leadResponseTime = defineMetric({
  ...shared,
  name: 'leadResponseTime',
  title: 'Lead response time',
  says: 'How long it took until somebody answered a lead, at any hour of the day.',
  formula: 'median of (first response − received); other statistics by parameter',
  source: 'Service Spartan; within 5 minutes is the mark.',
  unit: 'SECONDS',
  better: 'LOWER',
  ...durationOf(leads, { from: 'receivedAt', to: 'firstResponseAt', where: isLead, usual: 'MEDIAN' }),
});

export const speedToLeadSeconds: Parameter = {
  name: 'speedToLeadSeconds',
  type: () => Int,
  default: 300,
  describe: 'Seconds within which a lead should be answered, the last included.',
};

const responded = seconds('receivedAt', 'firstResponseAt');
const isBackwards = both(isLead, below(responded, literal(0)));

export const speedToLead = defineMetric({
  ...shared,
  name: 'speedToLead',
  title: 'Speed to lead',
  says: 'The share of leads that were answered within minutes; those that nobody answered count against it.',
  formula: 'leads with a first response within speedToLeadSeconds / leads',
  source: 'Lead Gen Economy.',
  better: 'HIGHER',
  numerator: leads.count(
    both(isLead, atLeast(responded, literal(0)), atMost(responded, param(speedToLeadSeconds))),
  ),
  denominator: leads.count(both(isLead, not(below(responded, literal(0))))),
  excluded: { NEGATIVE_DURATION: leads.count(isBackwards) },
});

export const leadContactRate = defineMetric({
  ...shared,
  name: 'leadContactRate',
  title: 'Lead contact rate',
  says: 'The share of leads with whom we spoke both ways.',
  formula: 'leads with a first contact / leads',
  source: 'Next Call Club; above 35 to 40 percent for bought leads.',
  better: 'HIGHER',
  numerator: leads.count(both(isLead, given('firstContactAt'))),
  denominator: all,
});

export const leadWinRate = defineMetric({
  ...shared,
  name: 'leadWinRate',
  title: 'Lead win rate',
  says: 'Of the leads that were decided in the time, the share that became work.',
  formula: 'WON / (WON + LOST), on the day on which they were closed',
  source: 'Our own.',
  better: 'HIGHER',
  on: ['closedAt'],
  numerator: leads.count(isWon),
  denominator: leads.count(is({ status: { in: ['WON', 'LOST'] } })),
});

export const lostLeads = defineMetric({
  ...shared,
  name: 'lostLeads',
  title: 'Leads lost',
  says: 'How many leads were lost; group it by reason or competitor for the mix.',
  formula: 'leads that became LOST',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'LOWER',
  on: ['closedAt'],
  by: [...byOwner, 'LOSS_REASON', 'COMPETITOR'],
  numerator: leads.count(isLost),
});

export const lossToCompetitorShare = defineMetric({
  ...shared,
  name: 'lossToCompetitorShare',
  title: 'Lost to competitors',
  says: 'Of the leads lost with a known reason, the share that a competitor won.',
  formula: 'LOST with a competitor / LOST with a reason',
  source: 'Our own.',
  better: 'LOWER',
  on: ['closedAt'],
  by: bySource,
  numerator: leads.count(both(isLost, given('lossReason'), given('competitor'))),
  denominator: leads.count(both(isLost, given('lossReason'))),
  excluded: { NO_REASON: leads.count(both(isLost, not(given('lossReason')))) },
});
