import type { RecordMeta } from '../../kernel/record/catalog.js';
import type { LruCache } from './lru-cache.js';

/** A row of the file on its way to records. */
export interface InputRow {
  readonly cells: readonly string[];
  /** 1 is the first row after the header. */
  readonly rowNo: number;
  /** 1 is the first line of the file. */
  readonly line: number;
  readonly malformed?: string;
  /** Values of computed columns, by their position; undefined: not worked out yet. */
  readonly computed: (string | null | undefined)[];
  /** The row of the same subject before this one. */
  previous?: InputRow;
  /** Counters of the subject, this row included. */
  counts: readonly number[];
  rejected: boolean;
}

/** Reads the value of a row as the text that PostgreSQL knows, or throws a `ValueProblem`. */
export type Get = (row: InputRow) => string | null;

export interface CompiledValue {
  readonly get: Get;
  /** The columns of the file behind it, for issues. */
  readonly columns: readonly string[];
}

export type Condition = (row: InputRow) => boolean;

/** Where a relation's value comes from. */
export type Reference =
  | { readonly kind: 'record'; readonly index: number; readonly when?: Condition }
  | { readonly kind: 'find'; readonly lookup: Lookup; readonly when?: Condition };

export interface LookupPart {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly value?: CompiledValue;
  readonly reference?: Reference;
}

/** Finds records that exist already, many at a time. */
export interface Lookup {
  readonly target: RecordMeta;
  readonly parts: readonly LookupPart[];
  readonly optional: boolean;
  /** Looks only among the records of the location of the record that asks. */
  readonly insideLocation: boolean;
  readonly columns: readonly string[];
  readonly found: LruCache<Found>;
}

export interface Found {
  readonly id: string;
  readonly location: string | null;
}

/** A column of a record's table that the mapping fills. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly kind: 'attribute' | 'relation' | 'subject' | 'subjectKind';
  readonly required: boolean;
  /** What stands for an absent value; null where the column takes null. */
  readonly absent: string | null;
  /** Given at creation only. */
  readonly fixed: boolean;
  /** Its record must belong to the same location. */
  readonly sameLocation: boolean;
  readonly isInstant: boolean;
  readonly target?: RecordMeta;
}

/** One way in which a row becomes the record: `each` has several. */
export interface Maker {
  /** By the position of the field. */
  readonly values: readonly (CompiledValue | undefined)[];
  readonly references: readonly (Reference | undefined)[];
}

export interface CompiledRecord {
  readonly index: number;
  readonly alias: string;
  readonly meta: RecordMeta;
  readonly existing: 'update' | 'keep' | 'only';
  readonly rows: 'each' | 'first' | 'last' | 'merge';
  readonly when?: Condition;
  readonly fields: readonly Field[];
  readonly makers: readonly Maker[];
  /** Positions of the fields that tell records apart; empty where only the external id does. */
  readonly key: readonly number[];
  /** The position of the location, or -1. */
  readonly location: number;
  /** The location is that of the first of these fields that has one. */
  readonly locationFrom: readonly number[];
  readonly needs: readonly number[];
  readonly external?: { readonly system: string; readonly entity: string; readonly id: CompiledValue };
  /** Its key tells it apart from those of all other rows, since it holds a record that belongs to one row. */
  readonly ownedByRow: boolean;
  /** Other records with the same values in these fields give way to those that the row brings. */
  readonly replaces: readonly number[];
  /** Made on the way: the ids of those that exist. */
  readonly known: LruCache<Found>;
}

export interface Counter {
  readonly name: string;
  readonly condition: Condition;
}

export interface CompiledMapping {
  readonly path: string;
  readonly system: string;
  readonly hash: string;
  readonly header: readonly string[];
  /** Positions of the columns that tell subjects apart; empty: each row is its own. */
  readonly subject: readonly number[];
  readonly counters: readonly Counter[];
  readonly computed: number;
  /** Computed columns that keep their value until another comes. */
  readonly carried: readonly { readonly position: number; readonly get: Get }[];
  readonly records: readonly CompiledRecord[];
}
