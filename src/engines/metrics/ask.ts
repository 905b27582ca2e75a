/** From the arguments of a field to its answer; the parents of one field are asked together. */
import DataLoader from 'dataloader';
import type { Context } from '../../kernel/context.js';
import { invalidInput, tooMuch } from '../../kernel/graphql/errors.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { RowData } from './answer.js';
import { Answer, rank } from './answer.js';
import { MetricAnswer, placeAfter } from './api-answer.js';
import type { MetricArgs } from './api-inputs.js';
import type { Dimension, MetricCatalog } from './define.js';
import { resultsOf } from './engine.js';
import { order } from './order.js';
import type { Question } from './question.js';
import { readQuestion } from './read-question.js';

export async function askMetrics(
  catalog: MetricCatalog,
  args: MetricArgs,
  ctx: Context,
): Promise<MetricAnswer> {
  const question = await readQuestion(catalog, args, ctx);
  const results = await resultsOf(catalog, question, ctx, ctx.read.limits);
  const answer = new Answer(catalog, question, results, undefined);
  const rows = answer.rows;
  if (args.compare?.includes('PEERS')) rankPlaces(catalog, question, rows);
  return shown(answer, rows, args, ctx);
}

const loaders = new WeakMap<Context, Map<string, DataLoader<string, MetricAnswer>>>();

/** The same for one parent, such as a location; all parents that a document asks alike share the statements. */
export function askOfParent(
  catalog: MetricCatalog,
  dimension: Dimension,
  key: string,
  args: MetricArgs,
  ctx: Context,
): Promise<MetricAnswer> {
  let known = loaders.get(ctx);
  if (!known) loaders.set(ctx, (known = new Map()));
  const identity = `${dimension.name} ${JSON.stringify(args)}`;
  let loader = known.get(identity);
  if (!loader) {
    loader = new DataLoader((keys) => answers(catalog, dimension, keys, args, ctx), {
      cache: false,
      batchScheduleFn: (dispatch) => setImmediate(dispatch),
    });
    known.set(identity, loader);
  }
  return loader.load(key);
}

async function answers(
  catalog: MetricCatalog,
  dimension: Dimension,
  keys: readonly string[],
  args: MetricArgs,
  ctx: Context,
): Promise<MetricAnswer[]> {
  const question = await readQuestion(catalog, args, ctx, { dimension, keys: [...new Set(keys)] });
  const results = await resultsOf(catalog, question, ctx, ctx.read.limits);
  const all = new Map(
    results.parents.map((parent) => {
      const answer = new Answer(catalog, question, results, parent);
      return [parent, { answer, rows: answer.rows }] as const;
    }),
  );
  if (question.parts.parents?.all)
    rankAlike(
      [...all.values()].flatMap(({ rows }) => rows),
      (row) => JSON.stringify([row.group, row.bucket?.key]),
    );
  return keys.map((key) => {
    const { answer, rows } = all.get(key)!;
    return shown(answer, rows, args, ctx);
  });
}

/** Ranks locations among those rows that differ in nothing but the location. */
function rankPlaces(catalog: MetricCatalog, question: Question, rows: readonly RowData[]): void {
  const place = recordOf(catalog.place.of());
  const at = question.parts.dimensions.findIndex(({ record }) => record && recordOf(record()) === place);
  rankAlike(rows, ({ values, bucket }) => JSON.stringify([values.with(at, null), bucket?.key]));
}

function rankAlike(rows: readonly RowData[], likeness: (row: RowData) => string): void {
  for (const alike of Map.groupBy(rows, likeness).values()) {
    const metrics = alike[0]!.cells.length;
    for (let metric = 0; metric < metrics; metric++) rank(alike.map(({ cells }) => cells[metric]!));
  }
}

function shown(answer: Answer, rows: readonly RowData[], args: MetricArgs, ctx: Context): MetricAnswer {
  const { defaultPageSize, maxPageSize } = ctx.read.limits;
  // Numbers are read whole where nothing is said: half a time series helps nobody.
  const size = args.first ?? Math.max(maxPageSize, defaultPageSize);
  if (size < 0) throw invalidInput(`first is ${size}. Give a number from 0 to ${maxPageSize}.`);
  if (size > maxPageSize)
    throw tooMuch(
      `first is ${size}, and an answer shows at most ${maxPageSize} rows at once (MANIFOLD_MAX_PAGE_SIZE). Ask for ${maxPageSize} and go on with after: endCursor.`,
    );
  const ordered = order(answer, rows, args);
  const first = placeAfter(args.after);
  const page = ordered.slice(first, first + size);
  if (args.first === null || args.first === undefined) noteCut(ctx, ordered.length - first, page.length);
  return new MetricAnswer(answer, page, { first, all: ordered.length }, answer.results.leftOut);
}

function noteCut(ctx: Context, all: number, page: number): void {
  if (all > page)
    ctx.notices.add(`An answer has ${all} rows and shows ${page} of them; go on with after: endCursor.`);
}
