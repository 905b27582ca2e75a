import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../access/viewer.js';
import type { Context } from '../context.js';
import type { RecordMeta } from '../record/catalog.js';
import { targetOf } from '../record/catalog.js';
import { seesLocation } from '../access/scope.js';
import { keyOf } from '../graphql/ids.js';
import { writeCursor } from './cursor.js';
import type { Row } from './database.js';
import type { ConnectionArgs, Page } from './page.js';
import { readPage, shownOf } from './page.js';
import { belowOf, conditionsOf, noteMasked } from './reader.js';
import type { RowPlan } from './row-plan.js';
import { finishRows, planRow } from './row-plan.js';
import { fieldsOf, switchesOf } from './selection.js';
import type { FilterScope } from './filter.js';
import type { SelectionInfo } from './selection.js';
import type { PageExtras, Reverse, Statement } from './statements.js';
import {
  countStatement,
  countsOfParentsStatement,
  listStatement,
  pagesOfParentsStatement,
} from './statements.js';

/** What a document asks of one connection. */
export interface ConnectionPlan {
  readonly rows?: RowPlan;
  readonly extras: PageExtras;
  readonly edges: boolean;
  readonly totalCount: boolean;
}

const plain = (...names: string[]) => new Set(names);

export function planConnection(ctx: Context, info: SelectionInfo, meta: RecordMeta): ConnectionPlan {
  return ctx.read.planned(ctx, info, meta, () => {
    const fields = fieldsOf(info.fieldNodes, plain(`${meta.name}Connection`), info);
    const edges = fieldsOf(fields.get('edges') ?? [], plain(`${meta.name}Edge`), info);
    const pageInfo = fieldsOf(fields.get('pageInfo') ?? [], plain('PageInfo'), info);
    const nodes = [...(fields.get('nodes') ?? []), ...(edges.get('node') ?? [])];
    const wantsRows = nodes.length > 0 || fields.has('edges') || fields.has('pageInfo');
    return {
      ...(wantsRows
        ? {
            rows: planRow(meta, fieldsOf(nodes, conditionsOf(meta), info), ctx.viewer, {
              below: belowOf(info),
              scoped: true,
            }),
          }
        : {}),
      extras: {
        lookAhead: pageInfo.has('hasNextPage') || pageInfo.has('hasPreviousPage'),
        keys: edges.has('cursor') || pageInfo.has('startCursor') || pageInfo.has('endCursor'),
      },
      edges: fields.has('edges'),
      totalCount: fields.has('totalCount'),
    };
  });
}

/** A connection at the root: every row of the record that exists for the viewer. */
export function listConnection(
  meta: RecordMeta,
  args: ConnectionArgs,
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<object> {
  const narrowed = narrowedToLocation(meta, args, ctx);
  if (!narrowed) return wholeList(meta, args, ctx, info);
  return makeSite(narrowed.of, narrowed.args, ctx, info, ctx).site(narrowed.key);
}

/**
 * A list of one location is the connection of that location, whose loader answers many callers with one statement.
 * Only for a location that the viewer sees: another one’s list is empty, and the plain way says so.
 */
export function narrowedToLocation(meta: RecordMeta, args: ConnectionArgs, ctx: Context) {
  const given = args.filter?.locationId as { readonly eq?: string | null } | null | undefined;
  if (!given?.eq || Object.keys(given).length > 1 || meta.scope !== 'location') return undefined;
  const via = meta.relations.get('location')!;
  const parent = targetOf(via);
  if (!via.reverse) return undefined;
  const key = keyOf(parent, given.eq);
  if (!seesLocation(ctx.viewer, key)) return undefined;
  const { locationId: _, ...filter } = args.filter!;
  return { key, of: { parent, child: meta, via }, args: { ...args, filter } };
}

async function wholeList(
  meta: RecordMeta,
  args: ConnectionArgs,
  ctx: Context,
  info: GraphQLResolveInfo,
): Promise<object> {
  const { plan, page } = prepare(ctx, info, meta, args);
  const [found, totalCount] = await loadList(meta, args, ctx, plan, page, ({ text, values }) =>
    ctx.read.database.rows(text, values),
  );
  return connectionOf(plan.rows ? finishRows(plan.rows, found) : [], page, plan, totalCount);
}

/** The rows of a page at the root, as `send` gives them, and how many there are in all; as far as either is asked for. */
export function loadList<T>(
  meta: RecordMeta,
  args: ConnectionArgs,
  ctx: Context,
  plan: ConnectionPlan,
  page: Page,
  send: (statement: Statement) => Promise<T[]>,
): Promise<[rows: T[], totalCount: number | undefined]> {
  const count = async (): Promise<number> => {
    const { text, values } = countStatement(meta, args, ctx);
    return (await ctx.read.database.rows(text, values))[0]!.n as number;
  };
  return Promise.all([
    plan.rows ? send(listStatement(plan.rows, args, page, plan.extras, ctx)) : [],
    plan.totalCount ? count() : undefined,
  ]);
}

/** The connection of one parent; the loaders answer all parents of a level with one statement. */
export function relatedConnections(of: Reverse) {
  return (parentKey: string, args: ConnectionArgs, ctx: Context, info: GraphQLResolveInfo): Promise<object> =>
    siteOf(of, args, ctx, info)(parentKey);
}

type Site = (parentKey: string) => Promise<object>;

// All parents of one place in a document ask for the same page, so it is worked out for the first of them.
function siteOf(of: Reverse, args: ConnectionArgs, ctx: Context, info: GraphQLResolveInfo): Site {
  const known = ctx.sites.get(info.fieldNodes[0]!) as { nodes: unknown; of: Reverse; site: Site } | undefined;
  if (known && known.of === of && known.nodes === info.fieldNodes) return known.site;
  const site = keptSite(of, args, ctx, info);
  ctx.sites.set(info.fieldNodes[0]!, { nodes: info.fieldNodes, of, site });
  return site;
}

interface KeptSite {
  readonly of: Reverse;
  readonly args: string;
  readonly switches: string;
  readonly viewer: Viewer;
  readonly plan: RowPlan | undefined;
  readonly site: Site;
}

const keptSites = new WeakMap<readonly FieldNode[], KeptSite[]>();
const maxKept = 8;

// Compiled documents bring the same nodes every time, and the same caller mostly comes with the same arguments.
function keptSite(of: Reverse, args: ConnectionArgs, ctx: Context, info: GraphQLResolveInfo): Site {
  const kept = keptSites.get(info.fieldNodes) ?? [];
  const text = JSON.stringify(args);
  const switches = switchesOf(info.fieldNodes, info);
  const known = kept.find(
    (one) => one.viewer === ctx.viewer && one.args === text && one.switches === switches && one.of === of,
  );
  if (known) {
    if (known.plan) noteMasked(ctx, known.plan);
    return known.site;
  }
  const scope = new Moment(ctx);
  const { plan, site } = makeSite(of, args, ctx, info, scope);
  if (!scope.passes) {
    kept.unshift({ of, args: text, switches, viewer: ctx.viewer, plan: plan.rows, site });
    kept.length = Math.min(kept.length, maxKept);
    keptSites.set(info.fieldNodes, kept);
  }
  return site;
}

/** What a filter may look at, and whether it looked at the time. */
export class Moment implements FilterScope {
  passes = false;
  constructor(private readonly ctx: Context) {}

  get viewer(): Viewer {
    return this.ctx.viewer;
  }

  get now(): Date {
    this.passes = true;
    return this.ctx.now;
  }
}

function makeSite(
  of: Reverse,
  args: ConnectionArgs,
  ctx: Context,
  info: GraphQLResolveInfo,
  scope: FilterScope,
): { plan: ConnectionPlan; site: Site } {
  const { plan, page } = prepare(ctx, info, of.child, args);
  const rows =
    plan.rows &&
    ctx.read.loaders.rowsByParent(
      plan.rows,
      pagesOfParentsStatement(of, plan.rows, args, page, plan.extras, scope),
    );
  const counts = plan.totalCount
    ? ctx.read.loaders.countByParent(countsOfParentsStatement(of, args, scope))
    : undefined;
  const site: Site = async (key) => {
    const [found, count] = counts
      ? await Promise.all([rows?.one(key), counts.one(key)])
      : [await rows?.one(key), undefined];
    return connectionOf(found ? found(key) : [], page, plan, count?.(key));
  };
  return { plan, site };
}

function prepare(ctx: Context, info: GraphQLResolveInfo, meta: RecordMeta, args: ConnectionArgs) {
  const plan = planConnection(ctx, info, meta);
  if (plan.rows) noteMasked(ctx, plan.rows);
  return { plan, page: readPage(meta, args, ctx.read.limits, ctx.viewer) };
}

function connectionOf(
  found: readonly Row[],
  page: Page,
  plan: ConnectionPlan,
  totalCount: number | undefined,
): object {
  const { lookAhead, keys } = plan.extras;
  const { rows: nodes, hasNextPage, hasPreviousPage } = shownOf(found, page, lookAhead);
  const cursor = (row: Row | undefined) =>
    row && keys
      ? writeCursor(
          page.order,
          page.order.keys.map((_, i) => row[`$k${i}`]),
        )
      : null;
  return {
    nodes,
    edges: plan.edges ? nodes.map((node) => ({ node, cursor: cursor(node) })) : undefined,
    totalCount,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursor(nodes[0]),
      endCursor: cursor(nodes.at(-1)),
    },
  };
}
