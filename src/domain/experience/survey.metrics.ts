import { defineMetric } from '../../engines/metrics/define.js';
import {
  amountsOf,
  atLeast,
  both,
  given,
  is,
  less,
  literal,
  scaled,
  times,
} from '../../engines/metrics/measures.js';
import { SurveyResponse } from './survey.entity.js';

const responses = amountsOf(() => SurveyResponse);
const of = (kind: string) =>
  both(is({ survey: { kind: { eq: kind } } }), given('respondedAt'), given('score'));
const shared = {
  version: 1,
  on: ['respondedAt'],
  by: [
    'SERVICE_LINE',
    'BUSINESS_UNIT',
    'CARRIER',
    'TPA_PROGRAM',
    'EMPLOYEE',
    'QUEUE',
    'PROGRAM',
    'VENDOR',
    'CHANNEL',
    'CALL_REASON',
  ],
  owner: 'Customer experience',
};

const netPromoters = (kind: string) => ({
  numerator: scaled(
    less(
      responses.count(both(of(kind), is({ score: { gte: 9 } }))),
      responses.count(both(of(kind), is({ score: { lte: 6 } }))),
    ),
    100,
  ),
  denominator: responses.count(of(kind)),
});

export const nps = defineMetric({
  ...shared,
  name: 'nps',
  title: 'Net promoter score',
  says: 'How many more customers would recommend us than advise against us, of a hundred who answered.',
  formula: '100 × (answers of 9 and 10 − answers of 0 to 6) / answers; pooled, never an average of scores',
  source: 'CustomerGauge.',
  unit: 'POINTS',
  better: 'HIGHER',
  ...netPromoters('NPS'),
});

export const employeeNps = defineMetric({
  ...shared,
  name: 'employeeNps',
  title: 'Net promoter score of employees',
  says: 'How many more employees would recommend us as an employer than advise against us, of a hundred who answered.',
  formula: '100 × (answers of 9 and 10 − answers of 0 to 6) / answers',
  source: 'As for customers; fewer than 5 answers are no sample.',
  unit: 'POINTS',
  better: 'HIGHER',
  by: [],
  minSample: 5,
  owner: 'People',
  ...netPromoters('EMPLOYEE_PULSE'),
});

// Four fifths of the scale: 4 of 5, 8 of 10.
const isTopTwo = atLeast(times('score', literal(5)), times('scaleMax', literal(4)));
const isCsat = of('CSAT');

export const csat = defineMetric({
  ...shared,
  name: 'csat',
  title: 'Satisfaction',
  says: 'The share of customers who answered and were satisfied or very satisfied.',
  formula: 'answers in the two best of five / answers; other scales by proportion',
  source: 'Usual top-two-box.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: responses.count(both(isCsat, isTopTwo)),
  denominator: responses.count(isCsat),
});

const isInternal = is({ case: { audience: { eq: 'INTERNAL' } } });

export const internalSatisfaction = defineMetric({
  ...shared,
  name: 'internalSatisfaction',
  title: 'Satisfaction inside',
  says: 'The share of colleagues who answered about a case of theirs and were satisfied.',
  formula: 'as satisfaction, over answers about cases among ourselves',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  by: [],
  numerator: responses.count(both(isCsat, isInternal, isTopTwo)),
  denominator: responses.count(both(isCsat, isInternal)),
});

export const customerEffort = defineMetric({
  ...shared,
  name: 'customerEffort',
  title: 'Customer effort',
  says: 'How much effort it was for customers, from 1 to 7.',
  formula: 'Σ answers / answers',
  source: 'Usual effort score.',
  unit: 'POINTS',
  better: 'LOWER',
  numerator: responses.sum('score', of('CES')),
  denominator: responses.count(of('CES')),
});

export const surveyResponseRate = defineMetric({
  ...shared,
  name: 'surveyResponseRate',
  title: 'Surveys answered',
  says: 'The share of surveys sent that were answered.',
  formula: 'answered / sent, by the day of sending',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  on: ['sentAt'],
  by: [...shared.by, 'SURVEY_KIND'],
  numerator: responses.count(given('respondedAt')),
  denominator: responses.count(),
});
