/** A mapping file, or the file it is for, that cannot be used: found before any row is read. */
export class MappingError extends Error {
  override readonly name = 'MappingError';

  constructor(file: string, line: number | undefined, says: string) {
    super(line === undefined ? `${file}: ${says}` : `${file}, line ${line}: ${says}`);
  }
}

/** What is wrong with one value of one row; the row becomes an issue, the import goes on. */
export class ValueProblem extends Error {
  constructor(
    readonly code: IssueCode,
    message: string,
    readonly column?: string,
    readonly value?: string | null,
  ) {
    super(message);
  }
}

export type IssueCode =
  | 'MALFORMED_ROW'
  | 'ENCODING'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'NOT_A_DATE'
  | 'NO_SUCH_TIME'
  | 'NOT_A_VALUE'
  | 'UNKNOWN_VALUE'
  | 'MISSING_REQUIRED'
  | 'NOT_FOUND'
  | 'AMBIGUOUS'
  | 'OTHER_LOCATION'
  | 'DUPLICATE_ROW'
  | 'EXPRESSION'
  | 'DEPENDS_ON_REJECTED'
  | 'CONFLICT';
