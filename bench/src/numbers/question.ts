/** A question, asked of the product, of PostgreSQL in plain SQL, and of DuckDB over the same rows. */
export interface NumbersQuestion {
  readonly name: string;
  /** A field of the product's schema with its arguments; `first` and `after` are added. */
  readonly ask: string;
  /** Whether the product answers it from kept sums. */
  readonly kept: boolean;
  /** What it takes in SQL, one statement after the other; the same text for both databases. */
  readonly sql: readonly Statement[];
  /** Where PostGraphile with aggregates can express the question. */
  readonly postgraphile?: GraphileQuestion;
}

export interface Statement {
  /** Rows of numerator and denominator of each of these, in turn, after everything else that they have. */
  readonly metrics: readonly string[];
  readonly text: string;
}

export interface GraphileQuestion {
  readonly document: string;
  /** Numerators and denominators out of its answer. */
  readonly rows: (data: any) => readonly (readonly [unknown, unknown])[];
}

export const local = (column: string) => `timezone(l.time_zone, ${column})`;

/** A condition on an instant: a day from `from` on and before `to`, in the location's own calendar. */
export const during = (column: string, from: string, to: string) =>
  `${column} >= timestamptz '${from} 00:00:00+00' - interval '1 day' and ${column} < timestamptz '${to} 00:00:00+00' + interval '1 day' and ${local(column)} >= timestamp '${from}' and ${local(column)} < timestamp '${to}'`;

export const month = (column: string) => `cast(date_trunc('month', ${local(column)}) as date)`;

/** The two databases have no name for it in common; see `inPostgres` and `inDuckdb`. */
export const halfHour = (column: string) => `half_hour(${local(column)})`;

export const answered = `i.outcome = 'ANSWERED'`;
export const gaveUp = `i.outcome in ('ABANDONED', 'SHORT_ABANDONED')`;
export const count = (condition: string) => `count(*) filter (where ${condition})`;
export const sum = (value: string, condition?: string) =>
  `coalesce(sum(${value})${condition ? ` filter (where ${condition})` : ''}, 0)`;

export const inTime = count(`${answered} and i.wait_seconds <= 20`);
export const judged = count(`${answered} or (${gaveUp} and i.wait_seconds > 5)`);
export const leftWaiting = count(`${gaveUp} and i.wait_seconds > 5`);
export const offered = count(`(${answered} or ${gaveUp})`);
export const handled = sum('i.talk_seconds + i.hold_seconds + i.after_call_seconds', answered);

const half = /half_hour\((timezone\([^()]*\))\)/g;

export const inPostgres = (sql: string) =>
  sql.replace(half, `to_char(date_bin('30 minutes', $1, timestamp '2000-01-01'), 'YYYY-MM-DD"T"HH24:MI')`);

export const inDuckdb = (sql: string) =>
  sql.replace(half, `strftime(time_bucket(interval '30 minutes', $1), '%Y-%m-%dT%H:%M')`);
