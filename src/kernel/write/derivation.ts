import type { Class } from '../record/catalog.js';
import type { Run } from './derive.js';

interface Common {
  readonly name: string;
  readonly of: () => Class;
  /** A changed row of `record` refreshes the record that its relation `via` points at; `via: 'id'` means itself. */
  readonly from: readonly { readonly record: () => Class; readonly via: string }[];
}

/**
 * Columns of a record that follow from other records, worked out set-wise inside the transaction that changes them;
 * single writes and imports run the same statement.
 *
 * `statement` takes the ids of the records to refresh as `$1` (uuid[]).
 */
export interface StatementDerivation extends Common {
  readonly statement: string;
}

/** Rows that follow from these records by rules that no statement can hold; set-wise too, in the same transaction. */
export interface ComputedDerivation extends Common {
  /** Answers how many rows it changed. */
  readonly compute: (run: Run, ids: readonly string[], now: Date) => Promise<number>;
  /** It only finds the records that others have to work out anew; to do everything once more, those are enough. */
  readonly relays?: boolean;
}

export type Derivation = StatementDerivation | ComputedDerivation;

export const isComputed = (derivation: Derivation): derivation is ComputedDerivation =>
  'compute' in derivation;
