/** What work on a schedule asks metrics with. */
import type { Context } from '../../kernel/context.js';
import type { Run } from '../../kernel/write/derive.js';
import type { Database, Row } from '../../kernel/read/database.js';
import { everything } from '../../kernel/access/viewer.js';
import type { SumRow } from './sum-columns.js';

function asTexts(row: Row): SumRow {
  const values = Object.values(row);
  const text = (column: number) => (values[column] === null ? null : String(values[column]));
  return { text, ascii: text };
}

/** Sees everything, inside the transaction at hand: what is written down does not depend on who asks for it. */
export function contextInside(run: Run, now: Date): Context {
  const database = {
    rows: run,
    cells: async (text: string, values: readonly unknown[]) => (await run(text, values)).map(asTexts),
  } as unknown as Database;
  return {
    viewer: { id: 'metrics', name: 'Metrics', scope: everything, permissions: new Set(['*']) },
    now,
    requestId: '',
    read: { database, limits: { defaultPageSize: 1, maxPageSize: 1, maxCells: 1_000_000 } },
    notices: new Set<string>(),
    sites: new Map(),
  } as unknown as Context;
}
