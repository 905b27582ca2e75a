import type { FilterInput } from '../../kernel/read/filter.js';
import type { AttributeMeta, RecordMeta } from '../../kernel/record/catalog.js';
import { targetOf } from '../../kernel/record/catalog.js';

/** An attribute that a definition looks at, which the viewer must be allowed to use. */
export interface Used {
  readonly meta: RecordMeta;
  readonly attribute: AttributeMeta;
}

/** What a filter looks at, on the record and on those that it reaches. */
export function* attributesIn(meta: RecordMeta, filter: FilterInput): Iterable<Used> {
  for (const [name, given] of Object.entries(filter)) {
    if (typeof given !== 'object' || given === null) continue;
    if (name === 'and' || name === 'or')
      for (const part of given as FilterInput[]) yield* attributesIn(meta, part);
    else if (name === 'not') yield* attributesIn(meta, given as FilterInput);
    const attribute = meta.attributes.get(name);
    if (attribute) yield { meta, attribute };
    const relation = meta.relations.get(name);
    if (relation) yield* attributesIn(targetOf(relation), given as FilterInput);
    const reverse = meta.reverses.get(name);
    if (reverse)
      for (const part of Object.values(given)) yield* attributesIn(reverse.child, part as FilterInput);
  }
}
