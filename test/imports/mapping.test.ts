import { readFileSync } from 'node:fs';
import type { Importer } from './importing.js';
import { branch, customers, startImporter } from './importing.js';

let importer: Importer;

beforeAll(async () => {
  importer = await startImporter();
});

afterAll(() => importer.close());

const header = 'branch,no,name\n';

describe('what is wrong with a mapping or a file is one sentence, before any row is read', () => {
  it.each<[string, string, RegExp]>([
    [
      'a record that is none',
      'records:\n  - record: Custommer\n    set: {}\n',
      /map\.yaml, line 2: there is no record called Custommer; did you mean Customer\?/,
    ],
    [
      'an attribute that is none',
      customers.replace('number: no', 'nummber: no'),
      /line \d+: Customer has no nummber; did you mean number\?/,
    ],
    [
      'a column that is none',
      customers.replace('number: no', 'number: noo'),
      /line \d+: rows\.csv has no column called noo; did you mean no\?/,
    ],
    [
      'a setting that is none',
      customers.replace('existing: keep', 'exsting: keep'),
      /no setting called exsting; did you mean existing\?/,
    ],
    [
      'a section that is none',
      `sources: {}\n${customers}`,
      /no setting called sources; did you mean source\?/,
    ],
    [
      'a required attribute that is missing',
      customers.replace(', name: name', ''),
      /Customer needs name, which the mapping does not set/,
    ],
    [
      'an enum value that is none',
      customers.replace('kind: RESIDENTIAL', 'kind: PRIVATE'),
      /kind cannot be "PRIVATE"/,
    ],
    [
      'a derived attribute',
      customers.replace('number: no,', 'number: no, createdAt: no,'),
      /Customer\.createdAt is worked out by Manifold/,
    ],
    [
      'a relation to nothing',
      customers.replace('location: location', 'location: lokation'),
      /no record before this one is called lokation; did you mean location\?/,
    ],
    [
      'an expression that is none',
      customers.replace('name: name', "name: { cel: 'name +' }"),
      /the expression name \+ cannot be used/,
    ],
    [
      'an expression over a column that is none',
      customers.replace('name: name', "name: { cel: 'nam + no' }"),
      /Unknown variable: nam; did you mean name\?/,
    ],
    [
      'a zone that is none',
      `source: { zone: America/Atlantis }\n${customers.replace('set: { location', 'set: { acquiredOn: { column: no, zone: Mars/Base }, location')}`,
      /is not a time zone/,
    ],
    [
      'a record to be found by a list',
      customers.replace('location: location', 'location: { find: Location, by: { serviceLines: branch } }'),
      /line \d+: Location\.serviceLines is a list; find compares single values/,
    ],
    ['YAML that is none', 'records:\n  - record: [\n', /map\.yaml, line \d+: is not YAML/],
    ['a mapping without records', 'source: {}\n', /has no section records/],
    [
      'the same name twice',
      customers.replace('number: no', 'number: no, number: no'),
      /is not YAML: Map keys must be unique/,
    ],
  ])('%s', async (_, mapping, message) => {
    await expect(importer.run(`${header}A,1,Ann\n`, mapping)).rejects.toThrow(message);
    expect(await importer.rows('select 1 from import_batch')).toEqual([]);
  });

  it.each<[string, string | Buffer, string, RegExp]>([
    ['an empty file', '', 'rows.csv', /rows\.csv: the file is empty/],
    [
      'a file that is called .gz and is not',
      'branch,no,name\n',
      'rows.csv.gz',
      /called \.gz and is not compressed/,
    ],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004'), 'rows.csv', /save the table as CSV/],
    [
      'a file without the header',
      'A,1,Ann\n',
      'rows.csv',
      /rows\.csv has no column called branch. It has A, 1, Ann/,
    ],
    ['an empty header', ',,\nA,1,Ann\n', 'rows.csv', /the header is empty/],
  ])('%s', async (_, csv, name, message) => {
    await expect(importer.run(csv, customers, { name })).rejects.toThrow(message);
  });

  it('a file or a mapping that is not there', async () => {
    await expect(importer.run(header, customers, { file: '/nowhere/rows.csv' })).rejects.toThrow(
      '/nowhere/rows.csv: there is no such file.',
    );
    await expect(importer.run(header, customers, { mapping: '/nowhere/map.yaml' })).rejects.toThrow(
      '/nowhere/map.yaml: there is no such mapping file.',
    );
  });

  it('a header alone is an import of nothing', async () => {
    expect(await importer.run(header, customers)).toMatchObject({ read: 0, created: 0, rejected: 0 });
  });

  it('a subject is needed by what works within one', async () => {
    await expect(importer.run(header, `counters: { n: 'true' }\n${customers}`)).rejects.toThrow(
      /section subject/,
    );
    await expect(importer.run(header, `records:${branch}\n    rows: last\n`)).rejects.toThrow(
      /rows: last picks among the rows of a subject/,
    );
  });
});

describe('the documentation', () => {
  const page = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');

  it('begins with a mapping that works', async () => {
    await importer.run('branch\nATL-01\n', `records:${branch}`);
    const mapping = /```yaml\n(source:[\s\S]+?)```/.exec(page)![1]!;
    const csv = `branch,customer_no,first_name,last_name,tel,job_no,what,trade,day,time
ATL-01,7,Ann,Lee,(404) 555-0100,1,Wet wall,Water,1/2/2026,7:05
`;
    expect(await importer.run(csv, mapping)).toMatchObject({ created: 2, rejected: 0 });
    expect(await importer.rows('select name, phone from customer')).toEqual([
      { name: 'Ann Lee', phone: '+14045550100' },
    ]);
    expect(await importer.rows('select service_line, received_at from job')).toEqual([
      { service_line: 'WATER_MITIGATION', received_at: '2026-02-01 12:05:00+00' },
    ]);
  });

  it('names every setting that there is', () => {
    const settings = [
      'nulls',
      'translate',
      'otherwise',
      'default',
      'when',
      'format',
      'zone',
      'after',
      'plus',
      'round',
      'decimal',
      'split',
      'callingCode',
      'carry',
      'optional',
      'key',
      'externalRef',
      'existing',
      'needs',
      'each',
      'replaces',
      'rows',
      'subject',
      'counters',
      'columns',
      'delimiter',
      'encoding',
      'header',
      'times',
    ];
    expect(settings.filter((setting) => !page.includes(setting))).toEqual([]);
  });
});
