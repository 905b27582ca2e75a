import { PostgresDialect, type PostgresPool } from 'kysely';
import { Client, type Pool, type PoolClient } from 'pg';
import Cursor from 'pg-cursor';
import { connectionLost } from './connection-lost.js';
import { withoutReadTimeout } from './pool.js';
import { StatementNames } from './statement-names.js';

type Lease = Awaited<ReturnType<PostgresPool['connect']>>;
type Query = (...args: unknown[]) => unknown;
type OpenCursor = { close(): Promise<void> };

/**
 * Puts the ORM on our pool: `defineConfig({ driverOptions: ormDriverOptions(pool) })`. Closing the ORM leaves the
 * pool open; whoever made it ends it.
 */
export function ormDriverOptions(pool: Pool): PostgresDialect {
  const names = new StatementNames();
  return new PostgresDialect({
    cursor: Cursor,
    controlClient: Client,
    pool: {
      options: pool.options,
      connect: async () => lease(await pool.connect(), names),
      end: async () => undefined,
    } as PostgresPool,
  });
}

// Kysely gives a connection back after a COMMIT or ROLLBACK that succeeded and otherwise never (kysely issue 1990), so
// every lost connection would cost the pool a slot for good. The lease gives it back itself as soon as it is lost.
function lease(client: PoolClient, names: StatementNames): Lease {
  let held = true;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const giveBack = (broken: boolean): void => {
    if (!held) return;
    held = false;
    client.off('error', lost);
    client.release(broken || client.getTransactionStatus() !== 'I');
    end();
  };
  const lost = (): void => giveBack(true);
  client.on('error', lost);

  const send = client.query.bind(client) as Query;
  const query = (...args: unknown[]): unknown => {
    if (!held) throw new Error('The database connection was lost.');
    const sent = send(...named(args, names));
    if (!(sent instanceof Promise)) return closable(withoutReadTimeout(sent as OpenCursor), ended);
    return sent.catch((error: unknown) => {
      if (connectionLost(error) || opensOrUndoes(args[0])) giveBack(true);
      throw error;
    });
  };
  const { processID } = client as { processID?: number };
  return { processID, query, release: () => giveBack(false) } as unknown as Lease;
}

// Kysely gives statements no names, and a small one is planned for longer than it runs.
function named(args: unknown[], names: StatementNames): unknown[] {
  const [text, values] = args;
  if (typeof text !== 'string' || !Array.isArray(values) || !values.length) return args;
  const name = names.of(text);
  return name ? [{ name, text, values }] : args;
}

// Closing a cursor waits for the server's answer, and with it whoever reads from it: for ever, if the server is gone.
function closable(cursor: OpenCursor, ended: Promise<void>): OpenCursor {
  const close = cursor.close.bind(cursor);
  cursor.close = () => Promise.race([ended, close()]);
  return cursor;
}

// After one of these fails, Kysely sends nothing more that could end the lease.
function opensOrUndoes(sql: unknown): boolean {
  return typeof sql === 'string' && /^(begin|start transaction|rollback)(?! to)\b/i.test(sql);
}
