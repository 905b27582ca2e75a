import { isAbsolute, join } from 'node:path';
import { packageRoot } from '../../src/config-values.js';
import { ConfigError, readConfig, variables } from '../../src/config.js';

const secret = 'x'.repeat(32);

test('an empty environment gives the documented defaults', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    dataDir: join(packageRoot, '.data'),
    auth: { mode: 'demo' },
    statementTimeoutMs: 30_000,
    executor: 'compiled',
    demo: true,
  });
  expect(config.databaseUrl).toBeUndefined();
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', AUTH_SECRET: '' })).toMatchObject({ port: 4000, auth: { mode: 'demo' } });
});

test('nothing can change the configuration afterwards', () => {
  const config = readConfig({});
  expect(Object.isFrozen(config) && Object.isFrozen(config.limits) && Object.isFrozen(config.auth)).toBe(
    true,
  );
});

test('the data folder is found from the package, wherever it is started', () => {
  expect(isAbsolute(readConfig({ MANIFOLD_DATA_DIR: 'elsewhere' }).dataDir)).toBe(true);
  expect(readConfig({ MANIFOLD_DATA_DIR: 'elsewhere' }).dataDir).toBe(join(packageRoot, 'elsewhere'));
  expect(readConfig({ MANIFOLD_DATA_DIR: '/srv/manifold' }).dataDir).toBe('/srv/manifold');
});

test.each([
  ['PT1M30S', 90_000],
  ['1500', 1500],
])('a statement timeout of %s is %d milliseconds', (given, expected) => {
  expect(readConfig({ MANIFOLD_STATEMENT_TIMEOUT: given }).statementTimeoutMs).toBe(expected);
});

test.each([
  [{ PORT: '70000' }, 'PORT is "70000"; it takes a whole number from 0 to 65535.'],
  [{ PORT: '4e3' }, 'PORT is "4e3"; it takes a whole number from 0 to 65535.'],
  [{ MANIFOLD_DEMO: 'yes' }, 'MANIFOLD_DEMO is "yes"; it takes one of on, off.'],
  [
    { MANIFOLD_STATEMENT_TIMEOUT: '30 s' },
    'MANIFOLD_STATEMENT_TIMEOUT is "30 s"; it takes an ISO 8601 duration',
  ],
  [
    { MANIFOLD_MAX_PAGE_SIZE: '10' },
    'MANIFOLD_DEFAULT_PAGE_SIZE is 50; it takes at most MANIFOLD_MAX_PAGE_SIZE',
  ],
  [{ AUTH_ISSUER: 'me' }, 'AUTH_ISSUER is set but no way to check tokens is'],
  [{ AUTH_SECRET: secret, AUTH_JWKS_URL: 'https://keys.example' }, 'both set'],
])('%j is refused by name', (env, message) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(message);
});

test('a mistyped variable is refused with the one that was meant', () => {
  expect(() => readConfig({ MANIFOLD_POLSIZE: '5' })).toThrow(
    /^MANIFOLD_POLSIZE .* did you mean MANIFOLD_POOL_SIZE\?/,
  );
});

test('variables of other programs are left alone', () => {
  expect(() => readConfig({ EDITOR: 'vi', npm_config_x: '1' })).not.toThrow();
});

test('a secret never appears in a message', () => {
  expect(() => readConfig({ AUTH_SECRET: 'hunter2' })).toThrow('AUTH_SECRET has a value of 7 characters');
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).not.toThrow(/hunter2/);
});

test('without a way to check tokens it listens on a loopback address only', () => {
  for (const HOST of ['localhost', '127.0.0.2', '::1']) expect(readConfig({ HOST }).auth.mode).toBe('demo');
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/demo mode.*Set AUTH_SECRET or AUTH_JWKS_URL/);
  expect(readConfig({ HOST: '0.0.0.0', AUTH_SECRET: secret }).auth).toMatchObject({ mode: 'secret', secret });
});

test('every variable says what it means and what it takes', () => {
  for (const { describe, takes } of Object.values(variables)) {
    expect(describe).toMatch(/\.$/);
    expect(takes).not.toBe('');
  }
});
