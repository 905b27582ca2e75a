/** What keeping sums costs: the same import and the same writes with and without marks, in turn, in one process. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshDatabase, openServer } from './database.js';
import { writeContacts } from './import/contacts.js';
import { benchRoot, readOptions } from './options.js';
import { Product } from './product.js';
import { median } from './report/report.js';

const options = readOptions();
const product = new Product(options.product);
const of = (file: string): Promise<any> => import(pathToFileURL(join(options.product, 'dist', file)).href);
const folder = join(benchRoot, '.data/import');
mkdirSync(folder, { recursive: true });
const file = join(folder, `contacts-${options.rows}.csv`);
await writeContacts(file, options.rows);

type Kind = 'with' | 'without';
type Times = Record<Kind, number[]>;
const imports: Times = { with: [], without: [] };
const writes: Times = { with: [], without: [] };

const server = await openServer(product, options.databaseUrl);
try {
  for (let run = 0; run < options.runs * 2; run++)
    await measure(run % 2 ? 'with' : 'without', run === options.runs * 2 - 1);
  report(`import of ${options.rows.toLocaleString('en')} contacts`, imports);
  report('one write', writes);
} finally {
  await server.stop();
}

async function measure(kind: Kind, last: boolean): Promise<void> {
  const url = await freshDatabase(product, server.url, 'bench_keeping');
  const { derivations, checks, watcher } = await of('rules.js');
  const { createPool } = await of('kernel/database/pool.js');
  const { seal } = await of('kernel/record/catalog.js');
  const { runImport } = await of('engines/imports/run-import.js');
  seal();
  const pool = createPool(url, { size: 4, statementTimeoutMs: 0, applicationName: 'bench' });
  const rules = { derivations, checks, ...(kind === 'with' ? { watcher: watcher() } : {}) };
  const began = performance.now();
  await runImport({ file, mapping: join(options.product, 'examples/calls.yaml'), pool, dataDir: folder, ...rules });
  imports[kind].push(performance.now() - began);
  if (last) await measureWrites(pool);
  await pool.end();
}

/** Updates of contacts, one after the other; every second one marks. */
async function measureWrites(pool: any): Promise<void> {
  const [{ derivations, checks, watcher }, { createOrm }, { Writer }, { commandsOf }, { modules }, { idOf }] =
    await Promise.all(
      [
        'rules.js',
        'kernel/database/orm.js',
        'kernel/write/writer.js',
        'kernel/graphql/derive-writing.js',
        'modules.js',
        'kernel/graphql/ids.js',
      ].map(of),
    );
  const { writeHistory } = await of('engines/audit/history.js');
  const { writeOutbox } = await of('kernel/write/outbox.js');
  const orm = createOrm(pool);
  const writerOf = (kind: Kind) =>
    new Writer(orm, derivations, checks, [writeHistory, writeOutbox], kind === 'with' ? watcher() : undefined);
  const writers = { with: writerOf('with'), without: writerOf('without') };
  const command = commandsOf(modules).find(({ name }: { name: string }) => name === 'updateInteraction');
  const viewer = { id: 'bench', name: 'Bench', scope: { all: true }, permissions: new Set(['*']) };
  const { rows } = await pool.query('select id from interaction order by id limit 1200');
  for (const [i, { id }] of rows.entries()) {
    const kind: Kind = i % 2 ? 'with' : 'without';
    const ctx = { viewer, now: new Date(), requestId: 'bench', notices: new Set(), sites: new Map() };
    const input = { id: idOf('Interaction', id), enqueuedAt: new Date(Date.UTC(2022, i % 12, 5, 12)).toISOString() };
    const began = performance.now();
    await writers[kind].execute(ctx, command, input, false);
    if (i > 200) writes[kind].push(performance.now() - began);
  }
  await orm.close();
}

function report(what: string, times: Times): void {
  const [kept, bare] = [median(times.with), median(times.without)];
  console.log(
    `${what}: ${bare.toFixed(2)} ms without marks, ${kept.toFixed(2)} ms with them, ${((kept / bare - 1) * 100).toFixed(1)} % more (medians of ${times.with.length})`,
  );
}
