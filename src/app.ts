import 'reflect-metadata';
import type { IncomingMessage } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Config } from './config.js';
import type { Context } from './kernel/context.js';
import { writeHistory } from './engines/audit/history.js';
import { KnownDocuments } from './kernel/answer/known-documents.js';
import { signInWith } from './kernel/access/sign-in.js';
import { migrate, pendingMigrations } from './kernel/database/migrate.js';
import { createOrm } from './kernel/database/orm.js';
import { assertUsable, createPool } from './kernel/database/pool.js';
import { apolloServer } from './kernel/graphql/apollo.js';
import type { ContextOf } from './kernel/graphql/http.js';
import { schemaOf } from './kernel/graphql/schema.js';
import type { Logger } from './kernel/log.js';
import { Database } from './kernel/read/database.js';
import { Reader } from './kernel/read/reader.js';
import { writeOutbox } from './kernel/write/outbox.js';
import { Writer } from './kernel/write/writer.js';
import { modules } from './modules.js';
import { RollupWorker } from './engines/metrics/rollup/worker.js';
import { rollupState } from './engines/metrics/rollup/state.js';
import { checks, derivations, metricCatalog, watcher } from './rules.js';

/** Everything between the configuration and the network. */
export interface App {
  readonly pool: Pool;
  /** For work in the background, which takes no connection that requests wait for. */
  readonly background: Pool;
  readonly orm: MikroORM;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<Context>;
  readonly documents: KnownDocuments;
  /** Keeps the sums that numbers are read from. */
  readonly rollups: RollupWorker;
  readonly contextOf: ContextOf;
  /** Why it cannot serve just now, in a sentence; undefined when it can. */
  readiness(): Promise<string | undefined>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Tests hold the time still. */
  readonly clock?: () => Date;
  /** How often a document is seen before it is compiled; tests compile at once. */
  readonly compileAfter?: number;
}

/** The composition root: config → database → modules → schema → server. */
export async function createApp({
  config,
  databaseUrl,
  log,
  clock = () => new Date(),
  compileAfter,
}: AppOptions): Promise<App> {
  const schema = await schemaOf(modules);
  const pool = createPool(databaseUrl, {
    size: config.poolSize,
    statementTimeoutMs: config.statementTimeoutMs,
    applicationName: 'manifold',
    log: (line) => log.warn(line),
  });
  try {
    await assertUsable(pool);
    const orm = createOrm(pool);
    const applied = await migrate(orm, pool);
    if (applied.length) log.info({ migrations: applied }, 'the database was brought up to date');
    return await compose({ config, log, clock, compileAfter, pool, orm, schema });
  } catch (error) {
    await pool.end();
    throw error;
  }
}

type Parts = Required<Pick<AppOptions, 'config' | 'log' | 'clock'>> &
  Pick<AppOptions, 'compileAfter'> &
  Pick<App, 'pool' | 'orm' | 'schema'>;

async function compose({ config, log, clock, compileAfter, pool, orm, schema }: Parts): Promise<App> {
  const database = new Database(pool);
  const read = new Reader(database, {
    defaultPageSize: config.limits.defaultPageSize,
    maxPageSize: config.limits.pageSize,
    maxCells: config.limits.metricCells,
  });
  const write = new Writer(orm, derivations, checks, [writeHistory, writeOutbox], watcher());
  const documents = new KnownDocuments();
  const apollo = apolloServer(schema, config, log, documents, compileAfter);
  await apollo.start();
  const background = createPool(pool.options.connectionString!, {
    size: 4,
    statementTimeoutMs: 0,
    applicationName: 'manifold background',
    log: (line) => log.warn(line),
  });
  const rollups = new RollupWorker(background, metricCatalog(), rollupState(database), log);
  if (config.rollups === 'on') rollups.start();
  const signIn = signInWith(config.auth, database);
  return {
    pool,
    background,
    orm,
    database,
    schema,
    apollo,
    documents,
    rollups,
    contextOf: async (request: IncomingMessage, requestId) => ({
      viewer: await signIn(request.headers.authorization),
      now: clock(),
      requestId,
      read,
      write,
      notices: new Set(),
      sites: new Map(),
    }),
    readiness: async () => {
      try {
        const pending = await pendingMigrations(orm);
        return pending ? `${pending} migrations have not been applied; run npx manifold migrate.` : undefined;
      } catch {
        return 'The database cannot be reached.';
      }
    },
    close: async () => {
      await rollups.stop();
      await background.end();
      await apollo.stop();
      await orm.close();
      await pool.end();
    },
  };
}
