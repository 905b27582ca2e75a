import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

export interface Dumped {
  readonly table: string;
  readonly rows: number;
  readonly file: string;
}

// What the import engine keeps for itself; a bare load has no use for it.
const bookkeeping = [
  'external_ref',
  'import_batch',
  'outbox_message',
  'idempotency_key',
  'number_series',
  'change_log',
  'mikro_orm_migrations',
];

/** Writes every table of records that has rows to a file, those that others point at first. */
export async function dump(client: pg.Client, folder: string): Promise<Dumped[]> {
  const dumped: Dumped[] = [];
  for (const table of await tablesInOrder(client)) {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
    if (!rows[0]!.n) continue;
    const file = `${folder}/${table}.copy`;
    await pipeline(client.query(copyTo(`copy "${table}" to stdout`)), createWriteStream(file));
    dumped.push({ table, rows: rows[0]!.n, file });
  }
  return dumped;
}

/** COPY into a staging table, then an upsert into the real one, with all its keys and indexes; answers the seconds. */
export async function loadBare(client: pg.Client, tables: readonly Dumped[]): Promise<number> {
  const began = performance.now();
  for (const { table, file } of tables) {
    await client.query('begin');
    await client.query(`create temporary table stage (like "${table}") on commit drop`);
    await pipeline(createReadStream(file), client.query(copyFrom('copy stage from stdin')));
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> 'id'`,
      [table],
    );
    const changes = rows.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ');
    await client.query(
      `insert into "${table}" select * from stage on conflict (id) do update set ${changes}`,
    );
    await client.query('commit');
  }
  return (performance.now() - began) / 1000;
}

async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(
    `select c.relname as name, array_remove(array_agg(distinct f.relname::text), null) as needs
     from pg_class c
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
     left join pg_class f on f.oid = k.confrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname order by c.relname`,
  );
  const ordered = new Set<string>();
  const left = new Map(
    rows.filter(({ name }) => !bookkeeping.includes(name)).map(({ name, needs }) => [name, needs]),
  );
  while (left.size) {
    const ready = [...left]
      .filter(([, needs]) => needs.every((need) => !left.has(need)))
      .map(([name]) => name);
    if (!ready.length) throw new Error(`These tables point at each other: ${[...left.keys()].join(', ')}.`);
    for (const name of ready) ordered.add(name) && left.delete(name);
  }
  return [...ordered];
}
