import 'reflect-metadata';
import type { Pool } from 'pg';
import { loadDemo } from '../../src/demo/load-demo.js';
import type { DemoOptions } from '../../src/demo/world.js';
import { createOrm } from '../../src/kernel/database/orm.js';
import { createPool } from '../../src/kernel/database/pool.js';
import { records, seal } from '../../src/kernel/record/catalog.js';
import { createDatabase, dropDatabase, templateDatabase } from '../support/database.js';
import '../../src/modules.js';

export const small: DemoOptions = {
  locations: 8,
  months: 8,
  scale: 0.25,
  seed: 'test',
  now: new Date('2026-11-20T18:00:00Z'),
};

const open = (url: string) =>
  createPool(url, { size: 2, statementTimeoutMs: 30_000, applicationName: 'demo test' });

/** The schema of the records as they are now, whatever migrations say. */
async function makeSchema(url: string): Promise<void> {
  seal();
  const pool = open(url);
  const orm = createOrm(pool);
  await pool.query('create extension if not exists pg_trgm');
  await orm.schema.create();
  await orm.close();
  await pool.end();
}

const makeNetwork = async (url: string): Promise<void> => {
  await makeSchema(url);
  const pool = open(url);
  await loadDemo(pool, small);
  await pool.end();
};

export interface Borrowed {
  readonly pool: Pool;
  giveBack(): Promise<void>;
}

async function borrow(template: string): Promise<Borrowed> {
  const url = await createDatabase(template);
  const pool = open(url);
  return {
    pool,
    giveBack: async () => {
      await pool.end();
      await dropDatabase(url);
    },
  };
}

export const emptyDatabase = async () => borrow(await templateDatabase('demo_empty', makeSchema));
export const smallNetwork = async () => borrow(await templateDatabase('demo_small', makeNetwork));

/** One hash over every row of every table. */
export async function contentHash(pool: Pool): Promise<string> {
  const parts = [...records()].map(
    ({ table }) =>
      `select '${table}' as t, count(*) as n, sum(hashtextextended(r::text, 0)) as h from "${table}" r`,
  );
  const { rows } = await pool.query(
    `select md5(string_agg(t || n || coalesce(h::text, ''), ',' order by t)) as hash from (${parts.join(' union all ')}) x`,
  );
  return (rows[0] as { hash: string }).hash;
}
