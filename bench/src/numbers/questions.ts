/** Questions about a year, asked of the product, of PostgreSQL in plain SQL, and of DuckDB over the same rows. */
export interface NumbersQuestion {
  readonly name: string;
  /** The arguments of `metrics`. */
  readonly args: string;
  /** Whether the product answers it from kept sums. */
  readonly kept: boolean;
  /** Rows of group, bucket, numerator, denominator; the same text for both databases. */
  readonly sql: string;
}

const year = `range: { from: "2025-01-01", to: "2026-01-01" }`;

const local = (column: string) => `timezone(l.time_zone, ${column})`;
const during = (column: string, from = '2025-01-01', to = '2026-01-01') =>
  `${column} >= timestamptz '${from} 00:00:00+00' - interval '1 day' and ${column} < timestamptz '${to} 00:00:00+00' + interval '1 day' and ${local(column)} >= timestamp '${from}' and ${local(column)} < timestamp '${to}'`;
const contacts = (select: string, where: string, join = '') =>
  `select ${select} from interaction i join location l on l.id = i.location_id${join} where i.archived_at is null and ${where}`;
const month = (column: string) => `cast(date_trunc('month', ${local(column)}) as date)`;

/** The two databases have no name for it in common; see `inPostgres` and `inDuckdb`. */
const halfHour = (column: string) => `half_hour(${local(column)})`;

const answered = `i.outcome = 'ANSWERED'`;
const gaveUp = `i.outcome in ('ABANDONED', 'SHORT_ABANDONED')`;
const count = (condition: string) => `count(*) filter (where ${condition})`;

export const questions: readonly NumbersQuestion[] = [
  {
    name: 'service level by location and month',
    args: `names: [SERVICE_LEVEL], ${year}, groupBy: [LOCATION], grain: MONTH`,
    kept: true,
    sql: contacts(
      `l.code, ${month('i.offered_at')}, ${count(`${answered} and i.wait_seconds <= 20`)}, ${count(`${answered} or (${gaveUp} and i.wait_seconds > 5)`)}`,
      `${during('i.offered_at')} group by 1, 2`,
    ),
  },
  {
    name: 'handle time by location and month',
    args: `names: [AVERAGE_HANDLE_TIME], ${year}, groupBy: [LOCATION], grain: MONTH`,
    kept: true,
    sql: contacts(
      `l.code, ${month('i.ended_at')}, coalesce(sum(i.talk_seconds + i.hold_seconds + i.after_call_seconds) filter (where ${answered}), 0), ${count(answered)}`,
      `${during('i.ended_at')} group by 1, 2`,
    ),
  },
  {
    name: 'speed of answer by location and month, with the year before',
    args: `names: [AVERAGE_SPEED_OF_ANSWER], ${year}, groupBy: [LOCATION], grain: MONTH, compare: [PREVIOUS_YEAR]`,
    kept: true,
    sql: contacts(
      `l.code, ${month('i.offered_at')}, coalesce(sum(i.wait_seconds) filter (where ${answered}), 0), ${count(answered)}`,
      `${during('i.offered_at', '2024-01-01')} group by 1, 2`,
    ),
  },
  {
    name: 'contacts offered by day',
    args: `names: [OFFERED], ${year}, grain: DAY`,
    kept: true,
    sql: contacts(
      `'', cast(${local('i.offered_at')} as date), ${count(`(${answered} or ${gaveUp})`)}, null`,
      `${during('i.offered_at')} group by 1, 2`,
    ),
  },
  {
    name: 'abandon rate by queue and month',
    args: `names: [ABANDON_RATE], ${year}, groupBy: [QUEUE], grain: MONTH`,
    kept: true,
    sql: contacts(
      `q.name, ${month('i.offered_at')}, ${count(`${gaveUp} and i.wait_seconds > 5`)}, ${count(`${answered} or (${gaveUp} and i.wait_seconds > 5)`)}`,
      `${during('i.offered_at')} group by 1, 2`,
      ' join queue q on q.id = i.queue_id',
    ),
  },
  {
    name: 'answer rate of voice by location',
    args: `names: [ANSWER_RATE], ${year}, groupBy: [LOCATION], filter: { interaction: { channel: { eq: VOICE } } }`,
    kept: true,
    sql: contacts(
      `l.code, null, ${count(answered)}, ${count(`(${answered} or ${gaveUp})`)}`,
      `i.channel = 'VOICE' and ${during('i.offered_at')} group by 1, 2`,
    ),
  },
  {
    name: 'talk time by agent, a quarter',
    args: `names: [AVERAGE_TALK_TIME], range: { from: "2025-07-01", to: "2025-10-01" }, groupBy: [EMPLOYEE]`,
    kept: true,
    sql: contacts(
      `i.agent_id, null, coalesce(sum(i.talk_seconds) filter (where ${answered}), 0), ${count(answered)}`,
      `${during('i.ended_at', '2025-07-01', '2025-10-01')} and i.agent_id is not null group by 1, 2`,
    ),
  },
  {
    name: 'service level by location and half-hour of a day',
    args: `names: [SERVICE_LEVEL], range: { from: "2025-07-08", to: "2025-07-09" }, groupBy: [LOCATION], grain: HALF_HOUR`,
    kept: false,
    sql: contacts(
      `l.code, ${halfHour('i.offered_at')}, ${count(`${answered} and i.wait_seconds <= 20`)}, ${count(`${answered} or (${gaveUp} and i.wait_seconds > 5)`)}`,
      `${during('i.offered_at', '2025-07-08', '2025-07-09')} group by 1, 2`,
    ),
  },
];

export const inPostgres = (sql: string) =>
  sql.replace(/half_hour\((timezone\([^()]*\))\)/, `to_char(date_bin('30 minutes', $1, timestamp '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI')`);

export const inDuckdb = (sql: string) =>
  sql.replace(/half_hour\((timezone\([^()]*\))\)/, `strftime(time_bucket(interval '30 minutes', $1), '%Y-%m-%dT%H:%M')`);
