import type { GraphileQuestion, NumbersQuestion } from './question.js';
import {
  answered,
  count,
  gaveUp,
  halfHour,
  handled,
  inTime,
  judged,
  leftWaiting,
  local,
  offered,
  places,
  sum,
  within,
} from './question.js';

const year = `range: { from: "2025-01-01", to: "2026-01-01" }`;
const of2025 = (column: string) => within(column, '2025-01-01', '2026-01-01');
const inYear = places('2025-01-01', '2026-01-01');
const byMonth = places('2025-01-01', '2026-01-01', 'month');
const byDay = places('2025-01-01', '2026-01-01', 'day');

const contacts = (select: string, from: string, where: string, join = '') =>
  `select ${select} from interaction i join ${from} on l.id = i.location_id${join} where i.archived_at is null and ${where}`;

/** One metric of `metrics`, in one statement. */
const one = (
  name: string,
  metric: string,
  args: string,
  kept: boolean,
  text: string,
  postgraphile?: GraphileQuestion,
): NumbersQuestion => ({
  name,
  ask: `metrics(names: [${metric}], ${args}`,
  kept,
  sql: [{ metrics: [metric], text }],
  ...(postgraphile ? { postgraphile } : {}),
});

// All locations of this network keep the time of New York, so a year there is a range of instants.
const graphileYear = `{ greaterThanOrEqualTo: "2025-01-01T05:00:00Z", lessThan: "2026-01-01T05:00:00Z" }`;

const groups = (list: any[], value: (aggregates: any) => unknown) =>
  new Map(list.map((aggregates) => [aggregates.keys[0], value(aggregates)]));

export const questions: readonly NumbersQuestion[] = [
  one(
    'service level by location and month',
    'SERVICE_LEVEL',
    `${year}, groupBy: [LOCATION], grain: MONTH`,
    true,
    contacts(
      `l.code, l.month, ${inTime}, ${judged}`,
      byMonth,
      `${of2025('i.offered_at')} group by 1, 2`,
    ),
  ),
  one(
    'handle time by location and month',
    'AVERAGE_HANDLE_TIME',
    `${year}, groupBy: [LOCATION], grain: MONTH`,
    true,
    contacts(
      `l.code, l.month, ${handled}, ${count(answered)}`,
      byMonth,
      `${of2025('i.ended_at')} group by 1, 2`,
    ),
  ),
  one(
    'speed of answer by location and month, beside the year before',
    'AVERAGE_SPEED_OF_ANSWER',
    `${year}, groupBy: [LOCATION], grain: MONTH, compare: [PREVIOUS_YEAR]`,
    true,
    `with both_years as (${contacts(
      `l.code, l.month, ${sum('i.wait_seconds', answered)} as waited, ${count(answered)} as answered`,
      places('2024-01-01', '2026-01-01', 'month'),
      `${within('i.offered_at', '2024-01-01', '2026-01-01')} group by 1, 2`,
    )})
    select a.code, a.month, b.waited, b.answered, a.waited, a.answered
    from both_years a left join both_years b on b.code = a.code and b.month = cast(a.month - interval '1 year' as date)
    where a.month >= date '2025-01-01'`,
  ),
  one(
    'service level by location',
    'SERVICE_LEVEL',
    `${year}, groupBy: [LOCATION]`,
    true,
    contacts(`l.code, null, ${inTime}, ${judged}`, inYear, `${of2025('i.offered_at')} group by 1, 2`),
  ),
  {
    name: 'contacts offered by day',
    ask: `metrics(names: [OFFERED], ${year}, grain: DAY`,
    kept: true,
    sql: [
      {
        metrics: ['OFFERED'],
        text: contacts(
          `'', cast(${local('i.offered_at')} as date), ${offered}, null`,
          inYear,
          `${of2025('i.offered_at')} group by 1, 2`,
        ),
        duckdb: `select '', l.day, ${offered}, null from interaction i asof join ${byDay} on l.id = i.location_id and i.offered_at >= l.since
                 where i.archived_at is null and i.offered_at < l.until group by 1, 2`,
      },
    ],
  },
  one(
    'abandon rate by queue and month',
    'ABANDON_RATE',
    `${year}, groupBy: [QUEUE], grain: MONTH`,
    true,
    contacts(
      `q.name, l.month, ${leftWaiting}, ${judged}`,
      byMonth,
      `${of2025('i.offered_at')} group by 1, 2`,
      ' join queue q on q.id = i.queue_id',
    ),
  ),
  one(
    'answer rate of voice by location',
    'ANSWER_RATE',
    `${year}, groupBy: [LOCATION], filter: { interaction: { channel: { eq: VOICE } } }`,
    true,
    contacts(
      `l.code, null, ${count(answered)}, ${offered}`,
      inYear,
      `i.channel = 'VOICE' and ${of2025('i.offered_at')} group by 1, 2`,
    ),
    {
      document: `{
        answered: interactions(filter: { channel: { equalTo: "VOICE" }, offeredAt: ${graphileYear}, outcome: { equalTo: "ANSWERED" } }) { groupedAggregates(groupBy: [LOCATION_ID]) { keys distinctCount { rowId } } }
        offered: interactions(filter: { channel: { equalTo: "VOICE" }, offeredAt: ${graphileYear}, outcome: { in: ["ANSWERED", "ABANDONED", "SHORT_ABANDONED"] } }) { groupedAggregates(groupBy: [LOCATION_ID]) { keys distinctCount { rowId } } }
      }`,
      rows: (data) => {
        const over = groups(data.answered.groupedAggregates, ({ distinctCount }) => distinctCount.rowId);
        const under = groups(data.offered.groupedAggregates, ({ distinctCount }) => distinctCount.rowId);
        return [...under].map(([key, value]) => [over.get(key), value] as const);
      },
    },
  ),
  one(
    'talk time by agent, a quarter',
    'AVERAGE_TALK_TIME',
    `range: { from: "2025-07-01", to: "2025-10-01" }, groupBy: [EMPLOYEE]`,
    true,
    contacts(
      `i.agent_id, null, ${sum('i.talk_seconds', answered)}, ${count(answered)}`,
      places('2025-07-01', '2025-10-01'),
      `${within('i.ended_at', '2025-07-01', '2025-10-01')} and i.agent_id is not null group by 1, 2`,
    ),
    {
      document: `{
        interactions(filter: { endedAt: { greaterThanOrEqualTo: "2025-07-01T04:00:00Z", lessThan: "2025-10-01T04:00:00Z" }, outcome: { equalTo: "ANSWERED" } }) {
          groupedAggregates(groupBy: [AGENT_ID]) { keys sum { talkSeconds } distinctCount { rowId } }
        }
      }`,
      rows: (data) =>
        data.interactions.groupedAggregates.map(({ sum: { talkSeconds }, distinctCount }: any) => [
          talkSeconds,
          distinctCount.rowId,
        ]),
    },
  ),
  one(
    'jobs received by location and month',
    'JOBS_RECEIVED',
    `${year}, groupBy: [LOCATION], grain: MONTH`,
    true,
    `select l.code, l.month, count(*), null from job j join ${byMonth} on l.id = j.location_id
     where j.archived_at is null and ${of2025('j.received_at')} group by 1, 2`,
  ),
  one(
    'service level by location and half-hour of a day',
    'SERVICE_LEVEL',
    `range: { from: "2025-07-08", to: "2025-07-09" }, groupBy: [LOCATION], grain: HALF_HOUR`,
    false,
    contacts(
      `l.code, ${halfHour('i.offered_at')}, ${inTime}, ${judged}`,
      places('2025-07-08', '2025-07-09'),
      `${within('i.offered_at', '2025-07-08', '2025-07-09')} group by 1, 2`,
    ),
  ),
  one(
    'share of contacts given up by reason of contact, a month',
    'RAW_ABANDON_RATE',
    `range: { from: "2025-11-01", to: "2025-12-01" }, groupBy: [CALL_REASON]`,
    false,
    contacts(
      `i.call_reason_id, null, ${count(gaveUp)}, ${offered}`,
      places('2025-11-01', '2025-12-01'),
      `${within('i.offered_at', '2025-11-01', '2025-12-01')} group by 1, 2`,
    ),
  ),
];
