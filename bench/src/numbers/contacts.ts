import type { Client } from 'pg';

/**
 * Contacts of three years with their segments, made where they will lie: what contact number `i` is follows from `i`.
 * Nine of ten were answered; some of the others gave up within five seconds.
 */
const contacts = `
  insert into interaction (
    id, created_at, updated_at, location_id, queue_id, agent_id, system, contact_id, conversation_id, channel, direction,
    started_at, enqueued_at, offered_at, answered_at, disconnected_at, ended_at, outcome,
    queue_seconds, wait_seconds, talk_seconds, hold_seconds, after_call_seconds
  )
  select
    (lpad(to_hex((extract(epoch from came) * 1000)::bigint), 12, '0') || '7' || substr(hex, 1, 3) || '8' || substr(hex, 4, 15))::uuid,
    came, came, l.id, q.id, case when answered then e.id end, 'GENESYS', 'C' || i, 'C' || i,
    case when a % 10 = 0 then 'CHAT' else 'VOICE' end, 'INBOUND',
    came, came, came,
    case when answered then came + wait * interval '1 second' end,
    came + (wait + talk + held) * interval '1 second',
    came + (wait + talk + held + wrapped) * interval '1 second',
    case when answered then 'ANSWERED' else 'ABANDONED' end,
    wait, wait, talk, held, wrapped
  from (
    select i, hex, a, b, c, d, answered, came,
           case when answered then (-22 * ln((b + 1) / 65537.0))::int else (-45 * ln((b + 1) / 65537.0))::int end as wait,
           case when answered then 60 + (-200 * ln((c + 1) / 65537.0))::int else 0 end as talk,
           case when answered and d % 4 = 0 then d % 90 else 0 end as held,
           case when answered then d % 120 else 0 end as wrapped
    from (
      select i, hex, a, b, c, d, a % 10 <> 3 as answered,
             timestamptz '2023-01-01 13:00Z' + (i::float8 / $1 * 1095)::int * interval '1 day' + (c % 40000) * interval '1 second' as came
      from (
        select i, md5(i::text) as hex,
               ('x' || substr(md5(i::text), 17, 4))::bit(16)::int as a, ('x' || substr(md5(i::text), 21, 4))::bit(16)::int as b,
               ('x' || substr(md5(i::text), 25, 4))::bit(16)::int as c, ('x' || substr(md5(i::text), 29, 4))::bit(16)::int as d
        from generate_series(0, $1::int - 1) i
      ) n
    ) n
  ) n
  join pg_temp.place l on l.n = (n.a * 31 + n.b) % $2::int
  join pg_temp.line q on q.n = n.d % 6
  join pg_temp.agent e on e.n = l.n + $2::int * (n.c % 20)`;

const segments = `
  insert into interaction_segment (id, created_at, updated_at, location_id, interaction_id, seq, kind, started_at, ended_at, seconds, agent_id)
  select gen_random_uuid(), t.created_at, t.updated_at, t.location_id, t.id, s.seq, s.kind, s.began, s.over,
         round(extract(epoch from (s.over - s.began)))::int, case when s.seq = 2 then t.agent_id end
  from interaction t
  cross join lateral (
    values (1, 'QUEUE', t.enqueued_at, t.enqueued_at + t.wait_seconds * interval '1 second'),
           (2, 'TALK', t.answered_at, t.answered_at + t.talk_seconds * interval '1 second')
  ) s (seq, kind, began, over)
  where s.began is not null`;

export async function fillContacts(client: Client, count: number, locations: number, say: (line: string) => void): Promise<void> {
  await client.query(`set session_replication_role = replica`);
  await client.query(`set maintenance_work_mem = '1GB'`);
  await client.query(`truncate interaction, interaction_segment, queue, contact_center_site cascade`);
  await client.query(
    `with site as (
       insert into contact_center_site (id, created_at, updated_at, name, kind, time_zone)
       values (gen_random_uuid(), now(), now(), 'Bench site', 'IN_HOUSE', 'America/New_York') returning id
     )
     insert into queue (id, created_at, updated_at, name, site_id)
     select gen_random_uuid(), now(), now(), 'Queue ' || n, site.id from site, generate_series(1, 6) n`,
  );
  for (const [name, table] of [
    ['place', 'location'],
    ['line', 'queue'],
    ['agent', 'employee'],
  ] as const)
    await client.query(
      `create temporary table ${name} as select (row_number() over (order by id) - 1)::int as n, id from ${table}`,
    );
  // Thirteen columns decide how long it takes; the indexes would double it.
  for (const [table, text, values] of [
    ['interaction', contacts, [count, locations]],
    ['interaction_segment', segments, []],
  ] as const) {
    const began = performance.now();
    const restore = await withoutIndexes(client, table);
    const { rowCount } = await client.query(text, values as unknown as unknown[]);
    for (const statement of restore) await client.query(statement);
    say(`${table}: ${rowCount!.toLocaleString('en')} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await client.query('vacuum (analyze, freeze) interaction, interaction_segment, queue, contact_center_site');
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
