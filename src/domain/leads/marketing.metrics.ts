import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atLeast,
  atMost,
  both,
  days,
  dayOf,
  given,
  is,
  literal,
  param,
} from '../../engines/metrics/measures.js';
import { CampaignCost } from './campaign.entity.js';
import { credit, isCredited, touches } from './attribution.js';
import { bySource, isLead, leads, owner } from './leads.js';
import { Lead } from './lead.entity.js';

const costs = amountsOf(() => CampaignCost, 'month');
const arrivals = amountsOf(() => Lead, 'receivedAt');

const shared = {
  version: 1,
  unit: 'MONEY' as const,
  better: 'LOWER' as const,
  on: ['receivedAt'],
  by: ['CAMPAIGN', 'SOURCE_CATEGORY'],
  owner,
};

export const costPerLead = defineMetric({
  ...shared,
  name: 'costPerLead',
  title: 'Cost per lead',
  says: 'What a campaign cost for each lead that it brought, month by month.',
  formula: 'campaign cost of the months / leads credited to campaigns in them',
  source: 'Tygart Media, with prices of water damage leads.',
  numerator: costs.sum('amount'),
  denominator: arrivals.count(both(isLead, given('campaign'))),
});

export const costPerAcquiredJob = defineMetric({
  ...shared,
  name: 'costPerAcquiredJob',
  title: 'Cost per job won',
  says: 'What campaigns cost for each lead of the time that became work, its credit shared among the sources that touched it.',
  formula: 'campaign cost / Σ credit of campaigns on won leads, by attributionModel',
  source: 'Tygart Media; HMX Zone for the models.',
  numerator: costs.sum('amount'),
  denominator: touches.sum(credit, both(isCredited, given('campaign'))),
  maturityDays: 30,
});

export const eventDays: Parameter = {
  name: 'eventDays',
  type: () => Int,
  default: 60,
  describe: 'Days from the first day of an event within which its leads are credited to it.',
};

const sinceEvent = days('campaign.startOn', dayOf('receivedAt'));
const isEventLead = both(
  isLead,
  is({ campaign: { category: { eq: 'EVENT' } } }),
  atLeast(sinceEvent, literal(0)),
  atMost(sinceEvent, param(eventDays)),
);

export const eventLeads = defineMetric({
  ...shared,
  name: 'eventLeads',
  title: 'Leads of events',
  says: 'How many leads events brought.',
  formula: 'leads credited to a campaign of the category EVENT within eventDays of its first day',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'HIGHER',
  by: bySource,
  numerator: leads.count(isEventLead),
});

export const costPerEventLead = defineMetric({
  ...shared,
  name: 'costPerEventLead',
  title: 'Cost per lead of an event',
  says: 'What events cost for each lead that they brought.',
  formula: 'cost of EVENT campaigns / leads credited to them within eventDays',
  source: 'Our own.',
  numerator: costs.sum('amount', is({ campaign: { category: { eq: 'EVENT' } } })),
  denominator: leads.count(isEventLead),
});
