import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { SignJWT } from 'jose';
import type { Pool } from 'pg';
import type { App } from '../../src/app.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createOrm } from '../../src/kernel/database/orm.js';
import { migrate } from '../../src/kernel/database/migrate.js';
import { createPool } from '../../src/kernel/database/pool.js';
import { createLog } from '../../src/kernel/log.js';
import { seal } from '../../src/kernel/record/catalog.js';
import '../../src/modules.js';
import { listen } from '../../src/server.js';
import { createDatabase, dropDatabase, templateDatabase } from './database.js';

const secret = 'a secret of the tests, longer than 32 characters';

export interface TestServerOptions {
  /** Tokens are checked, so a request without one is refused. */
  readonly auth?: boolean;
  readonly env?: Record<string, string>;
  readonly clock?: () => Date;
  /** A database of the test’s own making; it is not dropped at the end. */
  readonly databaseUrl?: string;
}

export interface Answer<T = any> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [name: string]: unknown };
  }[];
  readonly extensions?: { readonly notices?: readonly string[] };
}

export interface TestServer {
  readonly url: string;
  readonly app: App;
  readonly databaseUrl: string;
  /** Sends a document and gives the whole answer. */
  send<T = any>(
    document: string | TypedDocumentNode<T, any>,
    variables?: object,
    token?: string,
  ): Promise<Answer<T>>;
  /** Sends a document that must succeed and gives its data. */
  ask<T = any>(document: string | TypedDocumentNode<T, any>, variables?: object, token?: string): Promise<T>;
  /** SQL statements that the work sent. */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** Migrates an empty database and fills it; for templates. */
export async function fillMigrated(url: string, fill: (pool: Pool) => Promise<void>): Promise<void> {
  seal();
  const pool = createPool(url, { size: 2, statementTimeoutMs: 0, applicationName: 'tests' });
  const orm = createOrm(pool);
  await migrate(orm, pool);
  await fill(pool);
  await orm.close();
  await pool.end();
}

/** Answers a copy of an empty, migrated database. */
export const migratedDatabase = async (): Promise<string> =>
  createDatabase(await templateDatabase('migrated', (url) => fillMigrated(url, async () => undefined)));

/** The whole product on a port of its own, as a caller meets it. The suite runs on both executors; see `npm test`. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const databaseUrl = options.databaseUrl ?? (await migratedDatabase());
  const config = readConfig({
    PORT: '0',
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    MANIFOLD_DEMO: 'off',
    MANIFOLD_EXECUTOR: process.env.TEST_EXECUTOR ?? 'compiled',
    ...(options.auth ? { AUTH_SECRET: secret } : {}),
    ...options.env,
  });
  const log = createLog(config.logLevel);
  const app = await createApp({
    config,
    databaseUrl,
    log,
    compileAfter: 0,
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const server = await listen(app, config, log);
  const send: TestServer['send'] = async (document, variables, token) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    url: server.url,
    app,
    databaseUrl,
    send,
    ask: async (document, variables, token) => {
      const { data, errors } = await send(document, variables, token);
      if (errors)
        throw new Error(
          errors.map((error) => `${error.message} (${error.path?.join('.') ?? ''})`).join('\n'),
        );
      return data!;
    },
    statementsOf: async (work) => {
      const before = app.database.statements;
      await work();
      return app.database.statements - before;
    },
    stop: async () => {
      await server.stop();
      await app.close();
      if (!options.databaseUrl) await dropDatabase(databaseUrl);
    },
  };
}

export interface TestClaims {
  readonly sub?: string;
  readonly locations?: readonly string[] | 'all';
  readonly permissions?: readonly string[];
}

/** A token as the sign-in of a company would issue it. */
export function tokenOf({
  sub = 'tester',
  locations = 'all',
  permissions = ['*'],
}: TestClaims): Promise<string> {
  return new SignJWT({ locations, permissions })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}
