import type { RecordMeta } from '../record/catalog.js';
import type { Run, Touched } from './derive.js';

/** Hears which rows change, inside the transaction that changes them; single writes and imports alike. */
export interface ChangeWatcher {
  /** These rows are about to get other values in these columns, and still have the old ones. */
  before(run: Run, meta: RecordMeta, ids: readonly string[], columns: ReadonlySet<string>): Promise<unknown>;
  /** All rows that were created or changed, as they now are. */
  after(run: Run, touched: Touched): Promise<unknown>;
}

/** Several, as one. */
export const watchers = (all: readonly ChangeWatcher[]): ChangeWatcher => ({
  before: async (...change) => {
    for (const watcher of all) await watcher.before(...change);
  },
  after: async (...change) => {
    for (const watcher of all) await watcher.after(...change);
  },
});
