import { fileURLToPath } from 'node:url';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { entityClasses } from '../record/record.js';
import { tableClasses } from '../record/table.js';
import { IdempotencyKey, NumberSeries, OutboxMessage } from '../write/write-tables.js';
import { EsmMigrationGenerator } from './esm-migration-generator.js';
import { ormDriverOptions } from './orm-pool.js';

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** The mapping of every record. Modules must be loaded before: their decorators fill it. */
export function createOrm(pool: Pool): MikroORM {
  return new MikroORM({
    entities: [...entityClasses(), ...tableClasses(), IdempotencyKey, NumberSeries, OutboxMessage] as never,
    driverOptions: ormDriverOptions(pool),
    dbName: new URL(pool.options.connectionString!).pathname.slice(1),
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    forceUtcTimezone: true,
    // Each command makes its own unit of work; nothing may leak from one to the next.
    allowGlobalContext: false,
    migrations: {
      path: migrationsFolder,
      glob: '*.js',
      emit: 'js',
      generator: EsmMigrationGenerator,
      snapshotName: 'snapshot',
      snapshotOnMigrate: false,
      // One statement a call, each migration its own transaction; a distributed database wants no more than that.
      allOrNothing: false,
      safe: false,
      disableForeignKeys: false,
    },
    schemaGenerator: { disableForeignKeys: false },
    logger: () => undefined,
  } as never);
}
