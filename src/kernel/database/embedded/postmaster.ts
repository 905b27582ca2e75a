import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../startup-error.js';
import { identity } from './cluster.js';
import { complaintIn, explained } from './failure.js';
import type { Place } from './place.js';
import { commandOf, isAlive, waitUntil } from './processes.js';

const stopWithinMs = 60_000;
const largestLog = 10 * 1024 * 1024;
// Above every process number that Linux and macOS give, so surely nobody's.
const nobodysPid = 999_999_999;

export async function launch(
  place: Place,
  settings: string[],
  log: (line: string) => void,
): Promise<ChildProcess> {
  const logFile = join(place.home, 'postgres.log');
  const already = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  );
  if (already > largestLog) await truncate(logFile);
  const began = already > largestLog ? 0 : already;
  const output = await explained(`write to ${place.home}`, open(logFile, 'a', 0o600));
  const child = spawn(join(place.bin, 'postgres'), ['-D', place.data, ...settings], {
    ...identity(place),
    stdio: ['ignore', output.fd, output.fd],
    // A session of its own: Ctrl-C in the terminal must reach us alone, and we stop it in order.
    detached: true,
  });
  let problem: string | undefined;
  child.once('error', (error) => (problem = error.message));
  child.once('exit', (_code, signal) => (problem ??= signal ? `it was ended by ${signal}` : ''));
  child.unref();
  await output.close();

  for (let waited = 0; problem === undefined; waited++) {
    if (await isReady(place, child.pid)) return child;
    if (waited === 350) log('PostgreSQL is recovering from an unclean end; this can take a moment.');
    await sleep(15);
  }
  const said = (await readFile(logFile)).subarray(began).toString();
  throw new StartupError(
    `PostgreSQL could not start: ${problem || complaintIn(said)} (its log is ${logFile}).`,
  );
}

/** Ends a server that an earlier Manifold, killed before it could, left running on this folder. */
export async function stopLeftover(place: Place, log: (line: string) => void): Promise<void> {
  const pidFile = join(place.data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const lines = (await readFile(pidFile, 'utf8')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0)) return;
  const command = await commandOf(pid);
  if (command?.includes(place.data) && command.includes('postgres')) {
    log('An earlier Manifold was killed and left its database server running; stopping it.');
    await stopServer(pid);
  } else if (command !== undefined) {
    // The number now belongs to some other process, which PostgreSQL takes for a rival. The file itself stays: with
    // it PostgreSQL makes sure that no orphan of the old server still writes.
    await writeFile(pidFile, [nobodysPid, ...lines.slice(1)].join('\n'));
  }
}

/** Rolls open transactions back, writes everything out, ends. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!(await send(pid, signal))) return;
    if (await waitUntil(async () => !(await isAlive(pid)), stopWithinMs)) return;
  }
  throw new StartupError(
    `The database server (process ${pid}) does not stop; end it, then start Manifold again.`,
  );
}

async function isReady({ data }: Place, pid: number | undefined): Promise<boolean> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function send(pid: number, signal: NodeJS.Signals): Promise<boolean> {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return isAlive(pid);
  }
}
