import DataLoader from 'dataloader';
import type { RecordMeta } from '../record/catalog.js';
import type { Database, Row } from './database.js';
import { finishRows } from './row-plan.js';
import type { Statement } from './statements.js';

type Loader = DataLoader<string, unknown>;

const maxKeys = 1_000;
const maxLoaders = 4_000;

/**
 * Loaders that all requests in flight share: under load one statement serves many callers, alone a caller loses a turn
 * of the event loop. A loader is known by its statement and parameters, never by its caller; nothing outlives a batch.
 */
export class Loaders {
  private readonly loaders = new Map<string, Loader>();

  constructor(private readonly database: Database) {}

  /** One row per key, by `$id`; rows are shared between callers and never changed. */
  rowById(meta: RecordMeta, statement: Statement): DataLoader<string, Row | undefined> {
    return this.of('row', statement, async (keys) => {
      const found = new Map((await this.run(meta, statement, keys)).map((row) => [row.$id as string, row]));
      return (key) => found.get(key);
    }) as DataLoader<string, Row | undefined>;
  }

  /** The rows of each parent, in the order of the statement. */
  rowsByParent(meta: RecordMeta, statement: Statement): DataLoader<string, readonly Row[]> {
    return this.of('rows', statement, async (keys) => {
      const groups = new Map<string, Row[]>();
      for (const row of await this.run(meta, statement, keys)) {
        const group = groups.get(row.$p as string);
        if (group) group.push(row);
        else groups.set(row.$p as string, [row]);
      }
      return (key) => groups.get(key) ?? none;
    }) as DataLoader<string, readonly Row[]>;
  }

  countByParent(statement: Statement): DataLoader<string, number> {
    return this.of('count', statement, async (keys) => {
      const rows = await this.database.rows(statement.text, [keys, ...statement.values]);
      const counts = new Map(rows.map((row) => [row.$p as string, row.n as number]));
      return (key) => counts.get(key) ?? 0;
    }) as DataLoader<string, number>;
  }

  private async run(meta: RecordMeta, statement: Statement, keys: readonly string[]): Promise<Row[]> {
    return finishRows(meta, await this.database.rows(statement.text, [keys, ...statement.values]));
  }

  private of(role: string, statement: Statement, answer: (keys: readonly string[]) => Promise<(key: string) => unknown>): Loader {
    const identity = statement.values.length ? `${role}${statement.text}${JSON.stringify(statement.values)}` : role + statement.text;
    let loader = this.loaders.get(identity);
    if (!loader) {
      // Forgetting a loader loses nothing: whoever holds it still gets its batch.
      if (this.loaders.size >= maxLoaders) this.loaders.clear();
      loader = new DataLoader<string, unknown>(
        async (keys) => keys.map(await answer([...new Set(keys)])),
        { cache: false, maxBatchSize: maxKeys, batchScheduleFn: setImmediate },
      );
      this.loaders.set(identity, loader);
    }
    return loader;
  }
}

const none: readonly Row[] = [];
