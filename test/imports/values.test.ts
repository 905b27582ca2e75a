import { gzipSync } from 'node:zlib';
import type { Importer } from './importing.js';
import { branch, customers, startImporter } from './importing.js';

let importer: Importer;

beforeEach(async () => {
  importer = await startImporter();
});

afterEach(() => importer.close());

const jobs = (source: string, set: string, extra = '') => `source: { zone: America/New_York${source} }
records:${branch}
  - record: Job
    const: { serviceLine: OTHER }
    set: { location: location, number: no, ${set} }
${extra}`;

describe('values', () => {
  it('any delimiter, line end, compression and byte order mark', async () => {
    const text = '\uFEFFbranch;no;name\rA;1;"Ann; Lee"\rA;2;Côte d’Or\r';
    const report = await importer.run(gzipSync(text), customers, { name: 'rows.csv.gz' });
    expect(report).toMatchObject({ read: 2, rejected: 0 });
    expect(await importer.rows('select number, name from customer order by number')).toEqual([
      { number: '1', name: 'Ann; Lee' },
      { number: '2', name: 'Côte d’Or' },
    ]);
  });

  it('other encodings are named, UTF-16 is known by its mark', async () => {
    await importer.run(
      Buffer.from('branch,no,name\nA,1,Caf\u00e9\n', 'latin1'),
      `source: { encoding: windows-1252 }\n${customers}`,
    );
    await importer.run(Buffer.from('\uFEFFbranch,no,name\nA,2,Caf\u00e9\n', 'utf16le'), customers);
    expect(await importer.rows('select distinct name from customer')).toEqual([{ name: 'Café' }]);
  });

  it('bytes that are no text reject the row; text that was garbled on the way is kept and reported', async () => {
    const csv = Buffer.concat([
      Buffer.from('branch,no,name\nA,1,Caf'),
      Buffer.from([0xe9]),
      Buffer.from('\nA,2,GrÃ¸nland\nA,3,SÃO PAULO\n'),
    ]);
    expect(await importer.run(csv, customers)).toMatchObject({
      read: 3,
      rejected: 1,
      issues: { ENCODING: 2 },
    });
    expect(await importer.rows('select number from customer order by number')).toEqual([
      { number: '2' },
      { number: '3' },
    ]);
  });

  it('an expression gives nothing by an empty text, or by one that means nothing', async () => {
    const mapping = jobs(
      '',
      `receivedAt: day, title: { cel: 'what == "x" ? "" : what', default: Untitled },
      lossType: { cel: 'what == "x" ? "none" : what', nulls: [none] }`,
    );
    expect(
      await importer.run('branch,no,what,day\nA,1,x,2026-01-02\nA,2,FIRE,2026-01-02\n', mapping),
    ).toMatchObject({ rejected: 0 });
    expect(await importer.rows('select title, loss_type from job order by number')).toEqual([
      { title: 'Untitled', loss_type: null },
      { title: 'FIRE', loss_type: 'FIRE' },
    ]);
  });

  it('a rejected row shows what came out of an expression', async () => {
    const mapping = jobs('', `receivedAt: day, title: what, lossType: { cel: 'what + "!"' }`);
    expect(await importer.run('branch,no,what,day\nA,1,FIRE,2026-01-02\n', mapping)).toMatchObject({
      rejected: 1,
    });
    expect(await importer.rows('select "column", value, message from import_issue')).toMatchObject([
      {
        column: 'what',
        value: 'FIRE!',
        message: expect.stringMatching(/^“FIRE!” is not one of LossType: .* translate\.$/),
      },
    ]);
  });

  it('a second record with a key that exists is one sentence', async () => {
    const carriers = (set: string) =>
      `records:\n  - record: Carrier\n    existing: keep\n    set: { ${set} }\n`;
    await importer.run('name,code\nPrairie,1\n', carriers('name: name'));
    await expect(
      importer.run('name,code\nPrairie,1\n', carriers('name: name, naicCode: code')),
    ).rejects.toThrow(
      /brings a second carrier with a key that exists already: Key \(name\)=\(Prairie\) already exists\. Name in the mapping/,
    );
  });

  it('every way to a value', async () => {
    const mapping = jobs(
      ', nulls: ["?"], format: [yyyy-MM-dd, d/M/yyyy HH:mm]',
      `title: { text: "{kind}: {what}", default: Untitled }, receivedAt: { columns: [day, time], format: yyyy-MM-dd H:mm },
       dateOfLoss: { first: [{ column: loss, when: { kind: [WATER, FIRE] } }, day], plus: P1M }, affectedSqft: area,
       contractAmount: { cel: 'double(price) * 2.0' }, emergency: { column: urgent, translate: { "!": true }, otherwise: false },
       lossType: { column: kind, translate: { H2O: WATER, WATER: WATER }, otherwise: null }, doNotExceed: { column: limit, decimal: "," }`,
    );
    const csv = `branch,no,day,time,loss,kind,what,area,price,urgent,limit
A,1,2026-03-08,3:30,31/1/2026 10:00,WATER,Basement,"1,200",10.55,!,"1.234,5"
A,2,2026-03-08,1:59,?,?,Roof,?,?,,?
A,3,2026-03-09,0:00,2026-02-01,H2O,Wall,12.0,3,no,7
`;
    expect(await importer.run(csv, mapping)).toMatchObject({ read: 3, rejected: 0 });
    const rows = await importer.rows(
      `select number, title, received_at, date_of_loss::text, affected_sqft, contract_amount, emergency, loss_type, do_not_exceed from job order by number`,
    );
    expect(rows).toEqual([
      {
        number: '1',
        title: 'WATER: Basement',
        received_at: '2026-03-08 07:30:00+00',
        date_of_loss: '2026-02-28',
        affected_sqft: 1200,
        contract_amount: '21.10',
        emergency: true,
        loss_type: 'WATER',
        do_not_exceed: '1234.50',
      },
      {
        number: '2',
        title: 'Untitled',
        received_at: '2026-03-08 06:59:00+00',
        date_of_loss: '2026-04-08',
        affected_sqft: null,
        contract_amount: null,
        emergency: false,
        loss_type: null,
        do_not_exceed: null,
      },
      {
        number: '3',
        title: 'H2O: Wall',
        received_at: '2026-03-09 04:00:00+00',
        date_of_loss: '2026-04-09',
        affected_sqft: 12,
        contract_amount: '6.00',
        emergency: false,
        loss_type: 'WATER',
        do_not_exceed: '7.00',
      },
    ]);
  });

  it('what a row cannot give is an issue with line, column, value and reason, and nothing of the row stays', async () => {
    const mapping = jobs(
      '',
      'title: title, receivedAt: at, affectedSqft: area, lossType: kind, contractAmount: price',
    );
    const csv = `branch,no,title,at,area,kind,price
A,1,Fine,2026-01-01,1,WATER,1
B,2,Area,2026-01-01,many,WATER,1
B,3,Date,2026-02-30,1,WATER,1
B,4,Kind,2026-01-01,1,LAVA,1
B,5,Price,2026-01-01,1,WATER,1.005
B,6,,2026-01-01,1,WATER,1
B,7,Two at once,soon,99999999999,WATER,1
B,8,Short,2026-01-01
B,9,"Quote
A,10,Fine again,2026-01-01,,,
A,1,Twice,2026-01-01,,,
`;
    const report = await importer.run(csv, mapping);
    expect(report).toMatchObject({ read: 11, rejected: 9, created: 5 });
    const issues = (await importer.issues()).map(({ line, column, code, value }) => [
      line,
      column,
      code,
      value,
    ]);
    expect(issues).toEqual([
      [3, 'area', 'NOT_A_NUMBER', 'many'],
      [4, 'at', 'NOT_A_DATE', '2026-02-30'],
      [5, 'kind', 'UNKNOWN_VALUE', 'LAVA'],
      [6, 'price', 'OUT_OF_RANGE', '1.005'],
      [7, 'title', 'MISSING_REQUIRED', ''],
      [8, 'at', 'NOT_A_DATE', 'soon'],
      [8, 'area', 'OUT_OF_RANGE', '99999999999'],
      [9, null, 'MALFORMED_ROW', null],
      [10, null, 'MALFORMED_ROW', 'B,9,"Quote'],
      [12, null, 'DUPLICATE_ROW', 'A, 1'],
    ]);
    expect(await importer.rows('select code from location')).toEqual([{ code: 'A' }]);
  });

  it('a time of day before the beginning is one of the next day', async () => {
    const mapping = `source: { zone: America/New_York, format: yyyy-MM-dd H:mm:ss }
columns:
  beganAt: { type: DateTime, columns: [day, began] }
records:${branch}
  - record: Job
    const: { serviceLine: OTHER }
    set: { location: location, number: no, title: no, receivedAt: beganAt }
  - record: JobMilestone
    set: { job: job, kind: COMPLETED, at: { columns: [day, ended], after: beganAt }, recordedAt: beganAt }
`;
    await importer.run(
      'branch,no,day,began,ended\nA,1,2026-01-01,23:59:30,0:00:10\nA,2,2026-01-01,8:00:05,8:00:04\n',
      mapping,
    );
    expect(await importer.rows('select completed_at from job order by number')).toEqual([
      { completed_at: '2026-01-02 05:00:10+00' },
      { completed_at: '2026-01-01 13:00:04+00' },
    ]);
  });
});
