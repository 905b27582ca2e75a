import { rm } from 'node:fs/promises';
import { Client } from 'pg';

export default async function tearDown() {
  if (!globalThis.testServer) return dropDatabases();
  const { server, folder } = globalThis.testServer;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function dropDatabases() {
  const client = new Client({ connectionString: process.env.TEST_SERVER_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      process.env.TEST_RUN,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
