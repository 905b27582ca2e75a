import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('in the storm week work comes many times as fast to the branch under the storm', async () => {
  const [{ storm, usual }] = (await rows<{ storm: number; usual: number }>(`
    select count(*) filter (where j.received_at >= c.start_on and j.received_at < c.start_on + 8)::float as storm,
           count(*) filter (where j.received_at < c.start_on)::float * 7 / (min(c.start_on) - min(j.received_at::date)) as usual
    from job j join location l on l.id = j.location_id cross join cat_event c where l.code = 'TPA-01'`)) as [
    { storm: number; usual: number },
  ];
  expect(storm).toBeGreaterThan(4 * usual);
  const claims = await rows('select from claim where cat_event_id is not null');
  expect(claims.length).toBeGreaterThan(3);
});

test('a closed location takes no work after its last day, one that opened none before its first', async () => {
  const dates = await rows<{ code: string; early: number; late: number; jobs: number }>(`
    select l.code, count(*)::int as jobs,
           count(*) filter (where (j.received_at at time zone l.time_zone)::date < l.opened_on)::int as early,
           count(*) filter (where (j.received_at at time zone l.time_zone)::date >= l.closed_on)::int as late
    from location l join job j on j.location_id = l.id where l.code in ('SDF-01', 'DEN-01') group by 1 order by 1`);
  expect(dates).toEqual([
    { code: 'DEN-01', early: 0, late: 0, jobs: expect.any(Number) },
    { code: 'SDF-01', early: 0, late: 0, jobs: expect.any(Number) },
  ]);
  expect(await rows(`select status from location where code = 'SDF-01'`)).toEqual([{ status: 'CLOSED' }]);
});

test('the realigned location belonged to one district at a time', async () => {
  const memberships = await rows<{ path: string; from: string; to: string | null }>(`
    select n.path, m.from::text, m.to::text from location_membership m
    join location l on l.id = m.location_id join org_node n on n.id = m.node_id where l.code = 'DEN-01' order by m.from`);
  expect(memberships.map(({ path }) => path)).toEqual([
    'north-america/west/mountain',
    'north-america/central/mountain',
  ]);
  expect(memberships[0]!.to).toBe(memberships[1]!.from);
});

test('a revoked milestone stands beside the one that counts', async () => {
  const revoked = await rows('select from job_milestone where revoked_at is not null');
  expect(revoked.length).toBeGreaterThan(0);
});

test('the call center misses its service level in some months and keeps it in others', async () => {
  const verdicts = await rows<{ status: string }>('select distinct status from sla_period_result order by 1');
  expect(verdicts.map(({ status }) => status)).toEqual(['MET', 'MISSED']);
});

test('every deposit is the sum of its payments, and its lines the sum of what was counted', async () => {
  expect(
    await rows(`
    select b.id from deposit_batch b join payment p on p.deposit_batch_id = b.id
    group by b.id having sum(p.amount) <> b.expected`),
  ).toEqual([]);
  expect(
    await rows(`
    select b.id from deposit_batch b join deposit_line l on l.batch_id = b.id
    where b.counted is not null group by b.id having sum(l.amount) <> b.counted or b.over_short <> b.counted - b.expected`),
  ).toEqual([]);
});

test('an invoice is the sum of its lines, tax added', async () => {
  expect(
    await rows(`
    select i.id from invoice i join invoice_line l on l.invoice_id = i.id
    group by i.id having sum(l.amount) <> i.subtotal or i.subtotal + i.tax <> i.total`),
  ).toEqual([]);
});

test('somebody is called Miller, and some texts arrived garbled', async () => {
  expect((await rows(`select from customer where name like '%Miller'`)).length).toBeGreaterThan(0);
  expect((await rows(`select from customer where merged_into_id is not null`)).length).toBeGreaterThan(0);
  expect((await rows(`select from job where description like '%â€%'`)).length).toBeGreaterThan(0);
});
