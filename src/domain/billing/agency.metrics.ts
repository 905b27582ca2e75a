import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atMost,
  both,
  days,
  endOfMonth,
  given,
  is,
  literal,
  minus,
  outer,
  param,
  sumOf,
  when,
} from '../../engines/metrics/measures.js';
import { CollectionPlacement, CollectionRemittance } from './collection.entity.js';
import { owner } from './receivables.js';

const shared = { version: 1, unit: 'RATIO' as const, better: 'HIGHER' as const, owner };

export const recoveryDays: Parameter = {
  name: 'recoveryDays',
  type: () => Int,
  default: 180,
  describe: 'The age of placements, in days, up to which collections count.',
};

const placements = amountsOf(() => CollectionPlacement);
const young = atMost(days(outer('placedOn'), 'collectedOn'), param(recoveryDays));
const remitted = (amount: string) => sumOf('remittances', amount, young);
// What was taken back from the agency was not there to be collected.
const standing: Value = when(given('recalledOn'), literal(0), minus('placedAmount', 'adjustedAmount'));
const cohort = { on: ['placedOn'], by: ['VENDOR', 'PAYER_KIND', 'CARRIER'], maturityDays: 180 };

export const agencyRecoveryRate = defineMetric({
  ...shared,
  ...cohort,
  name: 'agencyRecoveryRate',
  title: 'Recovered by agencies',
  says: 'The share of what was placed with agencies that payers paid by a certain age.',
  formula:
    'Σ collected within recoveryDays of the placement, paid to us directly included / Σ (placed − recalled − adjusted)',
  source: 'ACA International’s survey of 2014: 21.7 percent on average, 13.1 in the middle.',
  numerator: placements.sum(remitted('gross')),
  denominator: placements.sum(standing),
});

export const netBackRate = defineMetric({
  ...shared,
  ...cohort,
  name: 'netBackRate',
  title: 'Net back from agencies',
  says: 'The share of what was placed that reached us after the agencies’ fees: the number to compare agencies by.',
  formula: 'Σ net to us within recoveryDays / Σ (placed − recalled − adjusted)',
  source: 'LegalClarity for fees of 25 to 50 percent.',
  numerator: placements.sum(remitted('net')),
  denominator: placements.sum(standing),
});

const remittances = amountsOf(() => CollectionRemittance);

export const liquidationRate = defineMetric({
  ...shared,
  name: 'liquidationRate',
  title: 'Liquidation',
  says: 'What agencies collected in the time beside what was placed in it; take 12 months, and new placements blur it.',
  formula: 'Σ collected in the time / Σ placed in the time',
  source: 'Fair Capital and AGA on the flow figure.',
  on: ['collectedOn'],
  numerator: remittances.sum('gross'),
  denominator: amountsOf(() => CollectionPlacement, 'placedOn').sum('placedAmount'),
  by: ['VENDOR', 'PAYER_KIND', 'CARRIER'],
});

export const remittanceDays: Parameter = {
  name: 'remittanceDays',
  type: () => Int,
  default: 15,
  describe: 'Days after the month of a collection within which an agency passes it on.',
};

const lateBy = days(endOfMonth('collectedOn'), 'remittedOn');
const byAgency = is({ paidTo: { eq: 'AGENCY' } });

export const remittanceTimeliness = defineMetric({
  ...shared,
  name: 'remittanceTimeliness',
  title: 'Remitted in time',
  says: 'The share of what agencies passed on that came in time.',
  formula: 'remittances within remittanceDays of the end of the month of collection / remittances',
  source: 'The contracts.',
  on: ['remittedOn'],
  numerator: remittances.count(both(byAgency, atMost(lateBy, param(remittanceDays)))),
  denominator: remittances.count(byAgency),
  by: ['VENDOR'],
});
