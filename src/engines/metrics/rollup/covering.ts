/** Whether sums that are kept answer a part of a question, and which are the fewest that do. A pure function. */
import { asksForArchived } from '../../../kernel/read/filter.js';
import type { FilterInput } from '../../../kernel/read/filter.js';
import type { MetricCatalog } from '../define.js';
import type { Gathering } from '../plan.js';
import type { Question } from '../question.js';
import { reachOf } from '../question.js';
import { isIntraday } from '../range.js';
import type { Cube, CubeSource, Key, Slot } from './cubes.js';
import { cubeSources, likeness } from './cubes.js';

export interface Covering {
  readonly source: CubeSource;
  readonly cube: Cube;
  /** Where each measure of the gathering is kept, by its name. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Whether the question tells apart all that the sums do: the location and each key. */
  readonly tellsApart: boolean;
}

export function coveringOf(
  catalog: MetricCatalog,
  question: Question,
  { meta, timing, measures }: Gathering,
): Covering | undefined {
  const { calendar, timeZone, grain, filters } = question.parts;
  if ('from' in timing || calendar !== 'LOCATION' || timeZone || isIntraday(grain)) return undefined;
  const source = cubeSources(catalog).find((one) => one.meta === meta && one.basis.name === timing.on);
  if (!source) return undefined;
  const slots = new Map<string, Slot>();
  const grouping = question.grouping.map(({ name }) => name);
  for (const { leaf, name } of measures) {
    const alike = leaf.how ? undefined : likeness(leaf, question.parameters, grouping);
    const slot = alike === undefined ? undefined : source.slots.get(alike);
    if (!slot) return undefined;
    slots.set(name, slot);
  }
  const filter = filters.get(meta);
  if (asksForArchived(filter)) return undefined;
  const needed = new Set<string>();
  const told: string[] = [];
  let byPlace = false;
  for (const dimension of question.grouping) {
    const reach = reachOf(catalog, meta, dimension)!;
    if ('place' in reach && reach.place === 'id') byPlace = true;
    if (!('value' in reach)) continue;
    if (!('attr' in reach.value)) return undefined;
    told.push(reach.value.attr);
    needed.add(reach.value.attr.split('.')[0]!);
  }
  for (const name of namesIn(filter)) needed.add(name);
  for (const name of namesIn(catalog.sources.get(meta)?.where)) needed.add(name);
  for (const name of ['location', 'locationId']) needed.delete(name);
  const cube = source.cubes.find(({ by }) =>
    [...needed].every((name) => by.some((key) => isNameOf(key, name))),
  );
  if (!cube) return undefined;
  const tellsApart = byPlace && cube.by.every((key) => told.some((name) => isNameOf(key, name)));
  return { source, cube, slots, tellsApart };
}

/** A key is asked for as the record that it is, or as its id. */
const isNameOf = (key: Key, name: string) => name === key.name || name === `${key.name}Id`;

/** The fields that a filter looks at, on the record itself. */
function* namesIn(filter: FilterInput | undefined): Iterable<string> {
  for (const [name, given] of Object.entries(filter ?? {})) {
    if (given === undefined || given === null) continue;
    if (name === 'and' || name === 'or') for (const part of given as FilterInput[]) yield* namesIn(part);
    else if (name === 'not') yield* namesIn(given as FilterInput);
    else yield name;
  }
}
