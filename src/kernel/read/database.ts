import type { Pool, QueryConfig } from 'pg';
import { CellQuery } from '../database/cell-query.js';
import type { Cells } from '../database/cells.js';
import { connectionLost } from '../database/connection-lost.js';
import { StatementNames } from '../database/statement-names.js';
import { ManifoldError, unavailable } from '../graphql/errors.js';

export type Row = { readonly [name: string]: unknown };

/** Where statements of the read path go. */
export class Database {
  /** Statements sent since the start. */
  statements = 0;
  private readonly names = new StatementNames();

  constructor(readonly pool: Pool) {}

  async rows(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.send(() => this.pool.query(this.query(text, values)))).rows as Row[];
  }

  /** The same without a value decoded or a property named, for those who hand the text on. */
  async cells(text: string, values: readonly unknown[]): Promise<Cells[]> {
    const query = new CellQuery(this.query(text, values));
    // Pools take whatever clients take.
    await this.send(() => this.pool.query(query as unknown as QueryConfig));
    return query.found;
  }

  private query(text: string, values: readonly unknown[]): QueryConfig {
    const name = this.names.of(text);
    return { ...(name && { name }), text, values: values as unknown[] };
  }

  private async send<T>(query: () => Promise<T>): Promise<T> {
    this.statements++;
    try {
      return await query();
    } catch (error) {
      throw asReadError(error);
    }
  }
}

/** The database gave a statement up. */
export class StatementTimeout extends ManifoldError {
  constructor() {
    super(
      'TOO_MUCH',
      'The database needed longer than a statement may run (MANIFOLD_STATEMENT_TIMEOUT). Narrow the filter, or ask for fewer records at once.',
    );
  }
}

/** PostgreSQL's own words stay in the log; the caller learns what happened and what to do. */
function asReadError(error: unknown): unknown {
  if ((error as { code?: string }).code === '57014') {
    return new StatementTimeout();
  }
  return connectionLost(error) ? unavailable() : error;
}
