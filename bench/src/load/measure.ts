import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Load, Outcome } from './generator.js';
import { cpuSeconds, residentMegabytes } from './processes.js';
import type { Server } from './server.js';

export interface Measurement extends Outcome {
  /** Shares of one core. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly megabytes: number;
  readonly statementsPerRequest: number;
}

const generator = fileURLToPath(new URL('generator.js', import.meta.url));

/** Puts load on a server and watches it, its backends and their statements meanwhile. */
export async function measure(
  server: Server,
  load: Omit<Load, 'port'>,
  watcher: pg.Client,
): Promise<Measurement> {
  // Plain JSON would turn the NaN of a server that answered nothing into null.
  const child = fork(generator, { serialization: 'advanced' });
  child.send({ ...load, port: server.port } satisfies Load);
  await new Promise((resolve) => child.once('message', resolve));
  const backends = await backendsOf(watcher);
  const before = {
    cpu: cpuSeconds(server.pid),
    backends: backends.map(cpuSeconds),
    statements: await statements(watcher),
  };
  const began = performance.now();
  let megabytes = residentMegabytes(server.pid);
  const sampler = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(server.pid))), 100);
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The load generator ended early.')));
  });
  clearInterval(sampler);
  const elapsed = (performance.now() - began) / 1000;
  return {
    ...outcome,
    serverCpu: (cpuSeconds(server.pid) - before.cpu) / elapsed,
    databaseCpu: sum(backends.map((pid, i) => cpuSeconds(pid) - before.backends[i]!)) / elapsed,
    megabytes,
    statementsPerRequest: ((await statements(watcher)) - before.statements) / outcome.requests,
  };
}

// A backend that ended meanwhile counts nothing.
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + (one || 0), 0);

async function backendsOf(watcher: pg.Client): Promise<number[]> {
  const { rows } = await watcher.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  );
  return rows.map((row) => row.pid);
}

/** Statements that the database has run for anyone but us; NaN where nobody counts them. */
async function statements(watcher: pg.Client): Promise<number> {
  try {
    const { rows } = await watcher.query<{ calls: string }>(
      `select sum(calls)::text as calls from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database())
         and query not like '%pg_stat_%'`,
    );
    return Number(rows[0]!.calls);
  } catch {
    return NaN;
  }
}
