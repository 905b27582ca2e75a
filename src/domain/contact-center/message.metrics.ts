import { Int } from 'type-graphql';
import { defineMetric } from '../../engines/metrics/define.js';
import { durationOf } from '../../engines/metrics/durations.js';
import type { Parameter, Value } from '../../engines/metrics/measures.js';
import {
  amountsOf,
  atLeast,
  atMost,
  below,
  both,
  firstOf,
  given,
  is,
  literal,
  not,
  now,
  param,
  seconds,
} from '../../engines/metrics/measures.js';
import { AnsweringServiceMessage } from './answering-service-message.entity.js';
import { owner } from './contacts.js';

const messages = amountsOf(() => AnsweringServiceMessage);
const shared = { version: 1, on: ['takenAt'], by: ['VENDOR', 'MESSAGE_URGENCY'], owner };

export const messageAcknowledgementTime = defineMetric({
  ...shared,
  name: 'messageAcknowledgementTime',
  title: 'Time to take a message',
  says: 'How long it took until somebody of ours took a message that an answering service had passed on.',
  formula: 'Σ (acknowledged − delivered) / messages with both; read the 95th percentile beside it',
  source: 'Genixo asks for 10 minutes; one firm escalates after 30.',
  unit: 'SECONDS',
  better: 'LOWER',
  ...durationOf(messages, { from: 'deliveredAt', to: 'acknowledgedAt' }),
});

export const acknowledgeWithinSeconds: Parameter = {
  name: 'acknowledgeWithinSeconds',
  type: () => Int,
  default: 600,
  describe: 'Seconds within which a message should be taken, the last included.',
};

const took = seconds('deliveredAt', 'acknowledgedAt');

export const messageAcknowledgedInTime = defineMetric({
  ...shared,
  name: 'messageAcknowledgedInTime',
  title: 'Messages taken in time',
  says: 'The share of messages passed on that somebody of ours took in time; those that nobody took count against it.',
  formula: 'acknowledged within acknowledgeWithinSeconds / delivered',
  source: 'As for the time itself.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: messages.count(both(atLeast(took, literal(0)), atMost(took, param(acknowledgeWithinSeconds)))),
  denominator: messages.count(is({ deliveredAt: { isNull: false } })),
});

export const messageToJobRate = defineMetric({
  ...shared,
  name: 'messageToJobRate',
  title: 'Messages that became work',
  says: 'The share of messages that became a lead or a job.',
  formula: 'messages converted to a lead or a job / messages',
  source: 'Our own.',
  unit: 'RATIO',
  better: 'HIGHER',
  numerator: messages.count(is({ convertedToKind: { in: ['Lead', 'Job'] } })),
  denominator: messages.count(),
});

// Open hours are written by weekday and by exception; only SQL reads them. A window that closes at 00:00 ends the day.
/** The windows of some days from that of a message on, by the wall clock of its location, which shows `h.at`. */
const openHours = (alias: string, takenAt: string, first: number, last: number) => `
  from location p
  join business_calendar c on c.id = p.calendar_id
  cross join lateral (select ${takenAt} at time zone p.time_zone as at) h
  cross join lateral (select h.at::date + n as day from generate_series(${first}, ${last}) n) d
  left join calendar_exception x on x.calendar_id = c.id and x.date = d.day and x.archived_at is null
  cross join lateral jsonb_array_elements(case
    when x.id is not null then x.windows
    when c.mode = 'TWENTY_FOUR_SEVEN' then '[{ "open": "00:00", "close": "00:00" }]'
    else c.windows end) o
  cross join lateral (select
    d.day + (o ->> 'open')::time as opens,
    d.day + case (o ->> 'close')::time when '00:00' then interval '1 day' else (o ->> 'close')::interval end as closes) w
  where p.id = ${alias}."location_id" and coalesce((o ->> 'weekday')::int, extract(isodow from d.day)) = extract(isodow from d.day)`;

/** When the branch opened next after a message; ‘infinity’ where it was open, null where it stays closed for two weeks. */
const nextOpening: Value = {
  sql: (alias, at) => {
    const opening = `min(w.opens) filter (where w.opens > h.at) at time zone min(p.time_zone)`;
    const isOpen = `bool_or(w.opens <= h.at and h.at < w.closes)`;
    const within = (first: number, last: number, value: string) =>
      `(select ${value} ${openHours(alias, at('takenAt'), first, last)})`;
    // Nearly all open within a day or after a weekend; to look at more days at once would cost more.
    const soon = within(0, 1, `case when ${isOpen} then 'infinity' else ${opening} end`);
    return `coalesce(${soon}, ${within(2, 3, opening)}, ${within(4, 14, opening)})`;
  },
};
const isRecent = below(seconds('takenAt', now), literal(15 * 86_400));
const waits = both(
  not(given('acknowledgedAt')),
  isRecent,
  atLeast(nextOpening, now),
  below(nextOpening, { sql: () => `'infinity'::timestamptz` }),
);

export const overnightBacklog = defineMetric({
  ...shared,
  name: 'overnightBacklog',
  title: 'Messages waiting at opening',
  says: 'How many messages that came while the branch was closed nobody of ours had taken when it opened again.',
  formula:
    'messages taken outside the open hours of the location and not acknowledged by its next opening, by the day on which the caller left them',
  source: 'Our own.',
  unit: 'COUNT',
  better: 'LOWER',
  numerator: messages.count(below(nextOpening, firstOf('acknowledgedAt', now))),
  excluded: {
    NO_CALENDAR: messages.count(not(given('location.calendar'))),
    NOT_YET_OPEN: messages.count(waits),
  },
});
