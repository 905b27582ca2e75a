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
  /** What DuckDB does faster in words of its own. */
  readonly duckdb?: string;
}

export interface GraphileQuestion {
  readonly document: string;
  /** Numerators and denominators out of its answer. */
  readonly rows: (data: any) => readonly (readonly [unknown, unknown])[];
}

export const local = (column: string) => `timezone(l.time_zone, ${column})`;

/**
 * `l`: each location with the instants between which its days from `from` on and before `to` lie, cut into months or
 * days where that is asked. Zones are looked up once a location (`offset 0` keeps it so) instead of once a row: what
 * makes hand-written SQL fast here.
 */
export function places(from: string, to: string, grain?: 'month' | 'day'): string {
  if (!grain)
    return `(select id, code, time_zone, timezone(time_zone, timestamp '${from}') as since, timezone(time_zone, timestamp '${to}') as until from location offset 0) l`;
  return `(select p.id, p.code, p.time_zone, cast(b.begins as date) as ${grain}, timezone(p.time_zone, b.begins) as since, timezone(p.time_zone, b.begins + interval '1 ${grain}') as until
    from location p cross join generate_series(timestamp '${from}', timestamp '${to}' - interval '1 ${grain}', interval '1 ${grain}') b(begins) offset 0) l`;
}

/**
 * A condition on an instant of a row of one of these places; and the same by a day more on either side, whatever the
 * zone, which lets the databases take less before they join.
 */
export const within = (column: string, from: string, to: string) =>
  `${column} >= l.since and ${column} < l.until and ${roughly(column, from, to)}`;

export const roughly = (column: string, from: string, to: string) =>
  `${column} >= timestamptz '${from} 00:00:00+00' - interval '1 day' and ${column} < timestamptz '${to} 00:00:00+00' + interval '1 day'`;

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
