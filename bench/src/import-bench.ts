import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase, onServer, openServer } from './database.js';
import { dump, loadBare } from './import/bare.js';
import { writeContacts } from './import/contacts.js';
import { importThrough } from './import/through-manifold.js';
import { benchRoot, readOptions } from './options.js';
import { Product } from './product.js';
import { save } from './report/report.js';

const options = readOptions();
const product = new Product(options.product);
const folder = join(benchRoot, '.data/import');
mkdirSync(folder, { recursive: true });
const file = join(folder, `contacts-${options.rows}.csv`);
await writeContacts(file, options.rows);

const server = await openServer(product, options.databaseUrl);
try {
  const name = 'bench_import';
  const url = await freshDatabase(product, server.url, name);
  const imported = await importThrough(product, url, file);
  const tables = await onServer(url, (client) => dump(client, folder));
  const again = await freshDatabase(product, server.url, name);
  const bareSeconds = await onServer(again, (client) => loadBare(client, tables));
  const peak = Math.round(Math.max(...imported.megabytes));
  const written = tables.reduce((total, { rows }) => total + rows, 0);
  const perSecond = (seconds: number) => Math.round(options.rows / seconds).toLocaleString('en');
  console.log(`| ${options.rows.toLocaleString('en')} contacts, ${written.toLocaleString('en')} rows | seconds | contacts a second | peak RSS |
| --- | ---: | ---: | ---: |
| manifold import | ${imported.seconds.toFixed(1)} | ${perSecond(imported.seconds)} | ${peak} MB |
| bare COPY and upsert of the same rows | ${bareSeconds.toFixed(1)} | ${perSecond(bareSeconds)} | |
| ratio | ${(bareSeconds / imported.seconds).toFixed(2)}× | | |

RSS in tenths of the run, MB: ${tenths(imported.megabytes).join(' ')}`);
  const kept = { imported, bareSeconds, tables: tables.map(({ table, rows }) => ({ table, rows })) };
  console.error(`\nEvery measurement is in ${save('import', options, kept)}.`);
} finally {
  await server.stop();
}

function tenths(samples: readonly number[]): number[] {
  return Array.from({ length: 10 }, (_, i) =>
    Math.round(samples[Math.floor(((i + 0.5) / 10) * samples.length)] ?? NaN),
  );
}
