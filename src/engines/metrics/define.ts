/** What modules say about numbers: records that can be measured, dimensions, metrics. Data only; the engine reads it. */
import type { Class, RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { FilterInput } from '../../kernel/read/filter.js';
import type { Amount, Value } from './measures.js';
import type { Grain, Preset } from './range.js';

/** Something to group by: a record behind a key, or a value. */
export interface Dimension {
  /** UPPER_SNAKE, as callers write it. */
  readonly name: string;
  readonly describe: string;
  /** The record that its keys name; without one its values are texts. */
  readonly record?: () => Class;
  /** Attributes of that record which together are its label. */
  readonly label?: readonly string[];
  /** Whether that record gets a field `metrics`. */
  readonly brings?: boolean;
  /** Every record with a location has it: a path from the location. */
  readonly ofPlace?: string;
  /** As `ofPlace`, for what a location belonged to on the day that counts. */
  readonly ofPlaceOnDay?: EffectiveHop;
}

/** From a location to a node that it belongs to for a time, and up the tree to a node of one kind. */
export interface EffectiveHop {
  readonly membership: () => Class;
  readonly node: () => Class;
  readonly kind: string;
}

/**
 * How a record reaches the dimensions: paths of relations, the last step a relation or an attribute; or a value, such
 * as a band of ages.
 */
export interface MetricSource {
  readonly of: () => Class;
  readonly dimensions: { readonly [dimension: string]: string | Value };
  /** Rows that no metric counts. */
  readonly where?: FilterInput;
  /**
   * Events by whose days rows are summed up in advance, and sets of own keys and values that such sums keep apart; a set
   * helps where a location has far fewer combinations a day than rows. Sums by location alone are kept anyway.
   */
  readonly rollup?: { readonly on: readonly string[]; readonly by: readonly (readonly string[])[] };
  /** Days without a new row after which its numbers are called stale. */
  readonly staleAfterDays?: number;
}

export type Unit = 'RATIO' | 'COUNT' | 'SECONDS' | 'DAYS' | 'MONEY' | 'HOURS' | 'POINTS' | 'NUMBER';
export type Better = 'HIGHER' | 'LOWER' | 'BAND' | 'NEITHER';

export interface MetricDefinition {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** What it says, in a sentence for people. */
  readonly says: string;
  readonly formula: string;
  /** Where the formula comes from. */
  readonly source: string;
  readonly unit: Unit;
  readonly better: Better;
  /** Events that it may be counted on, the usual one first; none for stocks. */
  readonly on?: readonly string[];
  readonly numerator: Amount;
  readonly denominator?: Amount;
  /** Rows that were left out, by reason. */
  readonly excluded?: { readonly [reason: string]: Amount };
  /** How many it rests on, where that is not what the denominator counts. */
  readonly sample?: Amount;
  readonly by: readonly string[];
  readonly minSample?: number;
  /** Days until the outcome of what entered can be known. */
  readonly maturityDays?: number;
  readonly owner: string;
}

/** The record that owns rows, and what the engine must know of it and of the company above it. */
export interface MetricPlace {
  readonly of: () => Class;
  readonly timeZone: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly label: string;
  readonly company: {
    readonly of: () => Class;
    readonly timeZone: string;
    readonly firstWeekday: string;
  };
}

/**
 * A question that many ask, under a name: metrics of the catalogue side by side, grouped and ranged as usual unless the
 * caller says otherwise. What it shows is what `metrics` would.
 */
export interface PreparedAnswer {
  readonly name: string;
  readonly says: string;
  readonly metrics: readonly string[];
  /** What its rows are; callers may add more dimensions. */
  readonly groupBy: readonly string[];
  readonly range: Preset;
  readonly grain?: Grain;
  readonly compare?: readonly ('PREVIOUS_PERIOD' | 'PREVIOUS_YEAR' | 'TARGET' | 'PEERS')[];
  /** Fields of MetricOrder. */
  readonly orderBy?: readonly { readonly [field: string]: 'ASC' | 'DESC' }[];
}

/** Where goals are kept: a month’s value of a metric for one subject. */
export interface MetricTargets {
  readonly of: () => Class;
  readonly metric: string;
  readonly month: string;
  readonly value: string;
  readonly subject: string;
}

export interface MetricModule {
  readonly dimensions?: readonly Dimension[];
  readonly sources?: readonly MetricSource[];
  readonly metrics?: readonly MetricDefinition[];
  readonly place?: MetricPlace;
  readonly targets?: MetricTargets;
  readonly answers?: readonly PreparedAnswer[];
}

export const defineDimension = (dimension: Dimension): Dimension => dimension;
export const defineSource = (source: MetricSource): MetricSource => source;
export const defineAnswer = (answer: PreparedAnswer): PreparedAnswer => answer;
export const defineMetric = (metric: MetricDefinition): MetricDefinition => metric;

/** Everything that the modules said, by name. */
export interface MetricCatalog {
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly sources: ReadonlyMap<RecordMeta, MetricSource>;
  readonly metrics: ReadonlyMap<string, MetricDefinition>;
  readonly place: MetricPlace;
  readonly targets: MetricTargets | undefined;
  readonly answers: ReadonlyMap<string, PreparedAnswer>;
}

const made = new WeakMap<object, MetricCatalog>();

/** The catalogue of these modules; worked out once. */
export function catalogOf(modules: readonly { readonly numbers?: object }[]): MetricCatalog {
  let catalog = made.get(modules);
  if (!catalog)
    made.set(modules, (catalog = gather(modules.map(({ numbers }) => (numbers ?? {}) as MetricModule))));
  return catalog;
}

function gather(modules: readonly MetricModule[]): MetricCatalog {
  const places = modules.flatMap(({ place }) => place ?? []);
  if (places.length !== 1) throw new Error('Metrics need one place, and the modules name ' + places.length);
  return {
    dimensions: byName(
      modules.flatMap(({ dimensions = [] }) => dimensions),
      'dimensions',
    ),
    sources: new Map(
      modules.flatMap(({ sources = [] }) =>
        sources.map((source) => [recordOf(source.of()), source] as const),
      ),
    ),
    metrics: byName(
      modules.flatMap(({ metrics = [] }) => metrics),
      'metrics',
    ),
    place: places[0]!,
    targets: modules.find(({ targets }) => targets)?.targets,
    answers: byName(
      modules.flatMap(({ answers = [] }) => answers),
      'prepared answers',
    ),
  };
}

function byName<T extends { readonly name: string }>(list: readonly T[], what: string): Map<string, T> {
  const map = new Map(list.map((one) => [one.name, one]));
  if (map.size < list.length) {
    const twice = list.find((one, at) => list.findIndex(({ name }) => name === one.name) < at)!;
    throw new Error(`Two ${what} are called ${twice.name}.`);
  }
  return map;
}

/** The metrics among what a file exports. */
export const metricsIn = (...files: readonly object[]): MetricDefinition[] =>
  files.flatMap((file) => Object.values(file) as unknown[]).filter(isMetric);

const isMetric = (value: unknown): value is MetricDefinition =>
  typeof value === 'object' && value !== null && 'numerator' in value && 'formula' in value;
