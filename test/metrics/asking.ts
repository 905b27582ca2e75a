import type { TestServer } from '../support/server.js';

export interface Cell {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly status: string;
  readonly sampleSize: string;
  readonly excluded: { readonly reason: string; readonly count: string }[];
}

export const enumName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** One number over all rows of a range; `args` as the API takes them. */
export async function numberOf(
  server: TestServer,
  name: string,
  [from, to]: readonly [from: string, to: string],
  args = '',
): Promise<Cell> {
  const { metrics } = await server.ask(
    `{ metrics(names: [${enumName(name)}], range: { from: "${from}", to: "${to}" }${args && `, ${args}`}) {
      total { cells { value numerator denominator status sampleSize excluded { reason count } } } } }`,
  );
  return metrics.total.cells[0];
}

/** Rows of a table, as many as are wanted, each made of SQL expressions over `n`, which counts from 1. */
export async function rowsInto(
  server: TestServer,
  table: string,
  count: number,
  columns: { readonly [column: string]: string },
): Promise<void> {
  const names = Object.keys(columns);
  await server.app.pool.query(
    `insert into "${table}" (id, created_at, updated_at, version, ${names.map((name) => `"${name}"`).join(', ')})
     select gen_random_uuid(), '2026-01-01', '2026-01-01', 1, ${Object.values(columns).join(', ')}
     from generate_series(1, ${count}) n`,
  );
}

/** `location_01kb…` → its key as SQL. */
export async function keyOf(server: TestServer, table: string, where: string): Promise<string> {
  const { rows } = await server.app.pool.query(`select id from "${table}" where ${where}`);
  return `'${rows[0].id}'::uuid`;
}
