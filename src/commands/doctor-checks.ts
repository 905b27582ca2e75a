import { createServer } from 'node:net';
import { access, constants, mkdir } from 'node:fs/promises';
import type { Config } from '../config.js';
import { startEmbedded } from '../kernel/database/embedded.js';
import { lockHolder } from '../kernel/database/embedded/lock.js';
import { assertUsable, createPool } from '../kernel/database/pool.js';

export interface Check {
  readonly name: string;
  /** Answers what it found; throws a sentence that says what is wrong. */
  run(config: Config): Promise<string>;
}

/** In this order; each is independent of the others. */
export const checks: Check[] = [
  { name: 'node', run: async () => `${process.version} on ${process.platform} ${process.arch}` },
  { name: 'data folder', run: dataFolder },
  { name: 'port', run: port },
  { name: 'database', run: database },
];

async function dataFolder({ dataDir }: Config): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.W_OK);
  return `${dataDir} can be written`;
}

async function port({ port: wanted, host, dataDir }: Config): Promise<string> {
  const holder = await lockHolder(dataDir);
  if (holder) return `not tried, a Manifold is running (process ${holder})`;
  await new Promise<void>((free, taken) => {
    const probe = createServer().once('error', taken);
    probe.listen(wanted, host, () => probe.close(() => free()));
  });
  return `${wanted} on ${host} is free`;
}

async function database(config: Config): Promise<string> {
  if (config.databaseUrl) return versionAt(config.databaseUrl);
  const holder = await lockHolder(config.dataDir);
  if (holder) return `embedded, in use by a running Manifold (process ${holder})`;
  const server = await startEmbedded({ dataDir: config.dataDir });
  try {
    return `embedded, ${await versionAt(server.url)}`;
  } finally {
    await server.stop();
  }
}

async function versionAt(url: string): Promise<string> {
  const pool = createPool(url, { size: 1, statementTimeoutMs: 10_000, applicationName: 'manifold doctor' });
  try {
    await assertUsable(pool);
    const { rows } = await pool.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    return `PostgreSQL ${rows[0]!.version}`;
  } finally {
    await pool.end();
  }
}
