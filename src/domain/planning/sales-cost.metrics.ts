import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, choose, is, scaled, spanDays, spansOf, times } from '../../engines/metrics/measures.js';
import { isAnswered, orIntervals } from '../contact-center/contacts.js';
import { Interaction } from '../contact-center/interaction.entity.js';
import { Job } from '../jobs/job.entity.js';
import { QuoteRequest } from '../leads/quote-request.entity.js';
import { EmploymentSpell } from '../staff/employee.entity.js';
import { posted } from './profit.metrics.js';

const bound = amountsOf(() => QuoteRequest, 'quotedAt');
const isBound = is({ status: { eq: 'BOUND' } });
const shared = {
  version: 1,
  unit: 'MONEY' as const,
  better: 'LOWER' as const,
  on: ['postedOn'],
  by: [],
  owner: 'Finance',
};

const handled = orIntervals(amountsOf(() => Interaction, 'endedAt').count(isAnswered), 'answered');

export const costPerContact = defineMetric({
  ...shared,
  name: 'costPerContact',
  title: 'Cost of a contact',
  says: 'What agents, their systems and vendors cost for each contact handled.',
  formula:
    '(wages and incentives of agents + telephony and workforce software + call centers of others) / handled',
  source: 'Our own.',
  numerator: posted('AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH', 'CALL_CENTER_VENDOR'),
  denominator: handled,
  sample: handled,
});

export const SaleKind = defineEnum('SaleKind', 'What counts as a sale of a call center.', {
  POLICIES: 'Policies sold.',
  JOBS: 'Jobs received.',
});
export type SaleKind = keyof typeof SaleKind;

export const saleKind: Parameter = {
  name: 'saleKind',
  type: () => SaleKind,
  default: 'POLICIES',
  describe: 'What counts as a sale of a call center.',
};

export const costPerSale = defineMetric({
  ...shared,
  name: 'costPerSale',
  title: 'Cost of a sale',
  says: 'What the call centers cost for each policy sold, or for each job received.',
  formula: '(leads + agents + their systems + call centers of others) / policies sold, or jobs by saleKind',
  source: 'Our own.',
  numerator: posted('LEAD_COST', 'AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH', 'CALL_CENTER_VENDOR'),
  denominator: choose(saleKind, {
    POLICIES: bound.count(isBound),
    JOBS: amountsOf(() => Job, 'receivedAt').count(),
  }),
});

export const costPerBind = defineMetric({
  ...shared,
  name: 'costPerBind',
  title: 'Cost of a policy',
  says: 'What leads, agents and their systems cost for each policy sold.',
  formula: '(leads + wages and incentives of agents + their systems) / policies sold',
  source: 'EverQuote; Jenesis.',
  numerator: posted('LEAD_COST', 'AGENT_WAGES', 'AGENT_INCENTIVES', 'WFM_TECH'),
  denominator: bound.count(isBound),
});

const sells = is({ position: { role: { eq: 'SALES_AGENT' } } });

export const premiumPerAgent = defineMetric({
  ...shared,
  name: 'premiumPerAgent',
  title: 'Premium of an agent',
  says: 'How much premium was sold for each full-time sales agent.',
  formula: 'Σ premium of policies sold / mean full-time equivalents of sales agents',
  source: 'Our own.',
  better: 'HIGHER',
  on: ['quotedAt'],
  owner: 'Sales and marketing',
  numerator: scaled(bound.sum('premium', isBound), 'days'),
  denominator: spansOf(() => EmploymentSpell, 'from', 'to').sum(times(spanDays, 'ftePercent'), sells),
});
