import type { CompiledRecord, Found, InputRow, Lookup } from './model.js';

/** A record that a row, or the rows of a subject, bring. */
export interface Item {
  readonly record: CompiledRecord;
  /** The row that it comes from; of several, the one that counted last. */
  row: InputRow;
  /** All rows that bring a record made on the way: it goes ahead while one of them does. */
  readonly rows?: InputRow[];
  /** By the position of the field; relations are filled in once they are known. */
  values: (string | null)[];
  links: (Item | LookupRequest | undefined)[];
  readonly key: string;
  readonly external: string | null;
  id: string;
  /** `void`: the row says that there is none, so what was there gives way. */
  state: 'open' | 'new' | 'matched' | 'dropped' | 'void';
  location: string | null;
  /** Found by key while its external id was unknown. */
  lacksExternalRef?: boolean;
}

/** A record that some items refer to and that has to be there already. */
export interface LookupRequest {
  readonly lookup: Lookup;
  readonly key: string;
  /** By the position of the part. */
  readonly values: readonly (string | null)[];
  readonly links: readonly (Item | LookupRequest | undefined)[];
  result?: Found | null;
  ambiguous?: boolean;
}

export interface Issue {
  readonly row: Pick<InputRow, 'rowNo' | 'line' | 'cells'>;
  readonly code: string;
  readonly message: string;
  readonly column: string | null;
  readonly value: string | null;
  readonly rejected: boolean;
}

/** What is written in one transaction. */
export interface Chunk {
  /** By the position of the record in the mapping. */
  readonly items: Item[][];
  readonly lookups: Map<Lookup, Map<string, LookupRequest>>;
  readonly issues: Issue[];
  /** Rows that were rejected after they had become items. */
  readonly late: InputRow[];
  rows: number;
  /** Rows that were rejected on the way to items. */
  rejected: number;
  /** The last row in it. */
  cursor: number;
  /** Bytes of the file read so far. */
  bytes: number;
}

export const isItem = (link: Item | LookupRequest): link is Item => 'record' in link;
