/** Questions about numbers: the product against plain SQL and against DuckDB, over 0.1 to 10 million contacts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import pg from 'pg';
import { freshDatabase, onServer, openServer } from './database.js';
import { Server } from './load/server.js';
import { fill } from './network/fill.js';
import { Network } from './network/network.js';
import { fillContacts } from './numbers/contacts.js';
import { loadDuckdb } from './numbers/duckdb.js';
import type { NumbersQuestion } from './numbers/questions.js';
import { inDuckdb, inPostgres, questions } from './numbers/questions.js';
import { benchRoot, readNumbersOptions } from './options.js';
import { Product } from './product.js';
import { manifold } from './peers/manifold.js';
import { median, save } from './report/report.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const options = readNumbersOptions();
const product = new Product(options.product);
const folder = join(benchRoot, '.data/numbers');
mkdirSync(folder, { recursive: true });

interface Times {
  readonly p50: number;
  readonly p95: number;
}

interface Measured {
  readonly contacts: number;
  readonly question: string;
  readonly kept: boolean;
  readonly manifold: Times;
  readonly sql: Times;
  readonly duckdb: Times;
}

const server = await openServer(product, options.databaseUrl);
const measured: Measured[] = [];
try {
  for (const contacts of options.contacts) measured.push(...(await measureSize(contacts)));
  console.log(table(measured));
  say(`\nEvery measurement is in ${save('numbers', options as never, { measured })}.`);
} finally {
  await server.stop();
}

async function measureSize(contacts: number): Promise<Measured[]> {
  const network = new Network({ rows: contacts / 10, locations: options.locations });
  const name = `bench_numbers_${contacts}`;
  const url = await loaded(name, network, contacts);
  const codes = Array.from({ length: options.locations }, (_, i) => network.code(i));
  const peer = manifold({ poolSize: 4 }, product, codes);
  const running = await Server.start(peer, url);
  try {
    return await onServer(url, async (client) => {
      await ready(client);
      const duckdb = await loadDuckdb(client, folder);
      const results: Measured[] = [];
      for (const question of questions) results.push(await measureQuestion(contacts, question, running, client, duckdb));
      duckdb.closeSync();
      return results;
    });
  } finally {
    await running.stop();
  }
}

async function loaded(name: string, network: Network, contacts: number): Promise<string> {
  const mark = `numbers edition 1 on ${product.migrations().join(' ')}`;
  const { rows } = await onServer(server.url, (client) =>
    client.query<{ mark: string }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
      [name],
    ),
  );
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  if (rows[0]?.mark === mark) return url.href;
  say(`Loading ${contacts.toLocaleString('en')} contacts into ${name}.`);
  const fresh = await freshDatabase(product, server.url, name);
  await onServer(fresh, async (client) => {
    await fill(client, network, say);
    await fillContacts(client, contacts, options.locations, say);
    await client.query(`comment on database ${name} is '${mark}'`);
  });
  return fresh;
}

/** The product lays its sums out by itself; the time that takes is part of the report. */
async function ready(client: pg.Client): Promise<void> {
  const began = performance.now();
  for (;;) {
    const { rows } = await client.query<{ waiting: boolean }>(
      `select count(*) = 0 or bool_or(not ready) as waiting from metric_cube`,
    );
    if (!rows[0]!.waiting) break;
    await sleep(500);
  }
  await sleep(2_000);
  say(`sums were laid out after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

type Row = readonly unknown[];

async function measureQuestion(
  contacts: number,
  question: NumbersQuestion,
  running: Server,
  client: pg.Client,
  duckdb: DuckDBConnection,
): Promise<Measured> {
  const document = `{ metrics(${question.args}, first: 1000) { rowCount rows { dimensions { label } bucket { key } cells { value numerator denominator status prior { value } priorYear { value } } } } }`;
  const { headers } = running.peer.ask({ shape: 'point', id: '00000000-0000-7000-8000-000000000000' } as never);
  const ask = async (): Promise<any> => {
    const response = await fetch(`http://127.0.0.1:${running.port}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: document }),
    });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    if (answer.errors) throw new Error(`${question.name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
    return answer.data;
  };
  const inSql = async (): Promise<Row[]> =>
    (await client.query<unknown[]>({ text: inPostgres(question.sql), rowMode: 'array' })).rows;
  const inDuck = async (): Promise<Row[]> =>
    (await (await duckdb.run(inDuckdb(question.sql))).getRowsJson()) as unknown as Row[];
  assertAlike(question, await ask(), await inSql(), await inDuck());
  const times = {
    manifold: await timed(ask, options.times),
    sql: await timed(inSql, Math.max(3, Math.ceil(options.times / 6))),
    duckdb: await timed(inDuck, Math.max(3, Math.ceil(options.times / 2))),
  };
  say(
    `${String(contacts).padStart(9)}  ${question.name.padEnd(60)} manifold ${times.manifold.p50.toFixed(1)} ms  SQL ${times.sql.p50.toFixed(0)} ms  DuckDB ${times.duckdb.p50.toFixed(0)} ms`,
  );
  return { contacts, question: question.name, kept: question.kept, ...times };
}

async function timed(work: () => Promise<unknown>, count: number): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: median(times), p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))]! };
}

/** All numerators and denominators, whatever their labels; what has neither is left out. */
function assertAlike(question: NumbersQuestion, ours: any, sql: readonly Row[], duck: readonly Row[]): void {
  const text = (rows: readonly (readonly unknown[])[]) =>
    rows
      .filter(([over, under]) => Number(over) !== 0 || Number(under ?? 0) !== 0)
      .map(([over, under]) => `${Number(over)}/${under === null || under === undefined ? '' : Number(under)}`)
      .toSorted()
      .join(' ');
  const rows = ours.metrics.rows.map(({ cells: [cell] }: any) => [cell.numerator, cell.denominator]);
  const all = (given: readonly Row[]) => text(given.map((row) => [row[2], row[3]]));
  const compared = question.args.includes('PREVIOUS_YEAR')
    ? (given: readonly Row[]) => text(given.filter((row) => String(dayOf(row[1])) >= '2025').map((row) => [row[2], row[3]]))
    : all;
  const shownAll = ours.metrics.rowCount <= rows.length;
  if (!shownAll) return say(`  (${question.name}: ${ours.metrics.rowCount} rows, the first ${rows.length} shown, not compared)`);
  if (text(rows) !== compared(sql) || compared(sql) !== compared(duck))
    throw new Error(`${question.name}: the answers differ.`);
}

const dayOf = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

function table(all: readonly Measured[]): string {
  const lines = all.map(
    ({ contacts, question, kept, manifold: ours, sql, duckdb }) =>
      `| ${contacts.toLocaleString('en')} | ${question}${kept ? '' : ' (from records)'} | ${ours.p50.toFixed(1)} | ${ours.p95.toFixed(1)} | ${sql.p50.toFixed(0)} | ${duckdb.p50.toFixed(0)} | ${(sql.p50 / ours.p50).toFixed(1)}× | ${(duckdb.p50 / ours.p50).toFixed(1)}× |`,
  );
  return [
    '| contacts | question | Manifold p50 ms | p95 ms | SQL p50 ms | DuckDB p50 ms | SQL / Manifold | DuckDB / Manifold |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

