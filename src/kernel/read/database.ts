import { createHash } from 'node:crypto';
import type { Pool, QueryResult } from 'pg';
import { connectionLost } from '../database/connection-lost.js';
import { tooMuch, unavailable } from '../graphql/errors.js';

export type Row = { readonly [name: string]: unknown };

/** Where statements of the read path go: named, so that each connection parses and plans a text once. */
export class Database {
  /** Statements sent since the start. */
  statements = 0;
  private readonly names = new Map<string, string>();

  constructor(readonly pool: Pool) {}

  async rows(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.statements++;
    const name = this.nameOf(text);
    try {
      const query = { ...(name && { name }), text, values: values as unknown[] };
      const result: QueryResult<Row> = await this.pool.query(query);
      return result.rows;
    } catch (error) {
      throw asReadError(error);
    }
  }

  // A text is named from its second sighting on. Connections never forget a name, so their number is bounded and
  // what comes later (filters of odd shapes) is planned each time.
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (known === undefined) {
      if (this.names.size < 3_000) this.names.set(text, '');
      return undefined;
    }
    const name = `m${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
    this.names.set(text, name);
    return name;
  }
}

/** PostgreSQL's own words stay in the log; the caller learns what happened and what to do. */
function asReadError(error: unknown): unknown {
  if ((error as { code?: string }).code === '57014') {
    return tooMuch(
      'The database needed longer than a statement may run (MANIFOLD_STATEMENT_TIMEOUT). Narrow the filter, or ask for fewer records at once.',
    );
  }
  return connectionLost(error) ? unavailable() : error;
}
