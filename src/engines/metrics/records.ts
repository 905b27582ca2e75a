/** The rows behind a cell: the statement of its sums, with ids instead of them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.js';
import { invalidInput } from '../../kernel/graphql/errors.js';
import { readPage } from '../../kernel/read/page.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import type { Answer, CellData, RowData } from './answer.js';
import type { MetricRecordConnection } from './api-types.js';
import type { Gathering } from './plan.js';
import { measuresIn } from './plan.js';
import { Question } from './question.js';
import { RowsWriter } from './rows-writer.js';

interface RecordsArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly side?: 'NUMERATOR' | 'DENOMINATOR' | null;
}

interface Found {
  readonly meta: RecordMeta;
  readonly key: string;
}

export async function recordsOf(
  answer: Answer,
  row: RowData,
  { plan }: CellData,
  { first, after, side }: RecordsArgs,
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<MetricRecordConnection> {
  const trees = [
    ...(side === 'DENOMINATOR' ? [] : [plan.numerator]),
    ...(side === 'NUMERATOR' || !plan.denominator ? [] : [plan.denominator]),
  ];
  const names = new Set(trees.flatMap((tree) => [...measuresIn(tree)].map(({ name }) => name)));
  const gatherings = answer.results.plan.gatherings.flatMap((gathering) => {
    const measures = gathering.measures.filter(({ name }) => names.has(name));
    return measures.length ? [{ ...gathering, measures }] : [];
  });
  const [meta] = gatherings.map((gathering) => gathering.meta);
  const { size } = readPage(meta!, { first: first ?? null }, ctx.read.limits, ctx.viewer);
  const start = after == null ? undefined : readPlace(after, gatherings.length);
  const found: Found[] = [];
  let end: { at: number; key: string } | undefined;
  for (let at = start?.at ?? 0; at < gatherings.length && found.length <= size; at++) {
    const keys = await keysOf(answer, row, gatherings[at]!, ctx, {
      after: at === start?.at ? start.key : undefined,
      limit: size + 1 - found.length,
    });
    for (const key of keys) {
      if (found.length < size) end = { at, key };
      found.push({ meta: gatherings[at]!.meta, key });
    }
  }
  const shown = found.slice(0, size);
  const cursor = (at: typeof end) => (at ? Buffer.from(`${at.at} ${at.key}`).toString('base64url') : null);
  return {
    nodes: (await Promise.all(
      shown.map(({ meta: of, key }) =>
        ctx.read.byId(ctx, ctx.read.rowPlan(ctx, nodesInfo(info), of, { typed: true }), key),
      ),
    )) as never,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: start !== undefined,
      startCursor: shown.length ? cursor(start ?? { at: 0, key: shown[0]!.key }) : null,
      endCursor: cursor(end),
    } as never,
    get totalCount() {
      return countOf(answer, row, gatherings, ctx) as never;
    },
  };
}

/** The place of `nodes { … }` in the document, for planning its columns. */
function nodesInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const nodes = info.fieldNodes.flatMap(
    ({ selectionSet }) =>
      selectionSet?.selections.filter((node) => node.kind === 'Field' && node.name.value === 'nodes') ?? [],
  );
  return nodes.length ? { ...info, fieldNodes: nodes as never } : info;
}

function readPlace(cursor: string, count: number): { at: number; key: string } {
  const [, at, key] = /^(\d+) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!key || Number(at) >= count)
    throw invalidInput(
      'after is not a cursor of these records. Give the endCursor of a page of the same cell.',
    );
  return { at: Number(at), key };
}

/** The question, narrowed to one bucket; the group is told by the outer statement. */
function narrowed(answer: Answer, { days, bucket }: RowData): Question {
  const { parts } = answer.question;
  const range = { from: days.from, to: days.to };
  return new Question({
    ...parts,
    periods: [{ what: 'CURRENT', range, buckets: bucket ? [bucket] : [{ ...range, key: range.from }] }],
  });
}

function rowsOf(answer: Answer, row: RowData, gathering: Gathering, ctx: Context) {
  const question = narrowed(answer, row);
  const writer = new RowsWriter(answer.catalog, question, gathering, ctx);
  const inner = writer.liveRows({ withId: true });
  const values = [...(answer.parent === undefined ? [] : [answer.parent]), ...row.values];
  const conditions = row.group === undefined ? values.slice(0, answer.parent === undefined ? 0 : 1) : values;
  const where = [
    ...conditions.map((value, at) => `d${at}::text is not distinct from ${writer.sql.bind(value, 'text')}`),
    ...(row.bucket && question.parts.grain ? [`b::text = ${writer.sql.bind(row.bucket.key, 'text')}`] : []),
    `(${gathering.measures.map(({ name }) => `${name} is not null`).join(' or ')})`,
  ];
  return { writer, from: `from (${inner}) r where ${where.join(' and ')}` };
}

async function keysOf(
  answer: Answer,
  row: RowData,
  gathering: Gathering,
  ctx: Context,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<string[]> {
  const { writer, from } = rowsOf(answer, row, gathering, ctx);
  const after = page.after ? ` and id > ${writer.sql.bind(page.after, 'uuid')}` : '';
  const rows = await ctx.read.database.rows(
    `${writer.with()}select distinct id as "$id" ${from}${after} order by 1 limit ${page.limit}`,
    writer.sql.values,
  );
  return rows.map((found) => found.$id as string);
}

async function countOf(
  answer: Answer,
  row: RowData,
  gatherings: readonly Gathering[],
  ctx: Context,
): Promise<number> {
  const counts = await Promise.all(
    gatherings.map(async (gathering) => {
      const { writer, from } = rowsOf(answer, row, gathering, ctx);
      const text = `${writer.with()}select count(distinct id)::int as n ${from}`;
      return (await ctx.read.database.rows(text, writer.sql.values))[0]!.n as number;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
