/** Questions about numbers: the product against plain SQL, DuckDB and PostGraphile, over 0.1 to 10 million contacts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import pg from 'pg';
import { filled, onServer, openServer } from './database.js';
import { Server } from './load/server.js';
import { fill } from './network/fill.js';
import { Network } from './network/network.js';
import { agree } from './numbers/agree.js';
import { answers } from './numbers/answers.js';
import { fillAround } from './numbers/around.js';
import { fillContacts } from './numbers/contacts.js';
import { loadDuckdb } from './numbers/duckdb.js';
import type { NumbersQuestion } from './numbers/question.js';
import { inDuckdb, inPostgres } from './numbers/question.js';
import { questions } from './numbers/questions.js';
import { Manifold } from './numbers/manifold.js';
import { benchRoot, readNumbersOptions } from './options.js';
import { Product } from './product.js';
import { manifold } from './peers/manifold.js';
import { postgraphile } from './peers/postgraphile.js';
import { save } from './report/report.js';
import type { Measured, Times } from './report/numbers-table.js';
import { numbersTable } from './report/numbers-table.js';

// Raised with every change of what is loaded.
const edition = 2;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const options = readNumbersOptions();
const product = new Product(options.product);
const folder = join(benchRoot, '.data/numbers');
mkdirSync(folder, { recursive: true });
const asked = [...questions, ...answers].filter(({ name }) => name.includes(options.only));

const server = await openServer(product, options.databaseUrl);
const measured: Measured[] = [];
try {
  for (const contacts of options.contacts) measured.push(...(await measureSize(contacts)));
  console.log(numbersTable(measured));
  say(`\nEvery measurement is in ${save('numbers', options as never, { measured })}.`);
} finally {
  await server.stop();
}

async function measureSize(contacts: number): Promise<Measured[]> {
  const network = new Network({ rows: contacts / 10, locations: options.locations });
  const url = await filled(
    product,
    server.url,
    `bench_numbers_${contacts}`,
    `numbers edition ${edition}`,
    async (client, own) => {
      say(`Loading ${contacts.toLocaleString('en')} contacts and what belongs to them.`);
      await fill(client, network, say);
      await fillContacts(client, () => connected(own), contacts, network, say);
      await fillAround(client, network, say);
    },
  );
  if (options.load) return [];
  const codes = Array.from({ length: options.locations }, (_, i) => network.code(i));
  // The longest answers take longer than a caller would wait; here they are waited for.
  const peer = manifold({ poolSize: 4 }, product, codes);
  const environment = { ...peer.environment, MANIFOLD_STATEMENT_TIMEOUT: 'PT5M' };
  const ours = await Server.start({ ...peer, environment }, url);
  try {
    return await onServer(url, async (client) => {
      await ready(ours);
      const duckdb = await loadDuckdb(client, folder);
      const graphile = await Server.start(postgraphile({ poolSize: 4 }, true), url);
      try {
        const results: Measured[] = [];
        for (const question of asked)
          results.push(await measure(contacts, question, { manifold: new Manifold(ours), client, duckdb, graphile }));
        return results;
      } finally {
        await graphile.stop();
        duckdb.closeSync();
      }
    });
  } finally {
    await ours.stop();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The product lays its sums out by itself; the time that takes is part of the report. */
async function ready(ours: Server): Promise<void> {
  const began = performance.now();
  for (;;) {
    const gauges = await ours.gauges();
    if (gauges.get('manifold_rollup_sets') === gauges.get('manifold_rollup_sets_ready')) break;
    await sleep(500);
  }
  say(`sums were laid out after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

interface Peers {
  readonly manifold: Manifold;
  readonly client: pg.Client;
  readonly duckdb: DuckDBConnection;
  readonly graphile: Server;
}

type Rows = readonly (readonly unknown[])[];

async function measure(
  contacts: number,
  question: NumbersQuestion,
  { manifold: ours, client, duckdb, graphile }: Peers,
): Promise<Measured> {
  const inSql = async (): Promise<Rows[]> => {
    const all: Rows[] = [];
    for (const { text } of question.sql)
      all.push((await client.query<unknown[]>({ text: inPostgres(text), rowMode: 'array' })).rows);
    return all;
  };
  const inDuck = async (): Promise<Rows[]> => {
    const all: Rows[] = [];
    for (const { text, duckdb: own } of question.sql)
      all.push((await (await duckdb.run(inDuckdb(own ?? text))).getRowsJson()) as Rows);
    return all;
  };
  const given = question.postgraphile;
  const inGraphile = async (): Promise<Rows> => {
    const answer = await graphile.answer({
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: given!.document }),
    });
    return given!.rows((answer as { data: unknown }).data);
  };
  const whole = await ours.whole(question);
  agree(question, whole, await inSql(), 'SQL');
  agree(question, whole, await inDuck(), 'DuckDB');
  if (given) agree(question, whole, [await inGraphile()], 'PostGraphile');
  const { times } = options;
  const result: Measured = {
    contacts,
    question: question.name,
    kept: question.kept,
    manifold: await timed(() => ours.page(question), times),
    sql: await timed(inSql, Math.max(3, Math.ceil(times / 6))),
    duckdb: await timed(inDuck, Math.max(3, Math.ceil(times / 2))),
    ...(given ? { postgraphile: await timed(inGraphile, Math.max(3, Math.ceil(times / 6))) } : {}),
  };
  say(
    `${String(contacts).padStart(9)}  ${question.name.padEnd(62)} manifold ${result.manifold.p50.toFixed(1)} ms  SQL ${result.sql.p50.toFixed(0)} ms  DuckDB ${result.duckdb.p50.toFixed(0)} ms${result.postgraphile ? `  PostGraphile ${result.postgraphile.p50.toFixed(0)} ms` : ''}`,
  );
  return result;
}

/** As often as asked, but not for much longer than some seconds: what takes that long is not decided by noise. */
async function timed(work: () => Promise<unknown>, count: number): Promise<Times> {
  const times: number[] = [];
  const end = performance.now() + 8_000;
  while (times.length < count && performance.now() < end) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), runs: sorted.length };
}
