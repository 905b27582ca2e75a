import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { PoolClient } from 'pg';

/** What became of a file. */
export interface ImportReport {
  readonly file: string;
  readonly mapping: string;
  /** The id of the ImportBatch. */
  readonly batch: string;
  readonly dryRun: boolean;
  /** An earlier run of the same file was interrupted, and this one carried on behind it. */
  readonly carriedOn: boolean;
  /** Rows. */
  readonly read: number;
  /** Records. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows. */
  readonly rejected: number;
  /** Issues by their code, warnings included. */
  readonly issues: Readonly<Record<string, number>>;
  /** Each rejected row with line, column, value and reason; absent where there is nothing to say. */
  readonly rejectsFile?: string;
  readonly seconds: number;
}

interface IssueRow {
  readonly id: string;
  readonly line: number;
  readonly row_no: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
  readonly rejected: boolean;
}

const page = 5_000;

/** Writes the issues of a batch as CSV, beside the graph's own records of them. */
export async function writeRejects(
  client: PoolClient,
  batchId: string,
  file: string,
): Promise<{ file?: string; issues: Record<string, number> }> {
  const issues: Record<string, number> = {};
  const stream = createWriteStream(file);
  stream.write('line,row,column,value,code,reason,rejected\n');
  let [rowNo, id] = [-1, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await client.query<IssueRow>(
      `select id, line, row_no, "column", value, code, message, rejected from import_issue
       where batch_id = $1 and (row_no, id) > ($2, $3::uuid) order by row_no, id limit ${page}`,
      [batchId, rowNo, id],
    );
    for (const row of rows) {
      issues[row.code] = (issues[row.code] ?? 0) + 1;
      const cells = [
        row.line,
        row.row_no,
        row.column,
        row.value,
        row.code,
        row.message,
        row.rejected ? 'yes' : 'no',
      ];
      if (!stream.write(`${cells.map(csvCell).join(',')}\n`)) await once(stream, 'drain');
    }
    if (rows.length < page) break;
    ({ row_no: rowNo, id } = rows.at(-1)!);
  }
  stream.end();
  await once(stream, 'close');
  const total = Object.values(issues).reduce((sum, count) => sum + count, 0);
  if (total) return { file, issues };
  await rm(file);
  return { issues };
}

// A spreadsheet would run what begins like a formula.
function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
