/** What a caller asks, checked and complete. */
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf, targetOf } from '../../kernel/record/catalog.js';
import type { FilterInput } from '../../kernel/read/filter.js';
import type { Dimension, MetricCatalog, MetricDefinition } from './define.js';
import type { Value } from './measures.js';
import { attr } from './measures.js';
import type { Bucket, DayRange, Grain } from './range.js';
import type { ParameterValues } from './value-writer.js';

export type Calendar = 'LOCATION' | 'COMPANY' | 'UTC';

/** The rows of some subjects only, told apart in the answer: how `Location.metrics` asks for all its parents at once. */
export interface Parents {
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  /** All others are measured too, to compare these with. */
  readonly all?: boolean;
}

/** A stretch of time and its spine; the first is the one asked about, the others are compared with it. */
export interface Period {
  readonly what: 'CURRENT' | 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR';
  readonly range: DayRange;
  readonly buckets: readonly Bucket[];
}

export interface QuestionParts {
  readonly metrics: readonly MetricDefinition[];
  readonly periods: readonly Period[];
  readonly dimensions: readonly Dimension[];
  readonly grain: Grain | undefined;
  readonly filters: ReadonlyMap<RecordMeta, FilterInput>;
  readonly calendar: Calendar;
  /** A zone that all days follow, whatever their location’s. */
  readonly timeZone: string | undefined;
  readonly companyZone: string;
  readonly firstWeekday: number;
  readonly dateBasis: string | undefined;
  readonly parameters: ParameterValues;
  readonly parents: Parents | undefined;
  /** Only locations that were open through all periods. */
  readonly likeForLike: boolean;
  readonly targets: boolean;
  /** Restates the past by the organization of this day. */
  readonly organizationAsOf: string | undefined;
  readonly now: Date;
  /** Today where the company is. */
  readonly today: string;
}

export class Question {
  readonly metrics;
  readonly periods;
  readonly parameters;

  constructor(readonly parts: QuestionParts) {
    this.metrics = parts.metrics;
    this.periods = parts.periods;
    this.parameters = parts.parameters;
  }

  /** The event that a metric is counted on here; undefined for stocks. */
  basisOf(metric: MetricDefinition): string | undefined {
    const { dateBasis } = this.parts;
    return dateBasis && metric.on?.includes(dateBasis) ? dateBasis : metric.on?.[0];
  }

  /** From the first day of any period to the end of the last. */
  get span(): DayRange {
    const ranges = this.periods.map(({ range }) => range);
    return {
      from: ranges.map(({ from }) => from).toSorted()[0]!,
      to: ranges
        .map(({ to }) => to)
        .toSorted()
        .at(-1)!,
    };
  }

  /** Everything that rows are told apart by. */
  get grouping(): readonly Dimension[] {
    const { parents, dimensions } = this.parts;
    return parents ? [parents.dimension, ...dimensions] : dimensions;
  }

  /** Whether rows of a record can be told apart by all the dimensions asked for. */
  reaches(catalog: MetricCatalog, meta: RecordMeta): boolean {
    return this.grouping.every((dimension) => reachOf(catalog, meta, dimension) !== undefined);
  }
}

/** How a record gets to a dimension: a path of its own, or one from its location; undefined where there is none. */
export function reachOf(
  catalog: MetricCatalog,
  meta: RecordMeta,
  dimension: Dimension,
): { readonly value: Value } | { readonly place: string } | { readonly onDay: true } | undefined {
  const own = catalog.sources.get(meta)?.dimensions[dimension.name];
  if (own !== undefined) return { value: typeof own === 'string' ? attr(own) : own };
  if (!hasPlace(catalog, meta)) return undefined;
  if (dimension.ofPlaceOnDay) return { onDay: true };
  return dimension.ofPlace === undefined ? undefined : { place: dimension.ofPlace };
}

/** Whether rows of the record belong to a location. */
export function hasPlace(catalog: MetricCatalog, meta: RecordMeta): boolean {
  const relation = meta.relations.get('location');
  return relation !== undefined && targetOf(relation) === recordOf(catalog.place.of());
}
