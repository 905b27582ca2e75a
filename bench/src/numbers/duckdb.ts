import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const tables = {
  location: 'id, code, time_zone',
  queue: 'id, name, site_id',
  contact_center_site: 'id, vendor_id',
  call_reason: 'id, name, "group"',
  interaction:
    'id, location_id, queue_id, agent_id, customer_id, call_reason_id, channel, direction, outcome, call_class, system, contact_id, conversation_id, previous_contact_id, offered_at, ended_at, wait_seconds, talk_seconds, hold_seconds, after_call_seconds, archived_at',
  job: 'id, location_id, lead_id, lost_reason, received_at, archived_at',
  job_milestone: 'id, job_id, kind, at, revoked_at',
  estimate: 'id, job_id, approved_amount, approved_at, rcv, uploaded_at, archived_at',
  invoice: 'id, location_id, stage, issued_on, due_on, total, subtotal, archived_at',
  payment_application: 'id, location_id, invoice_id, amount, applied_at, archived_at',
  lead: 'id, location_id, source_id, status, outcome, expected_value, received_at, closed_at, archived_at',
  outgoing_referral: 'id, location_id, to_source_id, sent_at, archived_at',
  appointment: 'id, location_id, status, planned_start, window_end, arrived_at, archived_at',
  sla_term: 'id, contract_id, department, obligor',
  vendor_contract: 'id, vendor_id',
  sla_clock:
    'id, location_id, term_id, subject_kind, subject_id, status, due_at, stopped_at, elapsed_seconds, archived_at',
  qa_evaluation: 'id, location_id, interaction_id, calibration, points_earned, points_possible, archived_at',
  shift: 'id, location_id, employee_id, starts_at, scheduled_seconds, archived_at',
  agent_state_interval: 'id, location_id, employee_id, state, "from", seconds, adherent_seconds, archived_at',
  gl_account: 'id, pnl_line',
  journal_line: 'id, location_id, account_id, basis, posted_on, amount, archived_at',
  plan: 'id, scenario, status',
  budget_line: 'id, plan_id, pnl_line, month, amount, archived_at',
};

const typeOf: Record<string, string> = {
  uuid: 'UUID',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  'timestamp with time zone': 'TIMESTAMPTZ',
  numeric: 'DECIMAL(14, 2)',
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
    await connection.run(
      `create table ${table} as select * from read_csv('${file}', header = true, types = {${await typesOf(client, table, columns)}})`,
    );
  }
  return connection;
}

/** The types of PostgreSQL: what a column of nulls alone would have DuckDB guess is not what it is compared with. */
async function typesOf(client: Client, table: string, columns: string): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const types = new Map(rows.map(({ name, type }) => [name, typeOf[type] ?? 'VARCHAR']));
  return columns
    .split(', ')
    .map((column) => column.replaceAll('"', ''))
    .map((name) => `'${name}': '${types.get(name)!}'`)
    .join(', ');
}
