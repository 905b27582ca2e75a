import { recordOf } from '../../kernel/record/catalog.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import type { Derivation, StatementDerivation } from '../../kernel/write/derivation.js';
import { isComputed } from '../../kernel/write/derivation.js';
import type { CompiledMapping, CompiledRecord } from './model.js';

/** What the new records of a mapping pass through on their way into the tables. */
export interface WritePlan {
  /**
   * Records with derived columns. Their new rows gather in a temporary table of the same name, are derived there by the
   * very statement that runs on the real one, and arrive finished: no row is written twice.
   */
  readonly gathered: ReadonlySet<RecordMeta>;
  /** Records that point at gathered ones, and so are written after them. */
  readonly deferred: ReadonlySet<CompiledRecord>;
  readonly derivations: readonly StatementDerivation[];
}

export function planWriting(mapping: CompiledMapping, all: readonly Derivation[]): WritePlan {
  const derivations = all.filter((one): one is StatementDerivation => !isComputed(one));
  const present = new Set(mapping.records.map((record) => record.meta));
  const gathered = new Set<RecordMeta>();
  for (const derivation of derivations) {
    const of = recordOf(derivation.of());
    if (!present.has(of)) continue;
    gathered.add(of);
    for (const { record } of derivation.from)
      if (present.has(recordOf(record()))) gathered.add(recordOf(record()));
  }
  const deferred = new Set<CompiledRecord>();
  for (const record of mapping.records) {
    const follows = record.makers.some(({ references }) =>
      references.some((reference) => {
        const target = reference?.kind === 'record' ? mapping.records[reference.index]! : undefined;
        return target && (gathered.has(target.meta) || deferred.has(target));
      }),
    );
    if (follows && !gathered.has(record.meta)) deferred.add(record);
  }
  return { gathered, deferred, derivations };
}
