import {
  anyText,
  insidePackage,
  integer,
  milliseconds,
  oneOf,
  url,
  variable,
  type Variable,
} from './config-values.js';
import { nearest } from './kernel/nearest.js';

/** Every variable that Manifold reads; the README's table is made from this one. */
export const variables = {
  PORT: variable({
    ...integer(0, 65_535),
    default: '4000',
    describe: 'The port it listens on; 0 takes any free one.',
  }),
  HOST: variable({
    takes: 'a host name or an address',
    default: '127.0.0.1',
    parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
    describe: 'The address it listens on.',
  }),
  DATABASE_URL: variable({
    ...url('postgres:', 'postgresql:'),
    secret: true,
    describe: 'Any PostgreSQL 15 or newer. Unset: the embedded server under the data folder.',
  }),
  MANIFOLD_DATA_DIR: variable({
    takes: 'a folder',
    default: '.data',
    parse: insidePackage,
    describe: 'The embedded database, exports, import quarantine; relative to the package.',
  }),
  AUTH_SECRET: variable({
    takes: 'at least 32 characters',
    secret: true,
    parse: (text) => (text.length >= 32 ? text : undefined),
    describe: 'Tokens are checked with this shared secret (HS256).',
  }),
  AUTH_JWKS_URL: variable({
    ...url('https:', 'http:'),
    describe: 'Tokens are checked with the public keys found here.',
  }),
  AUTH_ISSUER: variable({ ...anyText, describe: 'The `iss` that a token must carry.' }),
  AUTH_AUDIENCE: variable({ ...anyText, describe: 'The `aud` that a token must carry.' }),
  LOG_LEVEL: variable({
    ...oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    describe: 'How much it logs; from `debug` on, failures come with their stack.',
  }),
  MANIFOLD_POOL_SIZE: variable({
    ...integer(1, 1000),
    default: '10',
    describe: 'Connections to the database.',
  }),
  MANIFOLD_STATEMENT_TIMEOUT: variable({
    takes: 'an ISO 8601 duration such as PT30S, or milliseconds',
    default: 'PT30S',
    parse: milliseconds,
    describe: 'The longest that one SQL statement of a request may run.',
  }),
  MANIFOLD_MAX_BODY_BYTES: variable({
    ...integer(1024),
    default: '1048576',
    describe: 'The largest request body.',
  }),
  MANIFOLD_MAX_TOKENS: variable({
    ...integer(100),
    default: '10000',
    describe: 'The most lexical tokens in a document.',
  }),
  MANIFOLD_MAX_DEPTH: variable({
    ...integer(1),
    default: '16',
    describe: 'The deepest nesting in a document.',
  }),
  MANIFOLD_MAX_ALIASES: variable({
    ...integer(0),
    default: '100',
    describe: 'The most aliases in a document.',
  }),
  MANIFOLD_MAX_DIRECTIVES: variable({
    ...integer(0),
    default: '50',
    describe: 'The most directives in a document.',
  }),
  MANIFOLD_MAX_ROOT_FIELDS: variable({
    ...integer(1),
    default: '30',
    describe: 'The most fields at the root of a document.',
  }),
  MANIFOLD_MAX_PAGE_SIZE: variable({
    ...integer(1),
    default: '1000',
    describe: 'The most rows that a list gives at once.',
  }),
  MANIFOLD_DEFAULT_PAGE_SIZE: variable({
    ...integer(1),
    default: '50',
    describe: 'Rows in a list that names no size.',
  }),
  MANIFOLD_MAX_METRIC_CELLS: variable({
    ...integer(1),
    default: '200000',
    describe:
      'The most numbers that one question about metrics may have: groups times buckets times metrics.',
  }),
  MANIFOLD_ROLLUPS: variable({
    ...oneOf('on', 'off'),
    default: 'on',
    describe: 'Whether this server keeps sums for questions about numbers; the answers are the same.',
  }),
  MANIFOLD_EXECUTOR: variable({
    ...oneOf('compiled', 'graphql-js'),
    default: 'compiled',
    describe: 'How documents are executed; the answers are the same.',
  }),
  MANIFOLD_DEMO: variable({
    ...oneOf('on', 'off'),
    default: 'on',
    describe: 'Whether the first start of an empty database loads the demo network.',
  }),
  NODE_ENV: variable({
    ...anyText,
    describe: 'Left to libraries; Manifold behaves the same under each value.',
  }),
};

type Values = { readonly [Name in keyof typeof variables]: ReturnType<(typeof variables)[Name]['parse']> };
type Known<Name extends keyof Values> = NonNullable<Values[Name]>;

export type Auth =
  | { readonly mode: 'demo' }
  | { readonly mode: 'secret'; readonly secret: string; readonly issuer?: string; readonly audience?: string }
  | { readonly mode: 'jwks'; readonly url: string; readonly issuer?: string; readonly audience?: string };

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Unset: the embedded server. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly auth: Auth;
  readonly logLevel: Known<'LOG_LEVEL'>;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly limits: {
    readonly bodyBytes: number;
    readonly tokens: number;
    readonly depth: number;
    readonly aliases: number;
    readonly directives: number;
    readonly rootFields: number;
    readonly pageSize: number;
    readonly defaultPageSize: number;
    readonly metricCells: number;
  };
  readonly executor: Known<'MANIFOLD_EXECUTOR'>;
  readonly rollups: Known<'MANIFOLD_ROLLUPS'>;
  readonly demo: boolean;
  readonly environment?: string;
}

/** A variable that cannot be used; the message names it, what was given and what is valid. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  refuseUnknown(env);
  const values = Object.fromEntries(
    Object.entries<Variable<unknown>>(variables).map(([name, declared]) => [
      name,
      parse(name, declared, env[name]),
    ]),
  ) as Values;
  const defaultPageSize = values.MANIFOLD_DEFAULT_PAGE_SIZE!;
  const pageSize = values.MANIFOLD_MAX_PAGE_SIZE!;
  if (defaultPageSize > pageSize) {
    throw new ConfigError(
      `MANIFOLD_DEFAULT_PAGE_SIZE is ${defaultPageSize}; it takes at most MANIFOLD_MAX_PAGE_SIZE, which is ${pageSize}.`,
    );
  }
  return Object.freeze({
    port: values.PORT!,
    host: values.HOST!,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.MANIFOLD_DATA_DIR!,
    auth: Object.freeze(authOf(values)),
    logLevel: values.LOG_LEVEL!,
    poolSize: values.MANIFOLD_POOL_SIZE!,
    statementTimeoutMs: values.MANIFOLD_STATEMENT_TIMEOUT!,
    limits: Object.freeze({
      bodyBytes: values.MANIFOLD_MAX_BODY_BYTES!,
      tokens: values.MANIFOLD_MAX_TOKENS!,
      depth: values.MANIFOLD_MAX_DEPTH!,
      aliases: values.MANIFOLD_MAX_ALIASES!,
      directives: values.MANIFOLD_MAX_DIRECTIVES!,
      rootFields: values.MANIFOLD_MAX_ROOT_FIELDS!,
      pageSize,
      defaultPageSize,
      metricCells: values.MANIFOLD_MAX_METRIC_CELLS!,
    }),
    executor: values.MANIFOLD_EXECUTOR!,
    rollups: values.MANIFOLD_ROLLUPS!,
    demo: values.MANIFOLD_DEMO === 'on',
    environment: values.NODE_ENV,
  });
}

/** Whether failures should come with their stack; usable when the rest of the configuration is broken. */
export function wantsStacks(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.LOG_LEVEL === 'debug' || env.LOG_LEVEL === 'trace';
}

function refuseUnknown(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    if (!/^(MANIFOLD|AUTH)_/.test(name) || name in variables) continue;
    const meant = nearest(name, Object.keys(variables));
    const family = Object.keys(variables).filter((known) =>
      known.startsWith(name.slice(0, name.indexOf('_') + 1)),
    );
    throw new ConfigError(
      `${name} is not a variable that Manifold knows${meant ? `; did you mean ${meant}?` : '.'} It knows ${family.join(', ')}.`,
    );
  }
}

function parse(name: string, declared: Variable<unknown>, given: string | undefined): unknown {
  // Compose files and CI systems pass unset variables on as empty ones.
  const written = given?.trim() || declared.default;
  if (written === undefined) return undefined;
  const value = declared.parse(written);
  if (value !== undefined) return value;
  const shown = declared.secret
    ? `has a value of ${written.length} characters that cannot be used`
    : `is "${written}"`;
  throw new ConfigError(`${name} ${shown}; it takes ${declared.takes}.`);
}

function authOf(values: Values): Auth {
  const { AUTH_SECRET: secret, AUTH_JWKS_URL: jwks, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = values;
  if (secret && jwks) {
    throw new ConfigError(
      'AUTH_SECRET and AUTH_JWKS_URL are both set; a token is checked in one way, so set one of them.',
    );
  }
  if (secret) return { mode: 'secret', secret, issuer, audience };
  if (jwks) return { mode: 'jwks', url: jwks, issuer, audience };
  if (issuer || audience) {
    const given = issuer ? 'AUTH_ISSUER' : 'AUTH_AUDIENCE';
    throw new ConfigError(
      `${given} is set but no way to check tokens is; set AUTH_SECRET or AUTH_JWKS_URL as well.`,
    );
  }
  if (!isLoopback(values.HOST!)) {
    throw new ConfigError(
      `HOST is "${values.HOST}" and neither AUTH_SECRET nor AUTH_JWKS_URL is set: that is demo mode, in which everyone is ` +
        'let in under any role, so it listens on a loopback address only. Set AUTH_SECRET or AUTH_JWKS_URL, or HOST=127.0.0.1.',
    );
  }
  return { mode: 'demo' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
