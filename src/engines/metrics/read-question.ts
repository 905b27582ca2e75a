/** From the arguments of a caller to a question that can be asked; everything that does not fit is said here. */
import type { Context } from '../../kernel/context.js';
import { invalidInput } from '../../kernel/graphql/errors.js';
import type { FilterInput } from '../../kernel/read/filter.js';
import { quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { columnOf, recordOf } from '../../kernel/record/catalog.js';
import { camel } from '../../kernel/record/naming.js';
import { localDate } from '../../kernel/time/zone-rules.js';
import type { MetricArgs } from './api-inputs.js';
import { enumName } from './api-inputs.js';
import type { Dimension, MetricCatalog, MetricDefinition } from './define.js';
import { leavesOf } from './leaves.js';
import { parametersOf } from './plan.js';
import type { Parents, Period } from './question.js';
import { Question, hasPlace, reachOf } from './question.js';
import type { DayRange } from './range.js';
import { bucketsOf, isIntraday, previousPeriod, previousYear, readRange } from './range.js';

// Half-hours of a year.
const maxBuckets = 17_568;

interface Company {
  readonly zone: string;
  readonly firstWeekday: number;
}

export async function readQuestion(
  catalog: MetricCatalog,
  args: MetricArgs,
  ctx: Context,
  parents?: Parents,
): Promise<Question> {
  const metrics = args.names.map((name) => catalog.metrics.get(name)!);
  if (!metrics.length)
    throw invalidInput('names is empty. Name at least one metric; metricCatalog lists them.');
  const company = await companyOf(catalog, ctx);
  const zone = args.timeZone ?? (args.calendar === 'UTC' ? 'UTC' : company.zone);
  const today = localDate(ctx.now.valueOf(), zone);
  const range = readRange(args.range, today, company.firstWeekday);
  const dimensions = dimensionsOf(catalog, metrics, args.groupBy ?? [], parents?.dimension);
  assertGrain(metrics, args);
  assertComparable(catalog, args, dimensions, parents);
  const spine = (of: DayRange) => bucketsOf(of, args.grain ?? undefined, company.firstWeekday, maxBuckets);
  const compare = args.compare ?? [];
  const periods: Period[] = [{ what: 'CURRENT', range, buckets: spine(range) }];
  const against = (what: 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR', of: DayRange) => {
    if (compare.includes(what)) periods.push({ what, range: of, buckets: spine(of) });
  };
  against('PREVIOUS_PERIOD', previousPeriod(range, args.range.preset));
  against('PREVIOUS_YEAR', previousYear(range));
  return new Question({
    metrics,
    periods,
    dimensions,
    grain: args.grain ?? undefined,
    filters: filtersOf(catalog, metrics, args.filter),
    calendar: args.calendar,
    timeZone: args.timeZone ?? undefined,
    companyZone: company.zone,
    firstWeekday: company.firstWeekday,
    dateBasis: basisOf(metrics, args.dateBasis),
    parameters: parametersGiven(metrics, args.parameters),
    parents: compare.includes('PEERS') && parents ? { ...parents, all: true } : parents,
    likeForLike: args.likeForLike,
    targets: compare.includes('TARGET'),
    organizationAsOf: args.organizationAsOf ?? undefined,
    now: ctx.now,
    today,
  });
}

/** The zone and the week of the company as a whole: of the first organization that was entered. */
async function companyOf({ place: { company } }: MetricCatalog, ctx: Context): Promise<Company> {
  const meta = recordOf(company.of());
  const [row] = await ctx.read.database.rows(
    `select "${columnOf(meta, company.timeZone)}" as zone, "${columnOf(meta, company.firstWeekday)}" as first from ${quote(meta.table)} where archived_at is null order by id limit 1`,
    [],
  );
  return { zone: (row?.zone as string) ?? 'UTC', firstWeekday: Number(row?.first ?? 1) };
}

function dimensionsOf(
  catalog: MetricCatalog,
  metrics: readonly MetricDefinition[],
  names: readonly string[],
  parent: Dimension | undefined,
): Dimension[] {
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice) throw invalidInput(`groupBy names ${twice} twice. Leave one out.`);
  const dimensions = names.map((name) => catalog.dimensions.get(name)!);
  for (const metric of metrics) {
    const valid = dimensionNames(catalog, metric);
    for (const dimension of [...(parent ? [parent] : []), ...dimensions]) {
      if (valid.includes(dimension.name)) continue;
      throw invalidInput(
        `${enumName(metric.name)} cannot be grouped by ${dimension.name}: what it counts is not known that way. It has: ${valid.join(', ') || 'no dimension'}.`,
      );
    }
  }
  return dimensions;
}

const validDimensions = new WeakMap<MetricDefinition, readonly string[]>();

/** The dimensions on which every part of a metric exists. */
export function dimensionNames(catalog: MetricCatalog, metric: MetricDefinition): readonly string[] {
  const known = validDimensions.get(metric);
  if (known) return known;
  const needed = [...leavesOf(metric)].filter(({ optional }) => !optional).map(({ of }) => recordOf(of()));
  const names = [...catalog.dimensions.values()]
    .filter((dimension) => {
      const everywhere = dimension.ofPlace !== undefined || dimension.ofPlaceOnDay;
      return (
        (everywhere || metric.by.includes(dimension.name)) &&
        needed.every((meta) => reachOf(catalog, meta, dimension))
      );
    })
    .map(({ name }) => name);
  validDimensions.set(metric, names);
  return names;
}

function assertGrain(metrics: readonly MetricDefinition[], { grain, dateBasis }: MetricArgs): void {
  if (!isIntraday(grain ?? undefined)) return;
  for (const metric of metrics) {
    const on = dateBasis && metric.on?.includes(dateBasis) ? dateBasis : metric.on?.[0];
    for (const leaf of leavesOf(metric)) {
      const basis = 'from' in leaf.timing ? undefined : (leaf.timing.on ?? on);
      const kind = basis && recordOf(leaf.of()).attributes.get(basis)?.kind.name;
      if (kind === 'DateTime') continue;
      throw invalidInput(
        `${enumName(metric.name)} is known by day and not by the time of day. Its grains are: DAY, WEEK, MONTH, QUARTER, YEAR.`,
      );
    }
  }
}

function assertComparable(
  catalog: MetricCatalog,
  { compare }: MetricArgs,
  dimensions: readonly Dimension[],
  parents: Parents | undefined,
): void {
  if (!compare?.includes('PEERS')) return;
  const place = recordOf(catalog.place.of());
  const isPlace = (dimension: Dimension | undefined) =>
    dimension?.record && recordOf(dimension.record()) === place;
  if (isPlace(parents?.dimension) || dimensions.some((one) => isPlace(one))) return;
  throw invalidInput(
    'PEERS compares locations with one another. Add LOCATION to groupBy, or ask a location for its metrics.',
  );
}

function basisOf(metrics: readonly MetricDefinition[], given: string | null | undefined): string | undefined {
  if (!given) return undefined;
  if (metrics.some(({ on }) => on?.includes(given))) return given;
  const valid = [...new Set(metrics.flatMap(({ on = [] }) => on))];
  throw invalidInput(
    valid.length
      ? `None of these metrics is counted on ${given}. They have: ${valid.join(', ')}.`
      : 'These metrics are counted at a moment and have no date basis. Leave dateBasis out.',
  );
}

function filtersOf(
  catalog: MetricCatalog,
  metrics: readonly MetricDefinition[],
  given: MetricArgs['filter'],
): Map<RecordMeta, FilterInput> {
  const place = recordOf(catalog.place.of());
  const measured = new Set(
    metrics.flatMap((metric) => [...leavesOf(metric)].map(({ of }) => recordOf(of()))),
  );
  const filters = new Map<RecordMeta, FilterInput>();
  for (const [name, filter] of Object.entries(given ?? {})) {
    if (!filter) continue;
    const meta = [place, ...catalog.sources.keys()].find((one) => camel(one.name) === name)!;
    if (meta === place) {
      const homeless = [...measured].find((one) => !hasPlace(catalog, one) && one !== place);
      if (homeless && ![...measured].some((one) => hasPlace(catalog, one)))
        throw invalidInput(
          `None of these metrics belongs to a location; filter.${name} filters nothing. Leave it out.`,
        );
    } else if (!measured.has(meta)) {
      throw invalidInput(
        `None of these metrics is measured on ${meta.name} records; filter.${name} filters nothing. They are measured on: ${[...measured].map((one) => camel(one.name)).join(', ')}.`,
      );
    }
    filters.set(meta, filter as FilterInput);
  }
  return filters;
}

function parametersGiven(
  metrics: readonly MetricDefinition[],
  given: MetricArgs['parameters'],
): Map<string, number | string | boolean> {
  const values = new Map<string, number | string | boolean>();
  if (!given) return values;
  const valid = new Map(
    metrics.flatMap((metric) => [...parametersOf(metric)].map((parameter) => [parameter.name, parameter])),
  );
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const parameter = valid.get(name);
    if (!parameter)
      throw invalidInput(
        `None of these metrics depends on ${name}. ${valid.size ? `They depend on: ${[...valid.keys()].join(', ')}.` : 'They have no parameters.'}`,
      );
    parameter.check?.(value);
    values.set(name, value);
  }
  return values;
}
