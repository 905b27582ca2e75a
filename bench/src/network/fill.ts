import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Network } from './network.js';
import type { Table } from './tables.js';
import { tablesOf } from './tables.js';

const chunk = 64 * 1024;

/** Fills the product's tables with COPY; indexes are made afterwards, keys are known to fit. */
export async function fill(client: Client, network: Network, say: (line: string) => void): Promise<void> {
  const tables = tablesOf(network);
  await client.query(`set session_replication_role = replica`);
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query(`truncate ${tables.map((table) => `"${table.name}"`).join(', ')} cascade`);
  for (const table of tables) {
    const began = performance.now();
    const indexes = await dropIndexes(client, table.name);
    await copy(client, table);
    for (const index of indexes) await client.query(index);
    say(
      `${table.name}: ${table.count.toLocaleString('en')} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
  }
  await client.query('vacuum (analyze, freeze)');
  await client.query('checkpoint');
}

/** Indexes that no constraint stands on; answers how to make them again. */
async function dropIndexes(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
    [`"${table}"`],
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return rows.map((row) => row.definition);
}

async function copy(client: Client, { name, columns, count, row }: Table): Promise<void> {
  const stream = client.query(copyFrom(`copy "${name}" (${columns}) from stdin`));
  let text = '';
  for (let i = 0; i < count; i++) {
    text += `${row(i)
      .map((value) => value ?? '\\N')
      .join('\t')}\n`;
    if (text.length < chunk) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await finished(stream);
}
