import type { RecordMeta } from '../record/catalog.js';
import { recordOf } from '../record/catalog.js';
import type { Derivation, StatementDerivation } from './derivation.js';
import { isComputed } from './derivation.js';
import type { ChangeWatcher } from './watcher.js';
import { besideBefore } from './watcher.js';

/** Runs a statement inside the transaction at hand. */
export type Run = (
  text: string,
  values: readonly unknown[],
) => Promise<readonly { readonly [name: string]: unknown }[]>;

/** Ids of changed rows by record; keys that they pointed at before the change belong here as well. */
export type Touched = Map<RecordMeta, Set<string>>;

export function touch(touched: Touched, meta: RecordMeta, id: string): void {
  const ids = touched.get(meta);
  if (ids) ids.add(id);
  else touched.set(meta, new Set([id]));
}

/**
 * Brings derived columns up to date after these rows changed. Derivations run in their listed order, and what one
 * refreshed counts as changed for those after it. `moved` are parents that rows pointed at before they changed.
 */
export async function derive(
  run: Run,
  derivations: readonly Derivation[],
  touched: Touched,
  moved: Touched,
  now: Date,
  watcher?: ChangeWatcher,
): Promise<void> {
  for (const derivation of derivations) {
    const of = recordOf(derivation.of());
    const ids = new Set<string>(moved.get(of));
    for (const { record, via } of derivation.from) {
      for (const id of await targets(run, recordOf(record()), via, touched)) ids.add(id);
    }
    if (!ids.size) continue;
    if (isComputed(derivation)) await derivation.compute(run, [...ids], now);
    else await run(besideBefore(watcher, of, columnsSet(derivation), derivation.statement), [[...ids]]);
    for (const id of ids) touch(touched, of, id);
  }
}

const sets = new WeakMap<StatementDerivation, ReadonlySet<string>>();

/** The columns that the statement of a derivation sets: those in front of an equals sign. */
function columnsSet(derivation: StatementDerivation): ReadonlySet<string> {
  let columns = sets.get(derivation);
  if (!columns) {
    columns = new Set([...derivation.statement.matchAll(/"?(\w+)"? = /g)].map(([, name]) => name!));
    sets.set(derivation, columns);
  }
  return columns;
}

async function targets(
  run: Run,
  source: RecordMeta,
  via: string,
  touched: Touched,
): Promise<Iterable<string>> {
  const changed = touched.get(source);
  if (!changed?.size) return [];
  if (via === 'id') return changed;
  const { column } = source.relations.get(via)!;
  const rows = await run(
    `select distinct "${column}" as "id" from "${source.table}" where id = any($1::uuid[]) and "${column}" is not null`,
    [[...changed]],
  );
  return rows.map((row) => row.id as string);
}
