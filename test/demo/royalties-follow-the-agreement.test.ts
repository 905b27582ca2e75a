import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('every franchised location has an agreement, and no other has', async () => {
  expect(
    await rows(
      `select code from location where (ownership = 'FRANCHISED') <> (franchise_agreement_id is not null)`,
    ),
  ).toEqual([]);
});

/** What each statement should be by its agreement, from money applied or invoices, by service line and month. */
const due = `
  with basis as (
    select p.location_id, to_char(p.applied_at at time zone l.time_zone, 'YYYY-MM') as month, 'COLLECTED' as kind,
           u.service_line as line, sum(p.amount) as amount
    from payment_application p join location l on l.id = p.location_id join invoice i on i.id = p.invoice_id
    join business_unit u on u.id = i.business_unit_id join payment y on y.id = p.payment_id
    where y.status <> 'RETURNED' group by 1, 2, 4
    union all
    select i.location_id, to_char(i.issued_on, 'YYYY-MM'), 'INVOICED', u.service_line, sum(i.subtotal)
    from invoice i join business_unit u on u.id = i.business_unit_id where i.stage = 'ISSUED' group by 1, 2, 4
  ), less as (
    select c.location_id, to_char(c.incurred_on, 'YYYY-MM') as month, j.service_line as line, c.kind, sum(c.amount) as amount
    from job_cost c join job j on j.id = c.job_id where not c.committed group by 1, 2, 3, 4
  ), owed as (
    select s.id, s.basis_amount, s.royalty, a.minimum_royalty, coalesce(sum(b.amount), 0) as basis,
           coalesce(sum(round((b.amount - least(b.amount, coalesce(d.amount, 0))) * t.rate, 2)), 0) as royalty_due
    from royalty_statement s
    join franchise_agreement a on a.id = s.agreement_id
    left join basis b on b.location_id = s.location_id and b.month = s.month and b.kind = a.royalty_basis
    left join lateral (
      select sum(x.amount) as amount from less x
      where x.location_id = s.location_id and x.month = s.month and x.line = b.line and x.kind = any(a.deductible_costs)
    ) d on true
    left join lateral (
      select (y ->> 'rate')::numeric as rate from jsonb_array_elements(a.royalty_tiers) with ordinality e(y, place)
      where coalesce(y ->> 'serviceLine', b.line) = b.line order by place limit 1
    ) t on true
    group by s.id, a.id
  )`;

test('a statement is Σ (basis − deductions) × rate and at least the minimum, where the franchisee reports all', async () => {
  const statements = await rows<{ honest: boolean; right: boolean }>(`
    ${due}
    select basis = basis_amount as honest,
           abs(greatest(royalty_due, minimum_royalty) - royalty) < 0.05 as right
    from owed`);
  const honest = statements.filter(({ honest: all }) => all);
  expect(honest.length).toBeGreaterThan(5);
  expect(honest.filter(({ right }) => !right)).toEqual([]);
});

test('Denver reports less than it took in some months, and nobody else does', async () => {
  const short = await rows<{ code: string }>(`
    ${due}
    select distinct l.code from owed o join royalty_statement s on s.id = o.id join location l on l.id = s.location_id
    where o.basis <> o.basis_amount`);
  expect(short.map(({ code }) => code)).toEqual(['DEN-01']);
});

test('the head office books what franchisees report', async () => {
  expect(
    await rows(`
      with booked as (
        select to_char(j.posted_on, 'YYYY-MM') as month, sum(j.amount) as amount from journal_line j
        join gl_account a on a.id = j.account_id where a.number = '4100' group by 1
      ), reported as (
        select month, sum(royalty + brand_fund + tech_fee) as amount from royalty_statement group by 1
      )
      select month from reported r join booked b using (month) where r.amount <> b.amount`),
  ).toEqual([]);
});
