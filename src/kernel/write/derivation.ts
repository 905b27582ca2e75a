import type { Class } from '../record/catalog.js';

/**
 * Columns of a record that follow from other records, worked out set-wise inside the transaction that changes them;
 * single writes and imports run the same statement.
 *
 * `statement` takes the ids of the records to refresh as `$1` (uuid[]).
 */
export interface Derivation {
  readonly name: string;
  readonly of: () => Class;
  /** A changed row of `record` refreshes the record that its relation `via` points at; `via: 'id'` means itself. */
  readonly from: readonly { readonly record: () => Class; readonly via: string }[];
  readonly statement: string;
}
