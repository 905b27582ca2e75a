export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

export interface Measured {
  readonly contacts: number;
  readonly question: string;
  /** Answered from kept sums. */
  readonly kept: boolean;
  readonly manifold: Times;
  readonly sql: Times;
  readonly duckdb: Times;
  readonly postgraphile?: Times;
}

const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
const ratio = (peer: Times | undefined, ours: Times) => (peer ? `${(peer.p50 / ours.p50).toFixed(1)}×` : '');

/** One line a question at the largest size, and how its time grew from the smallest. */
export function numbersTable(all: readonly Measured[]): string {
  const largest = Math.max(...all.map(({ contacts }) => contacts));
  const sizes = [...new Set(all.map(({ contacts }) => contacts))].toSorted((a, b) => a - b);
  const ours = (question: string, contacts: number) =>
    all.find((one) => one.question === question && one.contacts === contacts)?.manifold.p50;
  const lines = all
    .filter(({ contacts }) => contacts === largest)
    .map(({ question, kept, manifold, sql, duckdb, postgraphile }) => {
      const grown = sizes.map((size) => ours(question, size)).map((value) => (value === undefined ? '' : ms(value)));
      return `| ${question}${kept ? '' : ' *'} | ${grown.join(' → ')} | ${ms(manifold.p95)} | ${ms(sql.p50)} | ${ms(duckdb.p50)} | ${ratio(sql, manifold)} | ${ratio(duckdb, manifold)} | ${ratio(postgraphile, manifold)} |`;
    });
  return [
    `| question | Manifold p50 ms, ${sizes.map((size) => size.toLocaleString('en')).join(' → ')} contacts | p95 | SQL p50 | DuckDB p50 | SQL / Manifold | DuckDB / Manifold | PostGraphile / Manifold |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    '\\* from the records themselves',
  ].join('\n');
}
