import type { Class, RecordMeta } from '../record/catalog.js';
import { recordOf } from '../record/catalog.js';
import type { Run, Touched } from './derive.js';

/** What is wrong with a row, in words that say what to do. */
export interface Finding {
  readonly id: string;
  readonly message: string;
  /** Where in the input. */
  readonly path: string[];
}

/**
 * A rule that types and keys cannot say, looked at once the rows are written and before anything follows from them;
 * single writes and imports alike. Set-wise: it is given all rows of the record that changed.
 */
export interface Check {
  readonly of: () => Class;
  readonly check: (run: Run, ids: readonly string[]) => Promise<readonly Finding[]>;
}

export interface RecordFinding extends Finding {
  readonly meta: RecordMeta;
}

export async function findingsIn(
  run: Run,
  checks: readonly Check[],
  touched: Touched,
): Promise<RecordFinding[]> {
  const found: RecordFinding[] = [];
  for (const { of, check } of checks) {
    const meta = recordOf(of());
    const ids = touched.get(meta);
    if (ids?.size) for (const finding of await check(run, [...ids])) found.push({ ...finding, meta });
  }
  return found;
}
