import type { CsvSource } from './csv-source.js';
import type { CompiledMapping, InputRow } from './model.js';
import { inSubjects, standTogether } from './subjects.js';

export interface RowBlock {
  readonly rows: readonly InputRow[];
  readonly bytes: number;
  readonly suspicious: boolean;
}

/** The rows of a file, in blocks; those of one subject stand together, whatever their order in the file. */
export async function* readRows(
  source: CsvSource,
  mapping: CompiledMapping,
  scratch: string,
): AsyncIterable<RowBlock> {
  if (mapping.subject.length && !(await standTogether(fileRows(source), mapping.subject))) {
    yield* inSubjects(fileRows(source), mapping.subject, source.bytes, scratch);
    return;
  }
  yield* fileRows(source);
}

async function* fileRows(source: CsvSource): AsyncIterable<RowBlock> {
  let rowNo = 0;
  for await (const { records, bytes, suspicious } of source.blocks()) {
    const rows = records.map(({ cells, line, malformed }): InputRow => ({
      cells,
      line,
      rowNo: ++rowNo,
      ...(malformed ? { malformed } : {}),
      computed: [],
      counts: [],
      rejected: false,
    }));
    yield { rows, bytes, suspicious };
  }
}
