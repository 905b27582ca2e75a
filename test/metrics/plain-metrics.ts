/** What metrics count, in plain SQL: written from what they say and not from their definitions. */
import type { Source } from './plain-sources.js';
import { adjustments, contacts, intervals, invoices, jobs, leads, local, visits } from './plain-sources.js';

/** What one kind of record adds to a metric. */
export interface Part {
  readonly of: Source;
  /** By date basis; the first is the usual one. */
  readonly on: { readonly [basis: string]: string };
  readonly where: string;
  readonly numerator: string;
  readonly denominator?: string;
  /** Counts only where it can be told apart as asked, and where nobody chooses among the contacts beside it. */
  readonly beside?: true;
}

export interface Plain {
  readonly decimals: number;
  readonly parts: readonly Part[];
}

const is = (condition: string) => `case when ${condition} then 1 else 0 end`;
// Who was answered had become ours to answer when it began at the latest.
const entry =
  "case when i.outcome <> 'PHANTOM' then coalesce(i.enqueued_at, i.answered_at, case when i.outcome = 'ANSWERED' then i.started_at end) end";
const offeredAt = local(entry);
const answeredAt = local('i.answered_at');
const endedAt = local('i.ended_at');
const calls = "i.direction = 'INBOUND' and i.outcome = 'ANSWERED'";
const gaveUp = "i.outcome in ('ABANDONED', 'SHORT_ABANDONED')";
// A transfer has been counted before, except by the queue that it enters.
const entered = "i.direction = 'INBOUND' and (i.previous_contact_id is null or :byQueue)";
const wasOffered = `${entry} is not null`;

const ofContacts = (part: Omit<Part, 'of'>): Part => ({ of: contacts, ...part });
const fromFiles = (numerator: string, denominator?: string): Part => ({
  of: intervals,
  on: { always: local('s.interval_start') },
  where: 'true',
  numerator,
  ...(denominator ? { denominator } : {}),
  beside: true,
});
const share = (...parts: Part[]): Plain => ({ decimals: 6, parts });
const seconds = (...parts: Part[]): Plain => ({ decimals: 3, parts });
const count = (...parts: Part[]): Plain => ({ decimals: 0, parts });

const callsTheSameShort = '(select q.short_abandon_seconds from queue q where q.id = s.queue_id) = 5';

/** What contacts kept agents busy with, where the telephone system told any of it. */
function spent(...columns: string[]): Plain {
  const sum = (alias: string, of: readonly string[]) => of.map((column) => `${alias}.${column}`).join(' + ');
  const told = ['talk_seconds', 'hold_seconds', 'after_call_seconds', 'connecting_seconds'];
  return seconds(
    ofContacts({
      on: { endedAt, answeredAt, offeredAt },
      where: `i.outcome = 'ANSWERED' and ${sum('i', told)} > 0`,
      numerator: sum('i', columns),
      denominator: '1',
    }),
    { ...fromFiles(sum('s', columns), 's.answered'), where: `${sum('s', told)} > 0` },
  );
}

const aLead = "d.status <> 'DUPLICATE' and d.outcome is distinct from 'NOT_A_LEAD'";
const ofLeads = (numerator: string, where = aLead): Part => ({
  of: leads,
  on: { receivedAt: local('d.received_at') },
  where,
  numerator,
  denominator: '1',
});
const closedLeads = (numerator: string, where: string): Part => ({
  ...ofLeads(numerator, where),
  on: { closedAt: local('d.closed_at') },
});
const { denominator: _, ...aLeadAlone } = ofLeads('1');
const { denominator: __, ...lost } = closedLeads('1', "d.status = 'LOST'");

const agreed = "v.status not in ('TENTATIVE', 'CANCELED', 'RESCHEDULED')";
const planned = { of: visits, on: { plannedStart: local('v.planned_start') } };
const due = `${agreed} and v.planned_start <= :now`;
const doneThatDay = `(v.status = 'DONE' and v.arrived_at is not null and ${local('v.arrived_at')} = ${local('v.planned_start')})`;

export const plain: { readonly [metric: string]: Plain } = {
  bookingRate: share(
    ofContacts({
      on: { offeredAt },
      where: `${calls} and i.call_class in ('BOOKED', 'UNBOOKED')`,
      numerator: is("i.call_class = 'BOOKED'"),
      denominator: '1',
    }),
  ),
  rawBookingRate: share(
    ofContacts({
      on: { offeredAt },
      where: calls,
      numerator: is("i.call_class = 'BOOKED'"),
      denominator: '1',
    }),
  ),
  excusedShare: share(
    ofContacts({
      on: { offeredAt },
      where: calls,
      numerator: is("i.call_class in ('EXCUSED', 'NOT_LEAD')"),
      denominator: '1',
    }),
  ),
  offered: count(ofContacts({ on: { offeredAt }, where: entered, numerator: '1' }), fromFiles('s.offered')),
  answerRate: share(
    ofContacts({
      on: { offeredAt },
      where: entered,
      numerator: is("i.outcome = 'ANSWERED'"),
      denominator: '1',
    }),
    fromFiles('s.answered', 's.offered'),
  ),
  rawAbandonRate: share(
    ofContacts({ on: { offeredAt }, where: entered, numerator: is(gaveUp), denominator: '1' }),
    fromFiles('s.abandoned', 's.offered'),
  ),
  averageSpeedOfAnswer: seconds(
    ofContacts({
      on: { offeredAt, answeredAt, endedAt },
      where: `${calls} and ${wasOffered}`,
      numerator: 'i.wait_seconds',
      denominator: '1',
    }),
    fromFiles('s.wait_answered_seconds', 's.answered'),
  ),
  averageWaitTime: seconds(
    ofContacts({
      on: { offeredAt, endedAt },
      where: `i.direction = 'INBOUND' and (i.outcome = 'ANSWERED' or ${gaveUp}) and ${wasOffered}`,
      numerator: 'i.wait_seconds',
      denominator: '1',
    }),
    fromFiles('s.wait_answered_seconds + s.wait_abandoned_seconds', 's.answered + s.abandoned'),
  ),
  averageTimeToAbandon: seconds(
    ofContacts({
      on: { offeredAt, endedAt },
      where: `i.direction = 'INBOUND' and ${gaveUp} and i.wait_seconds > 5 and ${wasOffered}`,
      numerator: 'i.wait_seconds',
      denominator: '1',
    }),
  ),
  abandonRate: share(
    ofContacts({
      on: { offeredAt },
      where: `${entered} and not (${gaveUp} and i.wait_seconds <= 5)`,
      numerator: is(gaveUp),
      denominator: '1',
    }),
    {
      ...fromFiles('s.abandoned - s.short_abandoned', 's.offered - s.short_abandoned'),
      where: callsTheSameShort,
    },
  ),
  shortAbandonRate: share(
    ofContacts({
      on: { offeredAt },
      where: entered,
      numerator: is(`${gaveUp} and i.wait_seconds <= 5`),
      denominator: '1',
    }),
    { ...fromFiles('s.short_abandoned', 's.offered'), where: callsTheSameShort },
  ),
  averageHandleTime: spent('talk_seconds', 'hold_seconds', 'after_call_seconds'),
  averageTalkTime: spent('talk_seconds'),
  averageHoldTime: spent('hold_seconds'),
  averageAfterCallWork: spent('after_call_seconds'),
  transferRate: share(
    ofContacts({
      on: { endedAt, answeredAt, offeredAt },
      where: "i.outcome = 'ANSWERED'",
      numerator: is(
        "exists (select from interaction n where n.location_id = i.location_id and n.system = i.system and n.previous_contact_id = i.contact_id and n.direction <> 'CALLBACK' and n.archived_at is null)",
      ),
      denominator: '1',
    }),
  ),
  systemCausedContactRate: share(
    ofContacts({
      on: { endedAt, answeredAt, offeredAt },
      where: "i.outcome = 'ANSWERED'",
      numerator: is(`(select lower(r."group") from call_reason r where r.id = i.call_reason_id) = 'system'`),
      denominator: '1',
    }),
  ),
  leadCount: count(aLeadAlone),
  unknownSourceRate: share(ofLeads(is("d.category = 'UNKNOWN'"))),
  leadContactRate: share(ofLeads(is('d.first_contact_at is not null'))),
  speedToLead: share(
    ofLeads(
      is('extract(epoch from d.first_response_at - d.received_at) between 0 and 300'),
      `${aLead} and (d.first_response_at is null or d.first_response_at >= d.received_at)`,
    ),
  ),
  lostLeads: count(lost),
  leadWinRate: share(closedLeads(is("d.status = 'WON'"), "d.status in ('WON', 'LOST')")),
  lossToCompetitorShare: share(
    closedLeads(is('d.competitor_id is not null'), "d.status = 'LOST' and d.loss_reason_id is not null"),
  ),
  jobsReceived: count({
    of: jobs,
    on: { receivedAt: local('j.received_at') },
    where: 'true',
    numerator: '1',
  }),
  catJobShare: share({
    of: jobs,
    on: { receivedAt: local('j.received_at') },
    where: 'true',
    numerator: is('exists (select from claim c where c.id = j.claim_id and c.cat_event_id is not null)'),
    denominator: '1',
  }),
  completionToInvoiceLag: {
    decimals: 3,
    parts: [
      {
        of: jobs,
        on: { invoicedAt: local('j.invoiced_at') },
        where: `${local('j.invoiced_at')} >= ${local('j.completed_at')}`,
        numerator: `${local('j.invoiced_at')} - ${local('j.completed_at')}`,
        denominator: '1',
      },
    ],
  },
  cancellationRate: share({
    ...planned,
    where: "v.status not in ('TENTATIVE', 'RESCHEDULED')",
    numerator: is("v.status = 'CANCELED'"),
    denominator: '1',
  }),
  scheduleCompletionRate: share({ ...planned, where: due, numerator: is(doneThatDay), denominator: '1' }),
  missedStops: count({ ...planned, where: `${due} and not ${doneThatDay}`, numerator: '1' }),
  onTimeArrivalRate: share({
    of: visits,
    on: { windowEnd: local('v.window_end') },
    where: `${agreed} and v.window_end <= :now`,
    numerator: is(
      "v.arrived_at <= v.window_end and coalesce(v.window_start - v.arrived_at <= interval '1440 minutes', true)",
    ),
    denominator: '1',
  }),
  billingErrorRate: share({
    of: invoices,
    on: { issuedOn: 'b.issued_on' },
    where: "b.stage in ('ISSUED', 'VOID')",
    numerator: is(
      "b.stage = 'VOID' or exists (select from adjustment a where a.invoice_id = b.id and a.kind = 'CREDIT_MEMO' and a.archived_at is null)",
    ),
    denominator: '1',
  }),
  revenue: {
    decimals: 2,
    parts: [
      {
        of: invoices,
        on: { issuedOn: 'b.issued_on' },
        where: "b.stage = 'ISSUED'",
        numerator: 'b.subtotal',
      },
      {
        of: adjustments,
        on: { always: 'a.adjusted_on' },
        where:
          "b.stage = 'ISSUED' and a.kind in ('CREDIT_MEMO', 'DISCOUNT', 'WRITE_OFF_BAD_DEBT', 'WRITE_OFF_SMALL_BALANCE', 'SHORT_PAY')",
        numerator: '-a.amount',
      },
    ],
  },
};
