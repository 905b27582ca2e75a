import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordsOfSchema } from '../support/catalog.js';
import { demoServer } from '../support/demo-server.js';
import type { TestServer } from '../support/server.js';

const folder = fileURLToPath(new URL('questions/', import.meta.url));

let server: TestServer;

beforeAll(async () => {
  server = await demoServer();
}, 300_000);

afterAll(() => server?.stop());

interface Plain {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What rows are told apart by: LOCATION where nothing is said; undefined for one row in all. */
  readonly by: string | undefined;
  /** As the API takes them; empty where nothing is said. */
  readonly args: string;
  readonly sql: string;
}

/** `-- serviceLevel from 2026-07-01 to 2026-10-01 by QUEUE with parameters: { … }` above a statement. */
function read(file: string): Plain[] {
  return readFileSync(folder + file, 'utf8')
    .split(/^(?=-- \w+ from )/m)
    .filter((part) => part.startsWith('-- '))
    .map((part) => {
      const [, name, from, to, by = 'LOCATION', args = ''] =
        /^-- (\w+) from (\S+) to (\S+)(?: by (\w+))?(?: with (.*))?\n/.exec(part)!;
      return { name: name!, from: from!, to: to!, by: by === 'NOTHING' ? undefined : by, args, sql: part };
    });
}

const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
const plain = files.flatMap(read);
const titleOf = ({ name, by, args }: Plain) =>
  [name, ...(by === 'LOCATION' ? [] : ['by', by ?? 'nothing']), args].filter(Boolean).join(' ');
const enumName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

describe('a metric', () => {
  it('has its number in plain SQL beside it', async () => {
    const missing = (await recordsOfSchema()).metrics.filter((name) => !existsSync(`${folder}${name}.sql`));
    expect(missing).toEqual([]);
  });

  it.each(plain.map((one) => [titleOf(one), one] as const))(
    '%s is what plain SQL says',
    async (_, { name, from, to, by, args, sql }) => {
      const { metrics } = await server.ask(
        `{ metrics(names: [${enumName(name)}], range: { from: "${from}", to: "${to}" }${by ? `, groupBy: [${by}]` : ''}${args && `, ${args}`}) {
          rows { dimensions { label } cells { numerator denominator } } } }`,
      );
      const ours = metrics.rows.map(({ dimensions, cells: [cell] }: any) => ({
        key: dimensions[0]?.label ?? '',
        numerator: cell.numerator,
        denominator: cell.denominator,
      }));
      const { rows } = await server.app.pool.query(sql);
      const theirs = rows.map(({ numerator, denominator, ...key }) => ({
        key: String(Object.values(key)[0] ?? ''),
        numerator: number(numerator),
        denominator: denominator === undefined ? null : number(denominator),
      }));
      const counts = ({ numerator, denominator }: any) =>
        Number(numerator) !== 0 || Number(denominator) !== 0;
      expect(sorted(ours.filter(counts))).toEqual(sorted(theirs.filter(counts)));
      // A question that finds nothing proves nothing; where the demo network has no such records, another test does.
      if (!sql.includes('The demo network has no')) expect(theirs.filter(counts)).not.toEqual([]);
    },
  );
});

const number = (value: unknown) =>
  value === null
    ? null
    : String(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');

const sorted = (rows: { key: string }[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
