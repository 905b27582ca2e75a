import 'reflect-metadata';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Config } from '../config.js';
import { createOrm } from '../kernel/database/orm.js';
import { assertUsable, createPool } from '../kernel/database/pool.js';
import { createLog } from '../kernel/log.js';
import { seal } from '../kernel/record/catalog.js';
import { withDatabase } from '../main.js';
import '../modules.js';

/** For commands that work on the database without a server. */
export async function withOrm(
  config: Config,
  work: (orm: MikroORM, pool: Pool) => Promise<void>,
): Promise<void> {
  seal();
  await withDatabase(config, createLog(config.logLevel), async (url, stop) => {
    const pool = createPool(url, {
      size: config.poolSize,
      statementTimeoutMs: 0,
      applicationName: 'manifold',
    });
    try {
      await assertUsable(pool);
      const orm = createOrm(pool);
      await work(orm, pool);
      await orm.close();
    } finally {
      await pool.end();
      await stop();
    }
  });
}
