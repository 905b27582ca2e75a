import { defineMetric } from '../../engines/metrics/define.js';
import type { Value } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atLeast,
  below,
  both,
  countOf,
  equals,
  less,
  literal,
  minus,
  not,
  outer,
  plus,
  seconds,
  some,
  sumOf,
  times,
  when,
} from '../../engines/metrics/measures.js';
import { isInbound, owner } from './contacts.js';
import { StaffingForecast } from './staffing-forecast.entity.js';

const forecasts = amountsOf(() => StaffingForecast);
// The last forecast of an interval counts.
const isLast = not(
  some(
    'queue.staffingForecasts',
    both(
      equals('intervalStart', outer('intervalStart')),
      equals('location', outer('location')),
      below(outer('forecastVersion'), 'forecastVersion'),
    ),
  ),
);
const length = times('intervalMinutes', literal(60));
const during = (at: string) =>
  both(atLeast(at, outer('intervalStart')), below(seconds(outer('intervalStart'), at), outer(length)));
const actual = plus(
  countOf('queue.interactions', both(isInbound, during('offeredAt'))),
  sumOf('queue.intervalStats', 'offered', during('intervalStart')),
);
const apart = (a: Value, b: Value): Value => when(below(a, b), minus(b, a), minus(a, b));
const attr = (name: string): Value => ({ attr: name });

const shared = {
  version: 1,
  unit: 'RATIO' as const,
  better: 'HIGHER' as const,
  on: ['intervalStart'],
  by: ['QUEUE', 'PROGRAM', 'VENDOR'],
  owner,
};

export const forecastAccuracy = defineMetric({
  ...shared,
  name: 'forecastAccuracy',
  title: 'Forecast accuracy',
  says: 'How close the forecast of contacts came, half hour by half hour.',
  formula: '1 − Σ |contacts − forecast| / Σ contacts, over the intervals with a forecast',
  source: 'Our own; 0.9 is the mark.',
  numerator: less(
    forecasts.sum(actual, isLast),
    forecasts.sum(apart(actual, attr('forecastOffered')), isLast),
  ),
  denominator: forecasts.sum(actual, isLast),
});

export const scheduleEfficiency = defineMetric({
  ...shared,
  name: 'scheduleEfficiency',
  title: 'Schedule efficiency',
  says: 'How close the number of agents planned in came to the number needed.',
  formula: '1 − Σ |scheduled − required| / Σ required, over the intervals',
  source: 'Our own.',
  numerator: less(
    forecasts.sum('requiredAgents', isLast),
    forecasts.sum(apart(attr('scheduledAgents'), attr('requiredAgents')), isLast),
  ),
  denominator: forecasts.sum('requiredAgents', isLast),
});
