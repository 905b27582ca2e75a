import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runImport } from '../../src/engines/imports/run-import.js';
import type { TestServer } from '../support/server.js';
import { startServer } from '../support/server.js';
import type { Importer } from './importing.js';
import { rules, startImporter } from './importing.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

const present = existsSync(data);
if (!present) console.info(`Skipped: the real data sets are not here (${data}).`);

/** What tests of real data describe, where the data are. */
export const describeRealData = present ? describe : describe.skip;

// The large sets go twice only where somebody waits for it: TEST_FULL=1 npm test -- test/imports/real
const again = new Set(['calls-1999-01', 'vendor-deliveries', 'disaster-declarations', 'flood-claims']);

/** A server, and the data sets that were brought to it. */
export class RealData {
  private constructor(
    readonly importer: Importer,
    readonly server: TestServer,
  ) {}

  static async start(): Promise<RealData> {
    const importer = await startImporter();
    const server = await startServer({
      databaseUrl: importer.url,
      env: { MANIFOLD_MAX_PAGE_SIZE: '100000', MANIFOLD_STATEMENT_TIMEOUT: 'PT120S' },
    });
    return new RealData(importer, server);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.importer.close();
  }

  /** The whole set once, and again without any change. */
  async twice(file: string, mapping: string, rows: number): Promise<void> {
    const first = await this.bring(file, mapping);
    expect(first).toMatchObject({ read: rows, updated: 0, rejected: 0 });
    if (!again.has(file) && !process.env.TEST_FULL) return;
    expect(await this.bring(file, mapping)).toMatchObject({
      read: rows,
      created: 0,
      updated: 0,
      rejected: 0,
    });
  }

  private bring(file: string, mapping: string) {
    return runImport({
      file: `${data}${file}.csv.gz`,
      mapping: `${examples}${mapping}.yaml`,
      pool: this.importer.pool,
      dataDir: this.importer.folder,
      ...rules,
    });
  }

  /** How many records each filter leaves: `{ met: 'slaClocks(filter: …)' }` → `{ met: 35591 }`. */
  async counts(fields: Record<string, string>): Promise<Record<string, number>> {
    const document = `{ ${Object.entries(fields)
      .map(([name, field]) => `${name}: ${field} { totalCount }`)
      .join(' ')} }`;
    const answer = await this.server.ask<Record<string, { totalCount: number }>>(document);
    return Object.fromEntries(Object.entries(answer).map(([name, { totalCount }]) => [name, totalCount]));
  }
}
