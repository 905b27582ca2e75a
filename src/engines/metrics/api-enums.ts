import { defineEnum } from '../../kernel/record/enum.js';
import type { MetricStanding } from './compare.js';
import { standings } from './compare.js';
import type { Preset } from './range.js';
import { presets } from './range.js';

export const MetricGrain = defineEnum('MetricGrain', 'How long the buckets are into which a range is cut.', {
  HALF_HOUR: 'Half an hour, by the wall clock; an hour that the clock runs twice is two.',
  HOUR: 'An hour, by the wall clock.',
  DAY: 'A calendar day.',
  WEEK: 'A week from the organization’s first weekday on.',
  MONTH: 'A calendar month.',
  QUARTER: 'Three months from January, April, July or October on.',
  YEAR: 'A calendar year.',
});

export const MetricCalendar = defineEnum(
  'MetricCalendar',
  'Whose days, weeks and months a question follows.',
  {
    LOCATION: 'Each location’s own: a local month ends there at its midnight.',
    COMPANY: 'The company’s zone for all locations.',
    UTC: 'Coordinated universal time for all locations.',
  },
);

export const MetricComparison = defineEnum('MetricComparison', 'What each number is compared with.', {
  PREVIOUS_PERIOD:
    'The stretch of the same length before; months with months, a month to date with the same days before.',
  PREVIOUS_YEAR: 'The same days a year before.',
  TARGET: 'The target that was set for it.',
  PEERS: 'The same number of the other locations in scope.',
});

export const MetricOrderBy = defineEnum(
  'MetricOrderBy',
  'What of a metric rows are ordered by.',
  Object.fromEntries(Object.entries(standings).map(([name, { describe }]) => [name, describe])) as Record<
    MetricStanding,
    string
  >,
);

export const MetricStatus = defineEnum('MetricStatus', 'What a number is worth.', {
  OK: 'Complete and current.',
  NO_DATA: 'There is no value: nothing to divide by, or a time to come.',
  INSUFFICIENT_SAMPLE: 'It rests on fewer rows than its definition asks for.',
  PARTIAL: 'Its time is not over, or its outcomes are not all known yet.',
  STALE: 'The newest row is older than its source should let it be.',
});

export const MetricUnit = defineEnum('MetricUnit', 'The unit of a metric.', {
  RATIO: 'A share: 0.8 is 80 percent.',
  COUNT: 'A number of things.',
  SECONDS: 'Seconds.',
  DAYS: 'Days.',
  HOURS: 'Hours.',
  MONEY: 'An amount in the organization’s currency.',
  POINTS: 'Points of a scale.',
  NUMBER: 'A plain number.',
});

export const MetricDirection = defineEnum('MetricDirection', 'Which way a metric is better.', {
  HIGHER: 'The higher the better.',
  LOWER: 'The lower the better.',
  BAND: 'Best inside a band.',
  NEITHER: 'Neither way is better.',
});

export const MetricSide = defineEnum('MetricSide', 'The part of a metric to which rows belong.', {
  NUMERATOR: 'Rows of the numerator.',
  DENOMINATOR: 'Rows of the denominator.',
});

export const MetricPreset = defineEnum(
  'MetricPreset',
  'A range that moves with the calendar of the company.',
  Object.fromEntries(Object.entries(presets).map(([name, [describe]]) => [name, describe])) as Record<
    Preset,
    string
  >,
);
