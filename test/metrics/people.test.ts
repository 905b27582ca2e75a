import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import { twoBranches } from '../worlds/two-branches.js';
import { keyOf, numberOf, rowsInto } from './asking.js';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    clock: () => new Date('2026-11-22T12:00:00Z'),
    env: { MANIFOLD_ROLLUPS: 'off' },
  });
  await twoBranches(server);
});

afterAll(() => server.stop());

describe('people', () => {
  const quarter = ['2026-01-01', '2026-04-01'] as const;

  it('who leave are a share of the heads at both ends', async () => {
    await rowsInto(server, 'employee', 1250, {
      employee_no: `'N-' || n`,
      given_name: `'Given ' || n`,
      family_name: `'Family ' || n`,
      separated_on: `case when n <= 50 then date '2026-03-01' end`,
      separation_kind: `case when n <= 50 then 'VOLUNTARY' end`,
      hired_on: `case when n <= 1000 then date '2025-01-01' else date '2026-02-01' end`,
    });
    const employee = `(select id from employee e where e.employee_no = 'N-' || n)`;
    await rowsInto(server, 'employment_spell', 1250, {
      employee_id: employee,
      employment_type: `'FULL_TIME'`,
      from: `case when n <= 1000 then date '2025-01-01' else date '2026-02-01' end`,
      to: `case when n <= 50 then date '2026-03-01' end`,
      location_id: await keyOf(server, 'location', `code = 'ATL-01'`),
    });
    const ends = 'parameters: { headcountBasis: START_AND_END }';
    expect(await numberOf(server, 'turnoverRate', quarter, ends)).toMatchObject({
      numerator: '100',
      denominator: '2200',
      value: '0.045455',
    });
    // 1,000 heads for 31 days, 1,250 for 28, 1,200 for 31.
    expect(await numberOf(server, 'turnoverRate', quarter)).toMatchObject({
      numerator: '4500',
      denominator: '103200',
    });
    const yearly = 'parameters: { annualized: true }';
    expect((await numberOf(server, 'turnoverRate', quarter, yearly)).numerator).toBe('18250');
    expect((await numberOf(server, 'headcount', quarter)).value).toBe('1200');
    expect((await numberOf(server, 'headcountGrowth', quarter)).value).toBe('0.200000');
    const regretted = 'parameters: { separations: REGRETTABLE }';
    expect((await numberOf(server, 'turnoverRate', quarter, regretted)).numerator).toBe('0');
  });

  it('who leave in a quarter are four times as many in a year, as the published case has it', async () => {
    const yearly = (more = '') =>
      `parameters: { headcountBasis: START_AND_END, annualized: true, annualizedBy: MONTHS${more} }`;
    expect(await numberOf(server, 'turnoverRate', quarter, yearly())).toMatchObject({
      numerator: '1200',
      denominator: '6600',
      value: '0.181818',
    });
    // The same 1,000 heads stood there half a year before, and half years happen twice a year.
    const half = ['2025-10-01', '2026-04-01'] as const;
    expect((await numberOf(server, 'turnoverRate', half, yearly())).value).toBe('0.090909');
    // Days as they are: 365 / 90.
    const byDays = 'parameters: { headcountBasis: START_AND_END, annualized: true }';
    expect((await numberOf(server, 'turnoverRate', quarter, byDays)).value).toBe('0.184343');
  });

  it('are annualized by the months of each bucket, whatever their headcount rests on', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [TURNOVER_RATE], range: { from: "2026-01-01", to: "2026-04-01" }, grain: MONTH,
          parameters: { annualized: true, annualizedBy: MONTHS }) {
        rows { cells { numerator denominator } } total { cells { numerator denominator } } } }`,
    );
    expect(metrics.rows.at(-1).cells).toEqual([{ numerator: '18600', denominator: '37200' }]);
    expect(metrics.total.cells).toEqual([{ numerator: '54000', denominator: '309600' }]);
  });

  it('are annualized by months only where there are whole ones', async () => {
    const { errors } = await server.send(
      `{ metrics(names: [TURNOVER_RATE], range: { from: "2026-01-01", to: "2026-03-15" },
          parameters: { annualized: true, annualizedBy: MONTHS }) { rowCount } }`,
    );
    expect(errors?.[0]?.message).toContain('TURNOVER_RATE counts whole months');
    expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('are counted by the bucket in which they worked', async () => {
    const { metrics } = await server.ask(
      `{ metrics(names: [TURNOVER_RATE, HEADCOUNT], range: { from: "2026-01-01", to: "2026-04-01" }, grain: MONTH) {
        rows { bucket { key } cells { numerator denominator } } total { cells { denominator } } } }`,
    );
    expect(
      metrics.rows.map(({ cells }: any) => [cells[0].numerator, cells[0].denominator, cells[1].numerator]),
    ).toEqual([
      ['0', '31000', '1000'],
      ['0', '35000', '1250'],
      ['1550', '37200', '1200'],
    ]);
    expect(metrics.total.cells[0].denominator).toBe('103200');
  });
});

describe('one-on-ones', () => {
  const inJuly = 'filter: { employmentSpell: { employmentType: { eq: PART_TIME } } }';
  const until = (day: string, parameters = '') =>
    numberOf(server, 'oneOnOneCadence', ['2026-06-01', day], `${inJuly}${parameters}`);

  beforeAll(async () => {
    const location = await keyOf(server, 'location', `code = 'ATL-01'`);
    await rowsInto(server, 'employee', 7, {
      employee_no: `'T-' || n`,
      given_name: `'Given ' || n`,
      family_name: `'Family ' || n`,
      hired_on: `date '2026-07-01'`,
    });
    const employee = `(select id from employee e where e.employee_no = 'T-' || n)`;
    // The seventh has left by the end of the month.
    await rowsInto(server, 'employment_spell', 7, {
      employee_id: employee,
      employment_type: `'PART_TIME'`,
      from: `date '2026-07-01'`,
      to: `case when n = 7 then date '2026-07-20' end`,
      location_id: location,
    });
    // The last moment of 16 July in Atlanta, the first of the 17th, the last of the 30th, the first of the 31st; one
    // that nobody confirmed; one at which a call was gone through; one of who has left.
    await rowsInto(server, 'coaching_session', 7, {
      location_id: location,
      employee_id: employee,
      coach_id: `(select id from employee e where e.employee_no = 'T-7')`,
      kind: `case n when 6 then 'CALL_REVIEW' else 'FEEDBACK' end`,
      at: `(array['2026-07-17T03:59:59Z', '2026-07-17T04:00:00Z', '2026-07-31T03:59:59Z', '2026-07-31T04:00:00Z',
                  '2026-07-25T12:00:00Z', '2026-07-25T12:00:00Z', '2026-07-19T12:00:00Z'])[n]::timestamptz`,
      acknowledged_at: `case when n <> 5 then timestamptz '2026-07-31T12:00:00Z' end`,
    });
  });

  it('count for the day and the thirteen before it, by the clock of the branch', async () => {
    // At the end of the 30th.
    expect(await until('2026-07-31')).toMatchObject({ numerator: '2', denominator: '6', value: '0.333333' });
    expect(await until('2026-08-01')).toMatchObject({ numerator: '2', denominator: '6' });
    expect(await until('2026-07-18')).toMatchObject({ numerator: '2', denominator: '7' });
  });

  it('count for as many days as are asked for', async () => {
    expect((await until('2026-07-31', ', parameters: { oneOnOneDays: 15 }')).numerator).toBe('3');
    expect((await until('2026-07-31', ', parameters: { oneOnOneDays: 1 }')).numerator).toBe('1');
    const { errors } = await server.send(
      `{ metrics(names: [ONE_ON_ONE_CADENCE], range: { from: "2026-07-01", to: "2026-08-01" },
          parameters: { oneOnOneDays: 0 }) { rowCount } }`,
    );
    expect(errors?.[0]?.message).toBe('oneOnOneDays is 0. Give 1 day or more.');
  });

  it('are no number where nobody works', async () => {
    expect(await until('2026-06-15')).toMatchObject({ value: null, status: 'NO_DATA' });
  });
});
