import { createPostgreSqlTypeParsers } from '@mikro-orm/postgresql';
import { Pool, TypeOverrides, types, type PoolClient } from 'pg';
import { CellClient } from './cell-query.js';
import { connectionLost } from './connection-lost.js';
import { StartupError } from './startup-error.js';

export interface PoolOptions {
  readonly size: number;
  /** 0: statements may run as long as they like (migrations). */
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
  readonly log?: (line: string) => void;
}

const oldestServer = 150_000;
const oidOfTextArray = 1009 as Parameters<typeof types.getTypeParser>[0];

/** The pool that the ORM and our own statements share. */
export function createPool(
  url: string,
  { size, statementTimeoutMs, applicationName, log = () => undefined }: PoolOptions,
): Pool {
  const pool = new Pool({
    Client: CellClient,
    connectionString: url,
    max: size,
    application_name: applicationName,
    // statement_timeout needs a server that answers; this one also ends the wait for a network that has gone silent.
    query_timeout: statementTimeoutMs && statementTimeoutMs + 5_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: textInstants(),
    // A statement instead of start-up parameters, which connection poolers in front of PostgreSQL refuse.
    onConnect: async (client) => {
      await client.query(
        `SELECT set_config('TimeZone', 'UTC', false), set_config('statement_timeout', $1, false)`,
        [String(statementTimeoutMs)],
      );
    },
  });
  // An 'error' event that nobody hears ends the process; whoever runs a statement learns of the loss from that.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => log(`A database connection was lost: ${error.message}`));
  return pool;
}

/** Lends a connection and takes it back in order: one that broke, or is still inside a transaction, is thrown away. */
export async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } catch (error) {
    broken = connectionLost(error);
    throw error;
  } finally {
    client.release(broken || client.getTransactionStatus() !== 'I');
  }
}

/**
 * For what is not one statement but a stream, such as a COPY: `withoutReadTimeout(client.query(copyFrom(sql)))`. pg
 * starts its timer for these too and never stops it.
 */
export function withoutReadTimeout<T extends object>(sent: T): T {
  // pg hides the timer in the callback; neither cursors nor copies have another use for it.
  (sent as { callback?: () => void }).callback?.();
  return sent;
}

/** Refuses a database that is out of reach or too old, in a sentence without its password. */
export async function assertUsable(pool: Pool): Promise<void> {
  const where = addressOf(pool);
  let version: { number: number; name: string };
  try {
    const sql = `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`;
    version = (await pool.query<{ number: number; name: string }>(sql)).rows[0]!;
  } catch (cause) {
    throw new StartupError(
      `The database at ${where} ${reasonOf(cause as Error & { code?: string })}; check DATABASE_URL.`,
      { cause },
    );
  }
  if (version.number < oldestServer) {
    throw new StartupError(
      `The database at ${where} is PostgreSQL ${version.name}; Manifold needs 15 or newer.`,
    );
  }
}

function addressOf({ options }: Pool): string {
  const { hostname, port, pathname } = new URL(options.connectionString!);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
}

function reasonOf({ code = '', message }: Error & { code?: string }): string {
  const known: Record<string, string> = {
    ECONNREFUSED: 'does not accept connections',
    ENOTFOUND: 'has a host name that nobody knows',
    EAI_AGAIN: 'has a host name that cannot be looked up now',
    ETIMEDOUT: 'does not answer',
    ECONNRESET: 'broke the connection off',
    EHOSTUNREACH: 'cannot be reached',
    '28P01': 'refuses the password',
    '28000': 'refuses the user',
    '3D000': 'does not exist',
    '53300': 'has no free connections',
    '57P03': 'is still starting',
  };
  if (/timeout/i.test(message)) return 'does not answer';
  return known[code] ?? `cannot be used (${message})`;
}

// Instants and dates stay the text that PostgreSQL wrote: a JavaScript Date would cost time and lose microseconds.
// The ORM expects the same of a pool that it is given.
function textInstants(): TypeOverrides {
  const overrides = new TypeOverrides();
  const parsers = createPostgreSqlTypeParsers(types.getTypeParser(oidOfTextArray));
  for (const [oid, parser] of Object.entries(parsers)) overrides.setTypeParser(Number(oid), parser);
  return overrides;
}
