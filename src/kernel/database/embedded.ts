import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ensureCluster, superuser } from './embedded/cluster.js';
import { takeLock } from './embedded/lock.js';
import { findPlace, type Place } from './embedded/place.js';
import { launch, stopLeftover, stopServer } from './embedded/postmaster.js';
import { serverSettings } from './embedded/settings.js';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
  /** Over our own settings; tests switch fsync off. */
  readonly settings?: Record<string, string>;
}

export interface EmbeddedServer {
  readonly url: string;
  /** Where the data really is; see place.ts. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the data folder, making it on the first start. */
export async function startEmbedded({
  dataDir,
  log = () => undefined,
  settings,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = await findPlace(resolve(dataDir), log);
  const unlock = await takeLock(resolve(dataDir));
  try {
    const password = await ensureCluster(place);
    await stopLeftover(place, log);
    const port = await freePort();
    const server = await supervise(place, serverSettings(port, settings), log);
    const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/manifold`;
    try {
      await ensureDatabase(url);
    } catch (error) {
      await server.stop();
      throw error;
    }
    let stopped: Promise<void> | undefined;
    return { url, folder: place.data, stop: () => (stopped ??= server.stop().finally(unlock)) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

// A server that dies under us (out of memory, kill -9) comes back on the same port, and the pool finds it there.
async function supervise(
  place: Place,
  settings: string[],
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  let child: ChildProcess;
  let stopping = false;
  let returning: Promise<void> | undefined;

  const watch = (started: ChildProcess): void => {
    child = started;
    child.once('exit', () => {
      if (stopping) return;
      log('The database server ended unexpectedly; starting it again.');
      returning = comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    for (let attempt = 1; !stopping; attempt++) {
      try {
        return watch(await launch(place, settings, log));
      } catch (error) {
        // Orphans of the old server may take a moment to notice, and block the new one until then.
        if (attempt % 50 === 0) log((error as Error).message);
        await sleep(Math.min(attempt * 20, 2000));
      }
    }
  };
  // For ends that leave no time to wait, such as process.exit(): the server stops in order by itself.
  const atExit = (): void => void child.kill('SIGINT');

  watch(await launch(place, settings, log));
  process.on('exit', atExit);
  return {
    async stop() {
      stopping = true;
      await returning;
      if (child.exitCode === null && child.signalCode === null) await stopServer(child.pid!);
      process.off('exit', atExit);
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const database = new URL(url).pathname.slice(1);
  const client = new Client({ connectionString: url.replace(/\/\w+$/, '/postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
