import { join } from 'node:path';
import pg from 'pg';
import { fill } from './network/fill.js';
import type { Network } from './network/network.js';
import { benchRoot } from './options.js';
import type { Product } from './product.js';

// Raised with every change of what is loaded, so that an older network is not taken for the present one.
const edition = 1;

export interface BenchDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server: the one that DATABASE_URL names, or the product's embedded one. */
export async function openServer(product: Product, given: string | undefined): Promise<BenchDatabase> {
  if (given) return { url: given, stop: async () => undefined };
  return product.startEmbedded(join(benchRoot, '.data'), {
    shared_preload_libraries: 'pg_stat_statements',
    shared_buffers: '2GB',
    max_wal_size: '8GB',
    max_connections: '200',
  });
}

/** An empty database of this name with the product's tables in it. */
export async function freshDatabase(product: Product, serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  const url = urlOf(serverUrl, name);
  product.migrate(url);
  return url;
}

/** A database with the network in it: loaded once, found again by later runs. */
export async function openDatabase(
  product: Product,
  network: Network,
  given: string | undefined,
  say: (line: string) => void,
): Promise<BenchDatabase> {
  const server = await openServer(product, given);
  try {
    const { rows, locations } = network.size;
    const url = await filled(product, server.url, `bench_${rows}_${locations}`, `bench edition ${edition}`, async (client) => {
      say(`Loading ${rows.toLocaleString('en')} jobs, invoices and payments.`);
      await client.query('create extension if not exists pg_stat_statements').catch(() => undefined);
      await fill(client, network, say);
    });
    return { url, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The database of this name, filled where it does not hold this edition on these migrations yet; its address. */
export async function filled(
  product: Product,
  serverUrl: string,
  name: string,
  edition: string,
  load: (client: pg.Client, url: string) => Promise<void>,
): Promise<string> {
  const mark = `${edition} on ${product.migrations().join(' ')}`;
  const url = urlOf(serverUrl, name);
  if ((await markOf(serverUrl, name)) === mark) return url;
  await freshDatabase(product, serverUrl, name);
  await onServer(url, async (client) => {
    await load(client, url);
    await client.query(`comment on database ${name} is '${mark}'`);
  });
  return url;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function markOf(url: string, name: string): Promise<string | undefined> {
  return onServer(url, async (client) => {
    const { rows } = await client.query<{ mark: string }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
      [name],
    );
    return rows[0]?.mark;
  });
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
