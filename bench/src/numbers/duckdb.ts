import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const tables = {
  location: 'id, code, time_zone, state',
  queue: 'id, name',
  interaction:
    'id, location_id, queue_id, agent_id, channel, outcome, offered_at, ended_at, wait_seconds, talk_seconds, hold_seconds, after_call_seconds, archived_at',
  job: 'id, location_id, service_line, received_at, archived_at',
  invoice: 'id, location_id, issued_on, total, subtotal, status, archived_at',
};

/** The columns that the questions look at, in memory. */
export async function loadDuckdb(client: Client, folder: string): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('install icu; load icu;').catch(() => undefined);
  await connection.run(`set timezone = 'UTC'`);
  for (const [table, columns] of Object.entries(tables)) {
    const file = `${folder}/${table}.csv`;
    await pipeline(
      client.query(copyTo(`copy (select ${columns} from ${table}) to stdout with (format csv, header)`)),
      createWriteStream(file),
    );
    const types = table === 'interaction' || table === 'job' ? `, types = {${casts(columns)}}` : '';
    await connection.run(`create table ${table} as select * from read_csv('${file}', header = true${types})`);
  }
  return connection;
}

const casts = (columns: string) =>
  columns
    .split(', ')
    .map((name) => {
      if (name.endsWith('_at')) return `'${name}': 'TIMESTAMPTZ'`;
      if (name.endsWith('id')) return `'${name}': 'UUID'`;
      return name.endsWith('seconds') ? `'${name}': 'INTEGER'` : `'${name}': 'VARCHAR'`;
    })
    .join(', ');

