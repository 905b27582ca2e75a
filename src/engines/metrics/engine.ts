/** Asks the database what a question needs, all of it at once, and hands over the sums. */
import type { Context } from '../../kernel/context.js';
import { tooMuch } from '../../kernel/graphql/errors.js';
import { scopePredicate } from '../../kernel/access/scope.js';
import { Sql, and, column, quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf, targetOf } from '../../kernel/record/catalog.js';
import type { Dimension, MetricCatalog } from './define.js';
import type { LeftOut } from './like-for-like.js';
import { leftOutOf } from './like-for-like.js';
import type { Gathering, Plan } from './plan.js';
import { planMetrics } from './plan.js';
import type { Question } from './question.js';
import { hasPlace } from './question.js';
import type { Bucket } from './range.js';
import { isIntraday } from './range.js';
import { gatheringStatement } from './statement.js';
import type { Covering } from './rollup/covering.js';
import { coveringOf } from './rollup/covering.js';
import { rollupState } from './rollup/state.js';
import type { SumRow } from './sum-columns.js';
import { SumColumns } from './sum-columns.js';
import type { Taken } from './sums.js';
import { Sums } from './sums.js';
import type { Targets } from './targets.js';
import { targetsOf } from './targets.js';

export interface MetricLimits {
  /** Cells that one question may have: groups times buckets times metrics. */
  readonly maxCells: number;
}

/** What a question found; one entry a parent, or one for the question as such. */
export interface Results {
  readonly plan: Plan;
  readonly of: (parent: string | undefined) => Sums;
  /** All parents that anything was found for, those asked for among them. */
  readonly parents: readonly string[];
  /** The day of the newest row of each record. */
  readonly through: ReadonlyMap<RecordMeta, string | undefined>;
  /** Labels of dimension values, by dimension and key. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly targets: Targets | undefined;
  /** Locations that like for like left out. */
  readonly leftOut: readonly LeftOut[];
}

export async function resultsOf(
  catalog: MetricCatalog,
  question: Question,
  ctx: Context,
  limits: MetricLimits,
): Promise<Results> {
  const plan = planMetrics(catalog, question);
  const [found, through, targets, leftOut] = await Promise.all([
    Promise.all(plan.gatherings.map((gathering) => rowsOf(catalog, question, gathering, ctx, limits))),
    throughOf(catalog, plan, ctx),
    question.parts.targets ? targetsOf(catalog, question, ctx) : undefined,
    question.parts.likeForLike ? leftOutOf(catalog, question, ctx) : [],
  ]);
  const spines = spinesOf(question, found);
  const ordinals = spines.map((spine) => new Map(spine.map(({ key }, at) => [key, at])));
  if (!question.parts.grain) ordinals.forEach((map) => map.set('', 0));
  const { parents } = question.parts;
  const split = new Map<string | undefined, Sums>();
  const of = (parent: string | undefined): Sums => {
    let sums = split.get(parent);
    if (!sums) split.set(parent, (sums = new Sums(question, plan.gatherings.length, spines, ordinals)));
    return sums;
  };
  plan.gatherings.forEach((_, at) => {
    const taken = found[at]!;
    if (!parents) return of(undefined).take(taken, at, 0);
    for (const parent of parents.keys) of(parent).take({ ...taken, rows: [] }, at, 1);
    const byParent = Map.groupBy(taken.rows, (row) => taken.columns.dimension(row, 0)!);
    for (const [parent, rows] of byParent) of(parent).take({ ...taken, rows }, at, 1);
  });
  const groups = [...split.values()].reduce((sum, { groups: { size } }) => sum + size, 0);
  const cells = Math.max(1, groups) * spines[0]!.length * plan.metrics.length;
  if (cells > limits.maxCells) throw tooMany(cells, limits);
  const asked = [...split.keys()].filter((parent) => parent !== undefined);
  return {
    plan,
    of,
    parents: asked,
    through,
    targets,
    leftOut,
    labels: await labelsOf(question, split, ctx),
  };
}

function tooMany(cells: number, limits: MetricLimits): Error {
  return tooMuch(
    `The question has ${cells} cells, and the limit is ${limits.maxCells} (MANIFOLD_MAX_METRIC_CELLS). Group by fewer dimensions, take a coarser grain or a shorter range, or filter.`,
  );
}

async function rowsOf(
  catalog: MetricCatalog,
  question: Question,
  gathering: Gathering,
  ctx: Context,
  limits: MetricLimits,
): Promise<Taken> {
  const { database } = ctx.read;
  const columns = new SumColumns(question.periods.length, question.grouping.length, gathering.measures);
  const send = async (covering?: Covering): Promise<readonly SumRow[]> => {
    const { text, values } = gatheringStatement(catalog, question, gathering, ctx, limits.maxCells, covering);
    const rows = await database.cells(text, values);
    if (rows.length > limits.maxCells) throw tooMany(rows.length, limits);
    return rows;
  };
  const covering = coveringOf(catalog, question, gathering);
  const state = rollupState(database);
  if (covering && state.isReady(covering.cube.id)) {
    const rows = await send(covering);
    // Another version of this server may be laying its sums out anew.
    const ready = rows.length ? columns.isReady(rows[0]!) : await state.check(covering.cube.id);
    const scales = new Map([...covering.slots].map(([name, { scale }]) => [name, scale]));
    if (ready) return { gathering, columns, rows, scales };
    state.forget(covering.cube.id);
  }
  return { gathering, columns, rows: await send() };
}

/** The buckets of each period; of half-hours also the few that only the answer knows, where a clock ran twice. */
function spinesOf(question: Question, found: readonly Taken[]): (readonly Bucket[])[] {
  const { grain } = question.parts;
  if (!isIntraday(grain)) return question.periods.map(({ buckets }) => buckets);
  return question.periods.map(({ buckets }, k) => {
    const keys = new Set(buckets.map(({ key }) => key));
    const more = found.flatMap(({ columns, rows }) =>
      rows
        .filter((row) => columns.period(row) === k && !columns.isTotal(row))
        .map((row) => columns.bucket(row))
        .filter((key) => !keys.has(key)),
    );
    const extra = [...new Set(more)].map((key) => {
      const from = key.slice(0, 10);
      return { key, from, to: buckets.find((bucket) => bucket.from === from)!.to };
    });
    return extra.length ? [...buckets, ...extra].toSorted((a, b) => (a.key < b.key ? -1 : 1)) : buckets;
  });
}

async function throughOf(
  catalog: MetricCatalog,
  plan: Plan,
  ctx: Context,
): Promise<Map<RecordMeta, string | undefined>> {
  const bases = new Map<RecordMeta, string>();
  for (const { meta, timing } of plan.gatherings)
    bases.set(meta, 'from' in timing ? timing.from : timing.on!);
  const entries = [...bases].map(async ([meta, basis]) => {
    // `lead.receivedAt` of a touch is as new as the newest lead.
    const steps = basis.split('.');
    const event = steps.pop()!;
    const of = steps.reduce((from, step) => targetOf(from.relations.get(step)!), meta);
    const [row] = await ctx.read.database.rows(...newest(catalog, of, event, ctx));
    return [meta, (row?.day as string | null) ?? undefined] as const;
  });
  return new Map(await Promise.all(entries));
}

// Location by location where an index leads there: that is one step each, however many rows there are.
function newest(
  catalog: MetricCatalog,
  meta: RecordMeta,
  basis: string,
  ctx: Context,
): [text: string, values: readonly unknown[]] {
  const sql = new Sql();
  const attribute = meta.attributes.get(basis);
  if (!attribute) return [`select null as day`, []];
  const now = sql.bind(ctx.now.toISOString(), 'timestamptz');
  const at = column('t', attribute.column);
  const text = attribute.kind.name === 'YearMonth';
  const kept = text
    ? `(${at} || '-01')::date <= ${now}`
    : attribute.kind.name === 'DateTime'
      ? `${at} <= ${now}`
      : `${at} <= (${now} at time zone 'UTC')::date + 1`;
  const place = recordOf(catalog.place.of());
  const scoped = and([scopePredicate(sql, meta, 't', ctx.viewer), kept, `${at} is not null`]);
  const day = text ? `max(d || '-01')` : `max(d)::date::text`;
  const newestOf = (where: string) => `select ${at} as d from ${quote(meta.table)} t where ${where}`;
  if (!hasPlace(catalog, meta) || !isSortedInPlace(meta, basis))
    return [`select ${day} as day from (${newestOf(scoped)}) r`, sql.values];
  const last = (where: string) =>
    `(${newestOf(`t."location_id" ${where} and ${scoped}`)} order by ${at} desc limit 1)`;
  const everywhere = [
    `select r.d from ${quote(place.table)} l cross join lateral ${last('= l.id')} r`,
    ...(meta.relations.get('location')!.nullable ? [last('is null')] : []),
  ];
  return [`select ${day} as day from (${everywhere.join(' union all ')}) r`, sql.values];
}

function isSortedInPlace(meta: RecordMeta, basis: string): boolean {
  const isIndexed = ([first, second]: readonly string[]) => first === 'location' && second === basis;
  return meta.relations.get('location')!.sortedBy[0] === basis || meta.indexes.some(isIndexed);
}

async function labelsOf(
  question: Question,
  split: ReadonlyMap<string | undefined, Sums>,
  ctx: Context,
): Promise<Map<string, ReadonlyMap<string, string>>> {
  const { dimensions } = question.parts;
  const entries = dimensions.map(async (dimension, at) => {
    const keys = new Set<string>();
    for (const sums of split.values())
      for (const values of sums.groups.values()) if (values[at]) keys.add(values[at]);
    return [dimension.name, await labelsBy(dimension, [...keys], ctx)] as const;
  });
  return new Map(await Promise.all(entries));
}

async function labelsBy(
  { record, label }: Dimension,
  keys: readonly string[],
  ctx: Context,
): Promise<Map<string, string>> {
  if (!record || !keys.length) return new Map();
  const meta = recordOf(record());
  const sql = new Sql();
  const columns = (label ?? ['name']).map((name) => column('t', meta.attributes.get(name)!.column));
  const where = and([`t.id = any(${sql.bind(keys, 'uuid[]')})`, scopePredicate(sql, meta, 't', ctx.viewer)]);
  const rows = await ctx.read.database.rows(
    `select t.id as "$id", concat_ws(' ', ${columns.join(', ')}) as label from ${quote(meta.table)} t where ${where}`,
    sql.values,
  );
  return new Map(rows.map((row) => [row.$id as string, row.label as string]));
}
