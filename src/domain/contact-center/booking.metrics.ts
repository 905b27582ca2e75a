import { defineMetric } from '../../engines/metrics/define.js';
import { both, is, not, given } from '../../engines/metrics/measures.js';
import { contacts, isAnswered, isInbound, owner } from './contacts.js';

const call = both(isInbound, isAnswered);
const classed = (...classes: string[]) => contacts.count(both(call, is({ callClass: { in: classes } })));

const booked = classed('BOOKED');
const calls = contacts.count(call);

const shared = {
  version: 1,
  unit: 'RATIO' as const,
  on: ['offeredAt'],
  by: ['QUEUE', 'PROGRAM', 'VENDOR', 'EMPLOYEE', 'TEAM', 'CALL_REASON', 'CHANNEL'],
  owner,
};

export const bookingRate = defineMetric({
  ...shared,
  name: 'bookingRate',
  title: 'Booking rate',
  says: 'Of the contacts that could have become work, the share that was booked.',
  formula: 'BOOKED / (BOOKED + UNBOOKED)',
  source: 'ServiceTitan’s vocabulary; rates of 42 to 85 percent are reported.',
  better: 'HIGHER',
  by: [...shared.by, 'SOURCE_CATEGORY', 'CAMPAIGN'],
  numerator: booked,
  denominator: classed('BOOKED', 'UNBOOKED'),
  excluded: {
    EXCUSED: classed('EXCUSED'),
    NOT_LEAD: classed('NOT_LEAD'),
    UNATTACHED: classed('UNATTACHED'),
    NOT_CLASSED: contacts.count(both(call, not(given('callClass')))),
  },
});

export const rawBookingRate = defineMetric({
  ...shared,
  name: 'rawBookingRate',
  title: 'Booking rate, raw',
  says: 'The share of all inbound contacts answered that was booked, whatever the agents called the others.',
  formula: 'BOOKED / inbound answered',
  source: 'DataTurk, beside the rate that agents shape themselves.',
  better: 'HIGHER',
  numerator: booked,
  denominator: calls,
});

export const excusedShare = defineMetric({
  ...shared,
  name: 'excusedShare',
  title: 'Share of excused contacts',
  says: 'The share of inbound contacts answered that agents took out of the booking rate; it rises where the rate is gamed.',
  formula: '(EXCUSED + NOT_LEAD) / inbound answered',
  source: 'DataTurk.',
  better: 'BAND',
  numerator: classed('EXCUSED', 'NOT_LEAD'),
  denominator: calls,
});
