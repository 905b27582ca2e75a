import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { ImportReport } from '../../src/engines/imports/report.js';
import type { ImportOptions } from '../../src/engines/imports/run-import.js';
import { runImport } from '../../src/engines/imports/run-import.js';
import { createOrm } from '../../src/kernel/database/orm.js';
import { migrate } from '../../src/kernel/database/migrate.js';
import { createPool } from '../../src/kernel/database/pool.js';
import { seal } from '../../src/kernel/record/catalog.js';
import { checks, derivations, watcher } from '../../src/rules.js';
import { createDatabase, dropDatabase, templateDatabase } from '../support/database.js';

/** What writing goes by, as the command line gives it to imports. */
export const rules = { derivations, checks, watcher: watcher() };

/** A database for imports: the tables as the entities say. */
export async function importDatabase(): Promise<string> {
  seal();
  const template = await templateDatabase('imports', async (url) => {
    const pool = createPool(url, { size: 2, statementTimeoutMs: 0, applicationName: 'tests' });
    const orm = createOrm(pool);
    await migrate(orm, pool);
    await orm.schema.update();
    await orm.close();
    await pool.end();
  });
  return createDatabase(template);
}

export interface Importer {
  readonly url: string;
  readonly pool: Pool;
  readonly folder: string;
  /** Writes a file and imports it; `mapping` is the text of a mapping. */
  run(
    csv: string | Buffer,
    mapping: string,
    options?: Partial<ImportOptions> & { name?: string },
  ): Promise<ImportReport>;
  rows<T extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  issues(): Promise<
    { line: number; column: string | null; code: string; value: string | null; message: string }[]
  >;
  close(): Promise<void>;
}

export async function startImporter(): Promise<Importer> {
  const url = await importDatabase();
  const pool = createPool(url, { size: 4, statementTimeoutMs: 0, applicationName: 'tests' });
  const folder = await mkdtemp(join(tmpdir(), 'manifold-imports-'));
  const rows: Importer['rows'] = async (sql, values) => (await pool.query(sql, values)).rows as never[];
  return {
    url,
    pool,
    folder,
    rows,
    async run(csv, mapping, { name = 'rows.csv', ...options } = {}) {
      await writeFile(join(folder, name), csv);
      await writeFile(join(folder, 'map.yaml'), mapping);
      return runImport({
        file: join(folder, name),
        mapping: join(folder, 'map.yaml'),
        pool,
        dataDir: folder,
        ...rules,
        ...options,
      });
    },
    issues: () =>
      rows('select line, "column", code, value, message from import_issue order by created_at, row_no, id'),
    async close() {
      await pool.end();
      await dropDatabase(url);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The records that a branch needs to exist, for mappings that are about something else. */
export const branch = `
  - record: Organization
    existing: keep
    const: { name: Acme, kind: OPERATOR, defaultTimeZone: America/New_York }
  - record: Brand
    existing: keep
    const: { name: Acme, industry: RESTORATION }
    set: { organization: organization }
  - record: Location
    existing: keep
    const: { kind: COMPANY_UNIT, ownership: COMPANY_OWNED, timeZone: America/New_York, street: 1 Main St, city: Atlanta, state: GA, postalCode: "30303" }
    set: { brand: brand, code: branch, name: branch }`;

export const customers = `records:${branch}
  - record: Customer
    const: { kind: RESIDENTIAL }
    set: { location: location, number: no, name: name }
`;
