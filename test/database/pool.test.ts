import { assertUsable, createPool } from '../../src/kernel/database/pool.js';
import { createDatabase, dropDatabase } from '../support/database.js';

let url: string;

beforeAll(async () => {
  url = await createDatabase();
});

afterAll(() => dropDatabase(url));

const options = { size: 2, statementTimeoutMs: 1234, applicationName: 'manifold test' };

test('every connection speaks UTC, has its name and its longest statement, and keeps instants as text', async () => {
  const pool = createPool(url, options);
  try {
    await assertUsable(pool);
    const { rows } = await pool.query(
      `SELECT current_setting('TimeZone') AS zone, current_setting('application_name') AS name,
              current_setting('statement_timeout') AS timeout,
              '2026-11-01 05:30:00.123456+00'::timestamptz AS instant, ARRAY['2026-11-01'::date] AS days`,
    );
    expect(rows).toEqual([
      {
        zone: 'UTC',
        name: 'manifold test',
        timeout: '1234ms',
        instant: '2026-11-01 05:30:00.123456+00',
        days: ['2026-11-01'],
      },
    ]);
  } finally {
    await pool.end();
  }
});

test.each([
  [
    'nobody listens',
    () => 'postgres://someone:hunter2@127.0.0.1:1/somewhere',
    /at 127\.0\.0\.1:1\/somewhere does not accept connections/,
  ],
  ['the password is wrong', () => url.replace(/:[^:@]+@/, ':hunter2@'), /refuses the password/],
  ['the database is not there', () => url.replace(/\/\w+$/, '/nowhere'), /\/nowhere does not exist/],
])('an unusable database is one sentence without its password: %s', async (_case, address, sentence) => {
  const pool = createPool(address(), options);
  try {
    const failure = await assertUsable(pool).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'StartupError', message: expect.stringMatching(sentence) });
    expect((failure as Error).message).not.toContain('hunter2');
  } finally {
    await pool.end();
  }
});
