/** From a question to what has to be measured: the sums of all its metrics, gathered by record and by what dates them. */
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { MetricCatalog, MetricDefinition } from './define.js';
import { identityOf } from './identity.js';
import type { Amount, Leaf, Parameter, Timing } from './measures.js';
import { leavesIn } from './leaves.js';
import type { Question } from './question.js';
import { assertWhole } from './whole-filter.js';
import { assertWholeMonths } from './whole-months.js';

/** A sum of the statement that it is part of: `m3` there. */
export interface Measure {
  readonly leaf: Leaf;
  readonly name: string;
}

/** Measures that one statement works out. */
export interface Gathering {
  readonly meta: RecordMeta;
  readonly timing: Timing;
  readonly measures: Measure[];
}

/** An amount whose choices are made. */
export type Tree =
  | { readonly measure: Measure }
  | { readonly add: readonly Tree[] }
  | { readonly subtract: readonly [Tree, Tree] }
  | { readonly scale: Tree; readonly by: number | 'days' | 'months' };

export interface MetricPlan {
  readonly metric: MetricDefinition;
  readonly basis: string | undefined;
  readonly numerator: Tree;
  readonly denominator?: Tree;
  readonly sample?: Tree;
  readonly excluded: readonly { readonly reason: string; readonly count: Tree }[];
  /** Parameters that it depends on, with their values here. */
  readonly parameters: ReadonlyMap<Parameter, number | string | boolean>;
  /** What its value is made of, by record. */
  readonly measures: ReadonlyMap<RecordMeta, readonly Measure[]>;
  /** Records that it was measured on. */
  readonly sources: readonly RecordMeta[];
  /** Those of them that count where they have rows and are not missed where they have none. */
  readonly optional: readonly RecordMeta[];
  /** The others. */
  readonly required: readonly RecordMeta[];
  /** Records that would count beside the others and cannot here. */
  readonly left: ReadonlySet<RecordMeta>;
}

export interface Plan {
  readonly metrics: readonly MetricPlan[];
  readonly gatherings: readonly Gathering[];
}

export function planMetrics(catalog: MetricCatalog, question: Question): Plan {
  const gatherings = new Map<string, Gathering>();
  const known = new Map<string, Measure>();
  const measure = (leaf: Leaf, basis: string | undefined): Measure => {
    const meta = recordOf(leaf.of());
    const timing = 'from' in leaf.timing ? leaf.timing : { on: leaf.timing.on ?? basis! };
    const kind = leaf.how ? 'ranked' : 'summed';
    const place = `${meta.name} ${kind} ${JSON.stringify(timing)}`;
    let gathering = gatherings.get(place);
    if (!gathering) gatherings.set(place, (gathering = { meta, timing, measures: [] }));
    const { value, where, how } = leaf;
    const identity = `${place} ${identityOf({ value, where, how })}`;
    let found = known.get(identity);
    if (!found) {
      found = { leaf, name: `m${known.size}` };
      known.set(identity, found);
      gathering.measures.push(found);
    }
    return found;
  };
  const metrics = question.metrics.map((metric) => planMetric(catalog, question, metric, measure));
  return { metrics, gatherings: [...gatherings.values()] };
}

function planMetric(
  catalog: MetricCatalog,
  question: Question,
  metric: MetricDefinition,
  measure: (leaf: Leaf, basis: string | undefined) => Measure,
): MetricPlan {
  const basis = question.basisOf(metric);
  const parameters = new Map<Parameter, number | string | boolean>();
  const sources = new Set<RecordMeta>();
  const optional = new Set<RecordMeta>();
  const left = leftOut(catalog, question, metric);
  const note = (parameter: Parameter, usual?: string) => {
    const value = question.parameters.get(parameter.name) ?? usual ?? parameter.default;
    parameters.set(parameter, value);
    return String(value);
  };
  const resolve = (amount: Amount): Tree | undefined => {
    if ('choose' in amount) {
      const chosen = amount.among[note(amount.choose, amount.usual)];
      return chosen && resolve(chosen);
    }
    if ('add' in amount) {
      const parts = amount.add.flatMap((part) => resolve(part) ?? []);
      return parts.length ? { add: parts } : undefined;
    }
    if ('subtract' in amount) {
      const [from, what] = amount.subtract.map(resolve);
      return from && what ? { subtract: [from, what] } : from;
    }
    if ('scale' in amount) {
      const scaled = resolve(amount.scale);
      const by = typeof amount.by === 'object' ? Number(note(amount.by.param)) : amount.by;
      if (by === 'months') assertWholeMonths(metric, question);
      return scaled && { scale: scaled, by };
    }
    const meta = recordOf(amount.leaf.of());
    if (amount.leaf.optional) {
      if (left.has(meta)) return undefined;
      optional.add(meta);
    }
    sources.add(meta);
    for (const parameter of parametersOf(amount.leaf)) note(parameter);
    return { measure: measure(amount.leaf, basis) };
  };
  const numerator = resolve(metric.numerator) ?? { add: [] };
  const denominator = metric.denominator && resolve(metric.denominator);
  const required = () => [...sources].filter((meta) => !optional.has(meta));
  assertWhole(metric, required(), question.parts.filters);
  // What no choice made here takes is not told of its other parts either.
  for (const leaf of valuedBy(metric).flatMap((amount) => [...leavesIn(amount)]))
    if (leaf.optional && !sources.has(recordOf(leaf.of()))) left.add(recordOf(leaf.of()));
  const counted = metric.sample ?? sampleOf(metric.denominator ?? metric.numerator, metric.denominator);
  const sample = counted && resolve(counted);
  const excluded = Object.entries(metric.excluded ?? {}).flatMap(([reason, amount]) => {
    const count = resolve(amount);
    return count ? [{ reason, count }] : [];
  });
  return {
    metric,
    basis,
    numerator,
    ...(denominator ? { denominator } : {}),
    ...(sample ? { sample } : {}),
    excluded,
    measures: Map.groupBy(
      [...measuresIn(numerator), ...(denominator ? measuresIn(denominator) : [])],
      ({ leaf }) => recordOf(leaf.of()),
    ),
    parameters,
    sources: [...sources],
    optional: [...optional],
    required: required(),
    left,
  };
}

/** What a tree adds up, in its order. */
export function* measuresIn(tree: Tree): Iterable<Measure> {
  if ('measure' in tree) yield tree.measure;
  else
    for (const part of 'add' in tree ? tree.add : 'subtract' in tree ? tree.subtract : [tree.scale])
      yield* measuresIn(part);
}

const valuedBy = ({ numerator, denominator }: MetricDefinition) => [
  numerator,
  ...(denominator ? [denominator] : []),
];

/**
 * Optional records without a dimension that rows are told apart by; and those beside a record that the question filters,
 * where it does not filter them: all of their rows would stand beside some of the others.
 */
function leftOut(catalog: MetricCatalog, question: Question, metric: MetricDefinition): Set<RecordMeta> {
  const { filters } = question.parts;
  const left = new Set<RecordMeta>();
  for (const amount of valuedBy(metric)) {
    const leaves = [...leavesIn(amount)];
    const filtered = leaves.some(({ optional, of }) => !optional && filters.has(recordOf(of())));
    for (const { optional, of } of leaves) {
      const meta = recordOf(of());
      if (optional && (!question.reaches(catalog, meta) || (filtered && !filters.has(meta)))) left.add(meta);
    }
  }
  return left;
}

/**
 * How many rows an amount rests on: a denominator that only counts says so itself; else its sums with 1 in the place of
 * their values, and differences by what they start from.
 */
function sampleOf(amount: Amount, denominator: Amount | undefined): Amount | undefined {
  return denominator && [...leavesIn(denominator)].every(isCount) ? denominator : rowsOf(amount);
}

const isCount = ({ value, how }: Leaf) => !how && 'literal' in value && value.literal === 1;

function rowsOf(amount: Amount): Amount | undefined {
  if ('leaf' in amount) {
    const { how: _, ...leaf } = amount.leaf;
    return { leaf: { ...leaf, value: { literal: 1 } } };
  }
  if ('add' in amount) return { add: amount.add.flatMap((part) => rowsOf(part) ?? []) };
  if ('subtract' in amount) return rowsOf(amount.subtract[0]);
  if ('scale' in amount) return rowsOf(amount.scale);
  const among = Object.entries(amount.among).flatMap(([value, part]) => {
    const sample = rowsOf(part);
    return sample ? [[value, sample] as const] : [];
  });
  return { ...amount, among: Object.fromEntries(among) };
}

/** The parameters that an object of a definition mentions, at any depth. */
export function parametersOf(part: unknown, found: Set<Parameter> = new Set()): Set<Parameter> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'param' || key === 'set' || key === 'choose') found.add(value as Parameter);
    else parametersOf(value, found);
  }
  return found;
}

/** What a definition takes where callers say nothing of a parameter. */
export function usualOf(parameter: Parameter, { numerator }: MetricDefinition): string {
  const own = 'choose' in numerator && numerator.choose === parameter ? numerator.usual : undefined;
  return own ?? String(parameter.default);
}
