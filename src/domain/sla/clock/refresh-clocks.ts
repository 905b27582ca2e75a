import { recordOf } from '../../../kernel/record/catalog.js';
import type { Run } from '../../../kernel/write/derive.js';
import type { SlaSubjectKind } from '../sla-enums.js';
import { flagRestatements } from '../period/restate.js';
import type { ClockTerm } from './load-terms.js';
import { loadTerms } from './load-terms.js';
import { clockKey, readClocks } from './read-clocks.js';
import type { StoredClock } from './store-clocks.js';
import { loadStored, storeClocks } from './store-clocks.js';
import { subjectKinds } from './subject-kinds.js';

const partSize = 5_000;

export interface RefreshOptions {
  /** Only these terms, where the others cannot have changed. */
  readonly terms?: ReadonlySet<string>;
  /** The terms themselves changed, so who belongs to their population is judged anew. */
  readonly anew?: boolean;
}

/** Works the clocks of these subjects out and writes down what changed; answers how many rows that were. */
export async function refreshClocks(
  run: Run,
  kind: SlaSubjectKind,
  ids: readonly string[],
  now: Date,
  { terms: only, anew = false }: RefreshOptions = {},
): Promise<number> {
  const all = await loadTerms(run, kind);
  const terms = only ? all.filter(({ id }) => only.has(id)) : all;
  if (!terms.length) return 0;
  let changed = 0;
  for (let from = 0; from < ids.length; from += partSize)
    changed += await refreshPart(run, kind, terms, ids.slice(from, from + partSize), now, anew);
  return changed;
}

async function refreshPart(
  run: Run,
  kind: SlaSubjectKind,
  terms: readonly ClockTerm[],
  ids: readonly string[],
  now: Date,
  anew: boolean,
): Promise<number> {
  let before: StoredClock[] = [];
  const starts = async () => {
    before = await loadStored(
      run,
      terms.map(({ id }) => id),
      ids,
    );
    const live = anew ? [] : before.filter(({ withdrawn }) => !withdrawn);
    return new Map(live.map(({ term, subject, startedAt }) => [clockKey(term, subject), startedAt]));
  };
  const clocks = await readClocks(run, kind, terms, ids, now, { lock: true, starts });
  const name = recordOf(subjectKinds[kind].record()).name;
  const { changed, terms: changedTerms, instants } = await storeClocks(run, name, clocks, before, now);
  await flagRestatements(run, changedTerms, instants, now);
  return changed;
}
