import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const server = process.env.TEST_SERVER_URL!;
const run = process.env.TEST_RUN!;

/** A database of one's own, empty or a copy of a template; answers its URL. */
export async function createDatabase(template?: string): Promise<string> {
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await onServer((client) =>
    client.query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`),
  );
  return urlOf(name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

/**
 * A template that the first test file to ask for it builds and all others copy:
 * `createDatabase(await templateDatabase('migrated', migrate))`. The builder must have closed its connections.
 */
export async function templateDatabase(name: string, build: (url: string) => Promise<void>): Promise<string> {
  const template = `${run}_template_${name}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${unfinished}"`);
    await build(urlOf(unfinished));
    await client.query(`ALTER DATABASE "${unfinished}" RENAME TO "${template}"`);
  });
  return template;
}

function urlOf(database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
