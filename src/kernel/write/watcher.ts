import type { RecordMeta } from '../record/catalog.js';
import type { Run, Touched } from './derive.js';

/** Hears which rows change, inside the transaction that changes them; single writes and imports alike. */
export interface ChangeWatcher {
  /**
   * What to run before rows get other values in these columns, while they still have the old ones: statements over
   * their ids as `$1` (uuid[]).
   */
  before(meta: RecordMeta, columns: ReadonlySet<string>): readonly string[];
  /** All rows that were created or changed, as they now are. */
  after(run: Run, touched: Touched): Promise<unknown>;
  /** Rows were written that nobody was told of one by one, as when a whole network is loaded. */
  afterLoad(run: Run): Promise<unknown>;
}

/** These rows are about to get other values in these columns. */
export async function tellBefore(
  watcher: ChangeWatcher | undefined,
  run: Run,
  meta: RecordMeta,
  ids: readonly string[],
  columns: ReadonlySet<string>,
): Promise<void> {
  for (const statement of watcher?.before(meta, columns) ?? []) await run(statement, [ids]);
}

/**
 * The statement that changes rows, and beside it what has to see them as they were: all parts of one statement read
 * the rows of before it.
 */
export function besideBefore(
  watcher: ChangeWatcher | undefined,
  meta: RecordMeta,
  columns: ReadonlySet<string>,
  statement: string,
): string {
  const [last, ...others] = watcher?.before(meta, columns) ?? [];
  if (!last) return statement;
  const parts = [statement, ...others].map((text, at) => `part_${at} as (${text})`);
  return `with ${parts.join(', ')} ${last}`;
}
