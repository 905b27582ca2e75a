import { defineEnum } from '../../kernel/record/enum.js';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import { amountsOf, both, choose, countOf, given, is, some } from '../../engines/metrics/measures.js';
import { byOwner, isInsurance, isLead, leads, owner } from './leads.js';
import { QuoteRequest } from './quote-request.entity.js';

export const ConversionBasis = defineEnum('ConversionBasis', 'Which leads a conversion is a share of.', {
  ON_DELIVERED: 'All that came in.',
  ON_CONTACT: 'Those whom we spoke with.',
});
export type ConversionBasis = keyof typeof ConversionBasis;

export const conversionBasis: Parameter = {
  name: 'conversionBasis',
  type: () => ConversionBasis,
  default: 'ON_DELIVERED',
  describe: 'Which leads a conversion is a share of.',
};

const lead = both(isLead, isInsurance);
const contacted = both(lead, given('firstContactAt'));
const isBound = is({ status: { eq: 'BOUND' } });
const quotes = amountsOf(() => QuoteRequest);
const policies = countOf('quoteRequests', isBound);

const shared = { version: 1, unit: 'RATIO' as const, better: 'HIGHER' as const, by: byOwner, owner };

export const quoteRate = defineMetric({
  ...shared,
  name: 'quoteRate',
  title: 'Quote rate',
  says: 'Of the insurance leads that we spoke with, the share that got a price.',
  formula: 'contacted leads with a quote / contacted leads',
  source: 'EverQuote.',
  on: ['receivedAt'],
  numerator: leads.count(both(contacted, some('quoteRequests', given('quotedAt')))),
  denominator: leads.count(contacted),
});

export const bindRate = defineMetric({
  ...shared,
  name: 'bindRate',
  title: 'Bind rate',
  says: 'Of the prices given, the share that became a policy.',
  formula: 'quotes bound / quotes given',
  source: 'EverQuote.',
  on: ['quotedAt'],
  by: [...byOwner, 'CARRIER'],
  numerator: quotes.count(isBound),
  denominator: quotes.count(),
});

export const salesConversionRate = defineMetric({
  ...shared,
  name: 'salesConversionRate',
  title: 'Sales conversion',
  says: 'Policies sold for each insurance lead that came in, or for each that we spoke with.',
  formula: 'policies / leads, or policies / contacted leads by conversionBasis',
  source: 'GetInsureLeads; EverQuote. Group it by channel or source to compare them.',
  on: ['receivedAt'],
  numerator: choose(conversionBasis, {
    ON_DELIVERED: leads.sum(policies, lead),
    ON_CONTACT: leads.sum(policies, contacted),
  }),
  denominator: choose(conversionBasis, {
    ON_DELIVERED: leads.count(lead),
    ON_CONTACT: leads.count(contacted),
  }),
  maturityDays: 30,
});
