import { smallNetwork, type Borrowed } from './demo-network.js';

let network: Borrowed;
const rows = async <T>(sql: string): Promise<T[]> => (await network.pool.query(sql)).rows as T[];

beforeAll(async () => {
  network = await smallNetwork();
});

afterAll(() => network.giveBack());

test('an agent is in one state at a time', async () => {
  expect(
    await rows(`
      select employee_id, "from" from (
        select employee_id, "from", "to", lead("from") over (partition by employee_id order by "from") as next
        from agent_state_interval) s
      where "to" <= "from" or next < "to"`),
  ).toEqual([]);
});

test('a shift is filled by its activities, one after the other', async () => {
  expect(
    await rows(`
      select s.id from shift s, lateral (
        select sum(extract(epoch from (x ->> 'endsAt')::timestamptz - (x ->> 'startsAt')::timestamptz)) as filled
        from jsonb_array_elements(s.activities) x) a
      where a.filled <> extract(epoch from s.ends_at - s.starts_at) or s.scheduled_seconds <> a.filled`),
  ).toEqual([]);
});

test('while an agent talks with a customer the telephone says so', async () => {
  const [first] = await rows<{ talks: number; seen: number }>(`
    select count(*)::int as talks, count(*) filter (where exists (
      select from agent_state_interval a where a.employee_id = g.agent_id and a.state = 'ON_CONTACT'
        and a."from" <= g.started_at + (g.ended_at - g.started_at) / 2 and a."to" > g.started_at + (g.ended_at - g.started_at) / 2))::int as seen
    from interaction_segment g
    where g.kind = 'TALK' and g.agent_id is not null
      and g.started_at > (select min("from") from agent_state_interval)`);
  expect(first!.talks).toBeGreaterThan(20);
  // Two contacts at once are one state.
  expect(first!.seen / first!.talks).toBeGreaterThan(0.97);
});

test('the vendor’s agents are busy between 70 and 95 percent of the time in which they are ready', async () => {
  const [first] = await rows<{ occupancy: number }>(`
    select (sum(a.seconds) filter (where a.state in ('ON_CONTACT', 'ACW'))::float / sum(a.seconds)) as occupancy
    from agent_state_interval a join employee e on e.id = a.employee_id
    where e.is_vendor_staff and a.state in ('ON_CONTACT', 'ACW', 'AVAILABLE_IDLE')`);
  expect(first!.occupancy).toBeGreaterThan(0.7);
  expect(first!.occupancy).toBeLessThan(0.95);
});

test('one queue comes as interval files alone, all others as contacts alone', async () => {
  const queues = await rows<{ files: boolean; contacts: boolean }>(`
    select exists (select from interval_stat s where s.queue_id = q.id) as files,
           exists (select from interaction i where i.queue_id = q.id) as contacts
    from queue q`);
  expect(queues.filter(({ files }) => files)).toEqual([{ files: true, contacts: false }]);
});

test('an interval’s contacts are those answered, abandoned, sent on and called back', async () => {
  expect(
    await rows(`
      select id from interval_stat
      where offered <> answered + abandoned + flow_out + callback or answered_in_t > answered
         or abandoned_in_t > abandoned or short_abandoned > abandoned_in_t`),
  ).toEqual([]);
});

test('an agent is judged about four times a month, by somebody else', async () => {
  const [first] = await rows<{ most: number; own: number }>(`
    select max(n)::int as most, sum(own)::int as own from (
      select count(*) as n, count(*) filter (where agent_id = evaluator_id) as own
      from qa_evaluation where not calibration group by agent_id, to_char(interaction_ended_at, 'YYYY-MM')) x`);
  expect(first).toEqual({ most: 4, own: 0 });
});

test('whoever does not verify the caller gets no point', async () => {
  const failed = await rows<{ points_earned: number }>(
    `select points_earned from qa_evaluation where scores @> '[{"code": "VERIFY", "points": 0}]'`,
  );
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ points_earned: points }) => points === 0)).toBe(true);
});

test('a message is taken, passed on, and then acknowledged; Denver takes its time', async () => {
  expect(
    await rows(`
      select id from answering_service_message
      where delivered_at < taken_at or acknowledged_at < delivered_at or (acknowledged_at is null) <> (acknowledged_by_id is null)`),
  ).toEqual([]);
  const waits = await rows<{ slow: boolean; minutes: number }>(`
    select l.code = 'DEN-01' as slow,
           percentile_cont(0.5) within group (order by extract(epoch from acknowledged_at - delivered_at) / 60)::float as minutes
    from answering_service_message m join location l on l.id = m.location_id
    where m.urgency <> 'ROUTINE' and acknowledged_at is not null group by 1 order by 1`);
  expect(waits[1]!.minutes).toBeGreaterThan(2 * waits[0]!.minutes);
});
