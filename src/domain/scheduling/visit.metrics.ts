import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import type { Parameter } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atMost,
  below,
  both,
  dayOf,
  equals,
  given,
  is,
  literal,
  minus,
  not,
  now,
  outer,
  param,
  seconds,
  some,
  times,
} from '../../engines/metrics/measures.js';
import { Job } from '../jobs/job.entity.js';
import { CapacitySlot } from './capacity-slot.entity.js';
import { Appointment } from './appointment.entity.js';

const visits = amountsOf(() => Appointment);
const jobs = amountsOf(() => Job);
const isDone = is({ status: { eq: 'DONE' } });
const wasAgreed = is({ status: { notIn: ['TENTATIVE', 'CANCELED', 'RESCHEDULED'] } });

const shared = {
  version: 1,
  unit: 'RATIO' as const,
  by: ['SERVICE_LINE', 'BUSINESS_UNIT', 'EMPLOYEE', 'APPOINTMENT_KIND', 'CARRIER', 'TPA_PROGRAM'],
  owner: 'Operations',
};

export const earlyToleranceMinutes: Parameter = {
  name: 'earlyToleranceMinutes',
  type: () => Int,
  default: 1_440,
  describe: 'Arriving more than these minutes before the window is not on time.',
};

const isDue = both(wasAgreed, atMost('windowEnd', now));
const isOnTime = both(
  isDue,
  atMost('arrivedAt', 'windowEnd'),
  not(below(times(param(earlyToleranceMinutes), literal(60)), seconds('arrivedAt', 'windowStart'))),
);

export const onTimeArrivalRate = defineMetric({
  ...shared,
  name: 'onTimeArrivalRate',
  title: 'On-time arrival',
  says: 'The share of agreed visits at which our people arrived within the window promised.',
  formula:
    'arrived by the end of the window, its last moment included / visits due; one that nobody made is late',
  source: 'Our own; 95 percent is the mark.',
  better: 'HIGHER',
  on: ['windowEnd'],
  numerator: visits.count(isOnTime),
  denominator: visits.count(isDue),
});

const isPlanned = both(wasAgreed, atMost('plannedStart', now));
const isDoneThatDay = both(isPlanned, isDone, equals(dayOf('arrivedAt'), dayOf('plannedStart')));

export const scheduleCompletionRate = defineMetric({
  ...shared,
  name: 'scheduleCompletionRate',
  title: 'Schedule completed',
  says: 'The share of visits planned for a day that were done on it.',
  formula: 'visits done on the planned day / visits planned for it, without those moved or called off',
  source: 'PMP’s scorecard: stops against plan.',
  better: 'HIGHER',
  on: ['plannedStart'],
  numerator: visits.count(isDoneThatDay),
  denominator: visits.count(isPlanned),
});

export const missedStops = defineMetric({
  ...shared,
  name: 'missedStops',
  title: 'Missed stops',
  says: 'How many visits planned for a day were not done on it.',
  formula: 'visits planned for the day − visits done on it',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'LOWER',
  on: ['plannedStart'],
  numerator: visits.count(both(isPlanned, not(isDoneThatDay))),
});

export const cancellationRate = defineMetric({
  ...shared,
  name: 'cancellationRate',
  title: 'Cancelled visits',
  says: 'The share of booked visits that were called off.',
  formula: 'visits called off / visits booked; one that was moved counts where it went',
  source: 'Our own.',
  better: 'LOWER',
  on: ['plannedStart'],
  numerator: visits.count(is({ status: { eq: 'CANCELED' } })),
  denominator: visits.count(is({ status: { notIn: ['TENTATIVE', 'RESCHEDULED'] } })),
});

const done = (kind: string) => visits.count(both(isDone, is({ kind: { eq: kind } })));

export const reserviceRate = defineMetric({
  ...shared,
  name: 'reserviceRate',
  title: 'Reservice rate',
  says: 'How many visits did a service again that had not held, for each regular service visit.',
  formula: 'reservice visits done / service visits done, by the day of the visit',
  source: 'PMP’s scorecard.',
  better: 'LOWER',
  on: ['arrivedAt'],
  by: ['SERVICE_LINE', 'BUSINESS_UNIT', 'EMPLOYEE'],
  numerator: done('RESERVICE'),
  denominator: done('SERVICE'),
});

export const fixDays: Parameter = {
  name: 'fixDays',
  type: () => Int,
  default: 30,
  describe:
    'Days after completion within which a recall or reservice means that a job was not right at once.',
};

const within = (at: string) =>
  both(
    below(outer('completedAt'), at),
    atMost(seconds(outer('completedAt'), at), times(param(fixDays), literal(86_400))),
  );
const heldWell = both(
  not(some('recalls', within('receivedAt'))),
  not(some('appointments', both(is({ kind: { eq: 'RESERVICE' } }), wasAgreed, within('plannedStart')))),
);

export const firstTimeFixRate = defineMetric({
  ...shared,
  name: 'firstTimeFixRate',
  title: 'Fixed the first time',
  says: 'The share of completed jobs that needed no recall and no reservice within 30 days.',
  formula: 'jobs completed without a recall or reservice within fixDays / jobs completed',
  source: 'Service Empire: 74 to 75 percent is the mean, 85 to 90 the best.',
  better: 'HIGHER',
  on: ['completedAt'],
  by: ['SERVICE_LINE', 'BUSINESS_UNIT', 'EMPLOYEE', 'LOSS_TYPE', 'CARRIER', 'TPA_PROGRAM'],
  numerator: jobs.count(both(given('completedAt'), heldWell)),
  denominator: jobs.count(),
  maturityDays: 30,
});

const slots = amountsOf(() => CapacitySlot, 'date');

export const slotUtilization = defineMetric({
  ...shared,
  name: 'slotUtilization',
  title: 'Capacity booked',
  says: 'The share of the visits that could be made that is booked.',
  formula: 'Σ booked / Σ (capacity − blocked)',
  source: 'Our own.',
  better: 'BAND',
  on: ['date'],
  by: ['CREW_SKILL'],
  numerator: slots.sum('booked'),
  denominator: slots.sum(minus('capacity', 'blocked')),
});
