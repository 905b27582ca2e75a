import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

/** Differences between what the ledger has on these accounts and what the records come to, by location and month. */
const differences = (journal: string, accounts: string, records: string) =>
  rows(`
    with ledger as (
      select j.location_id, to_char(j.posted_on, 'YYYY-MM') as month, sum(j.amount) as amount
      from journal_line j join gl_account a on a.id = j.account_id
      where j.entry like '${journal}-%' and a.${accounts} group by 1, 2
    ), work as (${records})
    select location_id, month, ledger.amount, work.amount as work
    from ledger full join work using (location_id, month) where ledger.amount is distinct from work.amount`);

test('revenue in the ledger is what was invoiced, by location and month', async () => {
  expect(
    await differences(
      'AR',
      `number = '4000'`,
      `select location_id, to_char(issued_on, 'YYYY-MM') as month, sum(subtotal) as amount
       from invoice where stage = 'ISSUED' group by 1, 2`,
    ),
  ).toEqual([]);
});

test.each([
  ['COGS_LABOR', ['LABOR']],
  ['COGS_SUBCONTRACT', ['SUBCONTRACTOR']],
  ['COGS_TPA_FEES', ['TPA_FEE']],
  ['COGS_MATERIAL', ['MATERIAL', 'DISPOSAL', 'PERMIT', 'TRAVEL']],
])('%s in the ledger is what jobs cost, by location and month', async (line, kinds) => {
  expect(
    await differences(
      'JC',
      `pnl_line = '${line}'`,
      `select location_id, to_char(incurred_on, 'YYYY-MM') as month, sum(amount) as amount
       from job_cost where not committed and kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) group by 1, 2`,
    ),
  ).toEqual([]);
});

test('cash-basis revenue is the money that was applied and did not come back', async () => {
  expect(
    await differences(
      'CA',
      `number = '4000'`,
      `select a.location_id, to_char(a.applied_at at time zone l.time_zone, 'YYYY-MM') as month, sum(a.amount) as amount
       from payment_application a join location l on l.id = a.location_id
       join payment p on p.id = a.payment_id where p.status <> 'RETURNED' group by 1, 2`,
    ),
  ).toEqual([]);
});

test('what a subcontractor bills is what its jobs cost', async () => {
  expect(
    await rows(`
      select v.id from vendor_invoice v join job_cost c on c.vendor_invoice_id = v.id
      group by v.id having sum(c.amount) <> v.gross`),
  ).toEqual([]);
});

test('mitigation leaves between 45 and 60 percent of its price, rebuilding less', async () => {
  const margins = await rows<{ line: string; margin: number }>(`
    with jobs as (
      select j.id, j.service_line as line,
             (select sum(subtotal) from invoice i where i.job_id = j.id and i.stage = 'ISSUED') as revenue,
             (select sum(amount) from job_cost c where c.job_id = j.id and not c.committed) as cost
      from job j where j.completed_at is not null and j.service_line in ('WATER_MITIGATION', 'RECONSTRUCTION')
    )
    select line, (1 - sum(cost) / sum(revenue))::float as margin from jobs where revenue > 0 group by 1`);
  const of = (line: string) => margins.find((row) => row.line === line)!.margin;
  expect(of('WATER_MITIGATION')).toBeGreaterThan(0.45);
  expect(of('WATER_MITIGATION')).toBeLessThan(0.6);
  expect(of('RECONSTRUCTION')).toBeLessThan(of('WATER_MITIGATION') - 0.1);
});

test('sums stand in no account and no budget', async () => {
  const sums = `('NET_REVENUE', 'GROSS_PROFIT', 'EBITDA', 'NET_INCOME')`;
  expect(await rows(`select id from gl_account where pnl_line in ${sums}`)).toEqual([]);
  expect(await rows(`select id from budget_line where pnl_line in ${sums}`)).toEqual([]);
});

test('one plan of a fiscal year is in force, and it has revenue for every branch and month', async () => {
  expect(
    await rows(`select fiscal_year from plan where status = 'LOCKED' group by 1 having count(*) <> 1`),
  ).toEqual([]);
  const [first] = await rows<{ n: number }>(`
    select count(distinct (b.location_id, b.month))::int as n from budget_line b
    join plan p on p.id = b.plan_id and p.status = 'LOCKED'
    where b.pnl_line in ('GROSS_REVENUE', 'COMMISSION_REVENUE') and b.month between '2026-06' and '2026-10'`);
  expect(first!.n).toBeGreaterThanOrEqual(5 * 5);
});
