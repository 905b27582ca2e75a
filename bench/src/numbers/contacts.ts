import type { Client } from 'pg';
import type { Network } from '../network/network.js';

/**
 * Contacts of three years with their segments, made where they will lie: what contact number `i` is follows from `i`.
 * Nine of ten were answered; some of the others gave up within five seconds.
 */
// `offset 0` keeps what was worked out once from being worked out again at each place that names it.
const contacts = `
  insert into interaction (
    id, created_at, updated_at, location_id, queue_id, agent_id, customer_id, call_reason_id, system, contact_id, conversation_id,
    channel, direction, started_at, enqueued_at, offered_at, answered_at, disconnected_at, ended_at, outcome, call_class,
    queue_seconds, wait_seconds, talk_seconds, hold_seconds, after_call_seconds
  )
  select
    (lpad(to_hex((extract(epoch from came) * 1000)::bigint), 12, '0') || '7' || substr(hex, 1, 3) || '8' || substr(hex, 4, 15))::uuid,
    came, came, l.id, q.id, case when answered then e.id end, k.id, r.id, 'GENESYS', 'C' || i, 'C' || i,
    case when a % 10 = 0 then 'CHAT' else 'VOICE' end, 'INBOUND',
    came, came, came,
    case when answered then came + wait * interval '1 second' end,
    came + (wait + talk + held) * interval '1 second',
    came + (wait + talk + held + wrapped) * interval '1 second',
    case when answered then 'ANSWERED' else 'ABANDONED' end,
    case when answered and c % 3 = 0 then case when d % 5 < 3 then 'BOOKED' else 'UNBOOKED' end end,
    wait, wait, talk, held, wrapped
  from (
    select i, hex, a, b, c, d, answered, came, (a * 31 + b) % $3::int as place,
           case when answered then (-22 * ln((b + 1) / 65537.0))::int else (-45 * ln((b + 1) / 65537.0))::int end as wait,
           case when answered then 60 + (-200 * ln((c + 1) / 65537.0))::int else 0 end as talk,
           case when answered and d % 4 = 0 then d % 90 else 0 end as held,
           case when answered then d % 120 else 0 end as wrapped
    from (
      select i, hex, a, b, c, d, a % 10 <> 3 as answered,
             timestamptz '2023-01-01 13:00Z' + (i::float8 / $4 * 1095)::int * interval '1 day' + (c % 40000) * interval '1 second' as came
      from (
        select i, hex,
               ('x' || substr(hex, 17, 4))::bit(16)::int as a, ('x' || substr(hex, 21, 4))::bit(16)::int as b,
               ('x' || substr(hex, 25, 4))::bit(16)::int as c, ('x' || substr(hex, 29, 4))::bit(16)::int as d
        from (select i, md5(i::text) as hex from generate_series($1::int, $2::int - 1) i offset 0) n
        offset 0
      ) n
      offset 0
    ) n
    offset 0
  ) n
  join pg_temp.place l on l.n = n.place
  join pg_temp.line q on q.n = n.d % 6
  join pg_temp.reason r on r.n = n.b % 8
  join pg_temp.agent e on e.n = n.place + $3::int * (n.c % 20)
  join pg_temp.person k on k.n = n.place + $3::int * ((n.b * 7 + n.c) % $5::int)`;

const segments = `
  insert into interaction_segment (id, created_at, updated_at, location_id, interaction_id, seq, kind, started_at, ended_at, seconds, agent_id)
  select gen_random_uuid(), t.created_at, t.updated_at, t.location_id, t.id, s.seq, s.kind, s.began, s.over,
         round(extract(epoch from (s.over - s.began)))::int, case when s.seq = 2 then t.agent_id end
  from interaction t
  cross join lateral (
    values (1, 'QUEUE', t.enqueued_at, t.enqueued_at + t.wait_seconds * interval '1 second'),
           (2, 'TALK', t.answered_at, t.answered_at + t.talk_seconds * interval '1 second')
  ) s (seq, kind, began, over)
  where s.began is not null and t.created_at >= $1 and t.created_at < $2`;

/** Half of the time is processor time of one session, so two of them share the work. */
const sessions = 2;

export async function fillContacts(
  client: Client,
  connect: () => Promise<Client>,
  count: number,
  network: Network,
  say: (line: string) => void,
): Promise<void> {
  await client.query(`set session_replication_role = replica`);
  await client.query(`set maintenance_work_mem = '1GB'`);
  await client.query(
    `insert into vendor (id, created_at, updated_at, name, kind)
     select gen_random_uuid(), now(), now(), 'Vendor ' || n, 'CALL_CENTER_BPO' from generate_series(1, 2) n`,
  );
  // Two of three sites are a vendor's.
  await client.query(
    `with site as (
       insert into contact_center_site (id, created_at, updated_at, name, kind, time_zone, vendor_id)
       select gen_random_uuid(), now(), now(), 'Site ' || n, case when v.id is null then 'IN_HOUSE' else 'OUTSOURCED' end, 'America/New_York', v.id
       from generate_series(1, 3) n left join vendor v on v.name = 'Vendor ' || n returning id, name
     )
     insert into queue (id, created_at, updated_at, name, site_id)
     select gen_random_uuid(), now(), now(), 'Queue ' || n, site.id
     from generate_series(1, 6) n join site on site.name = 'Site ' || (n - 1) / 2 + 1`,
  );
  await client.query(
    `insert into call_reason (id, created_at, updated_at, name)
     select gen_random_uuid(), now(), now(), 'Reason ' || n from generate_series(1, 8) n`,
  );
  const { customers, size } = network;
  const others = await Promise.all(Array.from({ length: sessions }, connect));
  await Promise.all(others.map(nameRows));
  const restore = new Map<string, string[]>();
  for (const table of ['interaction', 'interaction_segment'])
    restore.set(table, await withoutIndexes(client, table));
  for (const [table, text, valuesOf] of [
    [
      'interaction',
      contacts,
      (n: number) => [
        Math.floor((count * n) / sessions),
        Math.floor((count * (n + 1)) / sessions),
        size.locations,
        count,
        Math.floor(customers / size.locations),
      ],
    ],
    [
      'interaction_segment',
      segments,
      (n: number) => [dayOf(Math.floor((1100 * n) / sessions)), dayOf(Math.floor((1100 * (n + 1)) / sessions))],
    ],
  ] as const) {
    const began = performance.now();
    const counts = await Promise.all(others.map((other, n) => other.query(text, valuesOf(n) as unknown[])));
    for (const statement of restore.get(table)!) await client.query(statement);
    const rows = counts.reduce((sum, { rowCount }) => sum + rowCount!, 0);
    say(`${table}: ${rows.toLocaleString('en')} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await Promise.all(others.map((other) => other.end()));
  await client.query('vacuum (analyze, freeze) interaction, interaction_segment');
}

const dayOf = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString();

/** Rows by number, as the statements above look them up. */
async function nameRows(client: Client): Promise<void> {
  await client.query(`set session_replication_role = replica`);
  for (const [name, table, order] of [
    ['place', 'location', 'id'],
    ['line', 'queue', 'name'],
    ['reason', 'call_reason', 'name'],
    ['agent', 'employee', 'id'],
    ['person', 'customer', 'id'],
  ] as const)
    await client.query(
      `create temporary table ${name} as select (row_number() over (order by ${order}) - 1)::int as n, id from ${table}`,
    );
}

/** Drops what is made faster afterwards; answers how to make it again. */
async function withoutIndexes(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; constraint: string | null; definition: string }>(
    `select c.relname as name, k.conname as constraint, coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(i.indexrelid)) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
     where i.indrelid = $1::regclass and (k.contype is null or k.contype = 'u')`,
    [table],
  );
  for (const { name, constraint } of rows)
    await client.query(constraint ? `alter table ${table} drop constraint "${constraint}"` : `drop index "${name}"`);
  return rows.map(({ constraint, definition }) =>
    constraint ? `alter table ${table} add constraint "${constraint}" ${definition}` : definition,
  );
}
