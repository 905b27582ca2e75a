import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';
import { readable } from './readable.js';

const folder = fileURLToPath(new URL('../../schema/operations/questions/', import.meta.url));
const golden = fileURLToPath(new URL('golden/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));
const read = (name: string) => readFileSync(`${folder}${name}.graphql`, 'utf8');

/** What callers fill in: days have no zone, so no filter can say today by itself. */
const variables = { today: '2026-11-20', from: '2025-11-20', month: '2026-11' };

let server: TestServer;

beforeAll(async () => {
  server = await demoServer();
}, 300_000);

afterAll(() => server?.stop());

test('there are thirty questions, numbered', () => {
  expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(
    Array.from({ length: 30 }, (_, at) => at + 1),
  );
});

describe.each(names)('%s', (name) => {
  test('says in words what is asked, and by whom', () => {
    expect(read(name)).toMatch(/^# [A-Z].*\n?(?:# .*\n)*?.*\?\n# Asked by /);
  });

  test('is one operation, named after the question', () => {
    const operations = parse(read(name)).definitions.flatMap((each) =>
      each.kind === 'OperationDefinition' ? [each.name?.value] : [],
    );
    const words = name.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
    expect(operations).toEqual([`Q${words.join('')}`]);
  });

  // UPDATE_GOLDEN=1 writes the answers anew; read the diff.
  test('is answered as before', async () => {
    const document = read(name);
    const asked = Object.entries(variables).filter(([variable]) => document.includes(`$${variable}:`));
    const { data, errors } = await server.send(document, Object.fromEntries(asked));
    expect(errors).toBeUndefined();
    expect(found(data)).not.toEqual([]);
    const file = `${golden}${name}.json`;
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, readable(data));
    }
    expect(existsSync(file)).toBe(true);
    expect(data).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

test('every answer kept is one of a question', () => {
  expect(readdirSync(golden)).toEqual(names.map((name) => `${name}.json`));
});

/** The values of an answer that say something: names of metrics, their status and counts of nothing do not. */
function found(value: unknown, key = ''): unknown[] {
  if (value === null || typeof value !== 'object')
    return value === null || value === 0 || ['metric', 'status', 'label'].includes(key) ? [] : [value];
  return Object.entries(value).flatMap(([name, each]) => found(each, Array.isArray(value) ? key : name));
}
