import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedServer } from '../../src/kernel/database/embedded.js';
import { beginningOf, isAlive, waitUntil } from '../../src/kernel/database/embedded/processes.js';
import { StartupError } from '../../src/kernel/database/startup-error.js';
import { makeFolder } from '../support/folder.js';

const asRoot = process.getuid?.() === 0;
const fast = { fsync: 'off' };
const waiter = fileURLToPath(new URL('../support/start-and-wait.js', import.meta.url));

let made: string;
let folder: string;
let dataDir: string;
let running: EmbeddedServer[];

// Making a data folder takes over a second, so all but the tests of the first start copy this one.
beforeAll(async () => {
  made = await makeFolder('embedded');
  await (await startEmbedded({ dataDir: join(made, '.data'), settings: fast })).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await makeFolder('embedded');
  dataDir = join(folder, '.data');
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the first start makes a database that folds and sorts the same everywhere, in UTC', async () => {
  const { url } = await start();
  const [row] = await ask(
    url,
    `SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
            datlocprovider::text AS provider, datlocale AS locale, upper('zürich') AS folded,
            current_setting('server_version_num')::int / 10000 AS version
     FROM pg_database WHERE datname = current_database()`,
  );
  expect(row).toEqual({
    zone: 'UTC',
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    folded: 'ZÜRICH',
    version: 18,
  });
});

test('durability is on unless a test says otherwise, and the password is for our eyes only', async () => {
  await copyMade();
  const { url } = await start({});
  const [row] = await ask(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages`,
  );
  expect(row).toEqual({ fsync: 'on', commit: 'on', pages: 'on' });
  expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o077).toBe(0);
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
    /password authentication failed/,
  );
});

test('the second start finds what the first one wrote, in under five seconds', async () => {
  await copyMade();
  const first = await start();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  const began = performance.now();
  const second = await start();
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a server left behind by a killed Manifold is stopped, with what it had committed kept', async () => {
  await copyMade();
  const [manifold, url] = await startElsewhere();
  await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const leftover = await postmaster();
  await kill(manifold);
  expect(await isAlive(leftover)).toBe(true);

  const said: string[] = [];
  const server = await start(fast, (line) => said.push(line));
  expect(await isAlive(leftover)).toBe(false);
  expect(said).toEqual([expect.stringContaining('left its database server running')]);
  expect(await ask(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a stale lock whose process number now belongs to somebody else does not hinder the start', async () => {
  await copyMade();
  const [manifold] = await startElsewhere();
  const leftover = await postmaster();
  await kill(manifold);
  process.kill(leftover, 'SIGKILL');
  await waitUntil(async () => !(await isAlive(leftover)), 5000);
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, String(process.ppid)));
  await writeFile(join(dataDir, 'manifold.lock'), `${process.ppid} long ago\n`);

  const { url } = await start();
  expect(await beginningOf(process.ppid)).toBeDefined();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('two Manifolds on one folder: the second is told which process is there', async () => {
  await copyMade();
  const [manifold] = await startElsewhere();
  await expect(start()).rejects.toThrow(
    new RegExp(`Another Manifold \\(process ${manifold.pid}\\) is using .*MANIFOLD_DATA_DIR`),
  );
  manifold.kill('SIGKILL');
  await once(manifold, 'exit');
  await start();
});

test('a server that dies under a running Manifold comes back on the same address', async () => {
  await copyMade();
  const { url } = await start();
  await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(await postmaster(), 'SIGKILL');
  await waitUntil(
    () =>
      ask(url, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    20_000,
  );
  expect(await ask(url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a process that ends without stopping takes its server along', async () => {
  await copyMade();
  const [manifold] = await startElsewhere();
  const server = await postmaster();
  manifold.send('exit');
  await once(manifold, 'exit');
  expect(await waitUntil(async () => !(await isAlive(server)), 5000)).toBe(true);
});

test('a folder that cannot be made is one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  dataDir = join(folder, 'file', '.data');
  const failure = await start().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartupError);
  expect((failure as Error).message).toMatch(
    /^Manifold cannot create .*: a part of the path is a file; .*MANIFOLD_DATA_DIR/,
  );
});

(asRoot ? test.skip : test)('a folder that cannot be written is one sentence', async () => {
  await mkdir(dataDir, { mode: 0o500 });
  await expect(start()).rejects.toThrow(/^Manifold cannot write to .*: this user may not write there/);
});

(asRoot ? test : test.skip)(
  'under a private folder root keeps the database where its user can reach it, and says so',
  async () => {
    await chmod(folder, 0o700);
    const said: string[] = [];
    const first = await start(fast, (line) => said.push(line));
    try {
      expect(said).toEqual([expect.stringContaining(`the database is kept in ${dirname(first.folder)}`)]);
      expect(first.folder.startsWith(folder)).toBe(false);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await first.stop();
      await chmod(folder, 0o711);
      const second = await start();
      expect(second.folder).toBe(first.folder);
      expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await second.stop();
    } finally {
      await rm(dirname(first.folder), { recursive: true, force: true });
    }
  },
);

// `cp -a` because the copy must belong to the server's user too.
async function copyMade(): Promise<void> {
  await promisify(execFile)('cp', ['-a', join(made, '.data'), dataDir]);
}

async function start(
  settings: Record<string, string> = fast,
  log?: (line: string) => void,
): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, settings, log });
  running.push(server);
  return server;
}

async function startElsewhere(): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, [waiter, dataDir], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [url] = (await once(child.stdout!, 'data')) as [Buffer];
  return [child, url.toString().trim()];
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function postmaster(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
