import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('a promise is kept where the account paid the amount by the day and the grace', async () => {
  expect(
    await rows(`
      select r.id from promise_to_pay r
      left join payment p on p.account_id = r.account_id and p.status <> 'RETURNED'
        and p.received_on between r.promised_on and r.due_on + r.grace_days
      group by r.id having (r.kept = 'KEPT') <> (coalesce(sum(p.amount), 0) >= r.amount)`),
  ).toEqual([]);
  const outcomes = await rows<{ kept: string }>('select distinct kept from promise_to_pay order by 1');
  expect(outcomes.map(({ kept }) => kept)).toEqual(expect.arrayContaining(['BROKEN', 'KEPT']));
});

test('a promise was made on the telephone the same day', async () => {
  expect(
    await rows(`
      select r.id from promise_to_pay r join location l on l.id = r.location_id
      where not exists (select from collection_activity a where a.account_id = r.account_id and a.result = 'PROMISE'
        and (a.at at time zone l.time_zone)::date = r.promised_on)`),
  ).toEqual([]);
});

test('nobody is asked before the invoice is due, and the payer’s clock is the location’s', async () => {
  expect(
    await rows(`
      select a.id from collection_activity a join location l on l.id = a.location_id
      where (a.at at time zone l.time_zone)::date <= (select min(due_on) from invoice i where i.account_id = a.account_id)
         or (a.at at time zone l.time_zone)::time <> a.consumer_local_time`),
  ).toEqual([]);
});

test('an agency asks only for accounts that it was given', async () => {
  expect(
    await rows(`
      select a.id from collection_activity a
      where a.vendor_id is not null and not exists (
        select from collection_placement p where p.account_id = a.account_id and p.agency_id = a.vendor_id)`),
  ).toEqual([]);
});
