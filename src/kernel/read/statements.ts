import type { RecordMeta, RelationMeta, SubjectMeta } from '../record/catalog.js';
import { isSubject, targetOf } from '../record/catalog.js';
import { keyOf } from '../graphql/ids.js';
import { scopePredicate, staysInside } from '../access/scope.js';
import type { FilterScope } from './filter.js';
import { asksForArchived, filterPredicate, keyPredicate } from './filter.js';
import { OrderWriter } from './order.js';
import type { ConnectionArgs, Page } from './page.js';
import type { RowPlan } from './row-plan.js';
import { Sql, and, column, quote } from './sql.js';

/** A statement and its parameters; in those that a loader runs, `$1` is left for the keys of the batch. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a page statement returns beside the columns of the plan. */
export interface PageExtras {
  /** One row more than asked for, to know whether another page follows. */
  readonly lookAhead: boolean;
  /** The order's keys as `$k0`, `$k1` …, for cursors. */
  readonly keys: boolean;
}

// PostgreSQL plans a statement anew for every array whose length it sees, where a short one looks cheaper than the ten
// keys it guesses; that takes longer than such a statement runs. Behind a subquery it sees none, and keeps its plan.
const keys = '(select $1::uuid[])';

/** `select … from "job" t where t.id = any(…)` */
export function byIdStatement(plan: RowPlan): Statement {
  return {
    text: `select ${plan.columns} from ${quote(plan.meta.table)} t${plan.joins} where t.id = any(${keys}::uuid[])`,
    values: [],
  };
}

/** `select … from "job" t where … order by … limit 21` */
export function listStatement(
  plan: RowPlan,
  args: ConnectionArgs,
  page: Page,
  extras: PageExtras,
  scope: FilterScope,
): Statement {
  const sql = new Sql();
  const text = pageQuery(sql, plan, args, page, extras, scope, [
    scopePredicate(sql, plan.meta, 't', scope.viewer, locationsAsked(plan.meta, args.filter)),
  ]);
  return { text, values: sql.values };
}

export function countStatement(meta: RecordMeta, args: ConnectionArgs, scope: FilterScope): Statement {
  const sql = new Sql();
  const where = and([
    scopePredicate(sql, meta, 't', scope.viewer, locationsAsked(meta, args.filter)),
    ...rowPredicates(sql, meta, args, scope),
  ]);
  return {
    text: `select count(*)::int as "n" from ${quote(meta.table)} t where ${where}`,
    values: sql.values,
  };
}

/** The locations to which a filter narrows a list by itself: `{ locationId: { eq: … } }`, or `{ id: { in: … } }` on locations. */
function locationsAsked(meta: RecordMeta, filter: ConnectionArgs['filter']): readonly string[] | undefined {
  if (meta.scope !== 'location' && meta.scope !== 'self') return undefined;
  const given = filter?.[meta.scope === 'self' ? 'id' : 'locationId'] as
    { eq?: string | null; in?: readonly string[] | null } | null | undefined;
  const ids = given?.eq ? [given.eq] : given?.in;
  const target = meta.scope === 'self' ? meta : targetOf(meta.relations.get('location')!);
  return ids?.map((id) => keyOf(target, id));
}

/** A to-many relation: the child rows of many parents at once. */
export interface Reverse {
  readonly parent: RecordMeta;
  readonly child: RecordMeta;
  readonly via: RelationMeta | SubjectMeta;
}

/**
 * `select r.*, p.id as "$p" from unnest(…) p(id) cross join lateral (select … from "invoice" t where t."job_id" = p."id"
 * … order by … limit 6) r`: walks the index (parent, order, id) and reads what it returns. The parents are not read:
 * whoever asks has read them.
 */
export function pagesOfParentsStatement(
  of: Reverse,
  plan: RowPlan,
  args: ConnectionArgs,
  page: Page,
  extras: PageExtras,
  scope: FilterScope,
): Statement {
  const sql = keyed();
  const lateral = pageQuery(sql, plan, args, page, extras, scope, [
    keyPredicate(of.parent, of.via, 't', `= ${column('p', 'id')}`),
    childScope(sql, of, scope),
  ]);
  return {
    text: `select r.*, p.id as "$p" from unnest(${keys}) p(id) cross join lateral (${lateral}) r`,
    values: sql.values.slice(1),
  };
}

export function countsOfParentsStatement(of: Reverse, args: ConnectionArgs, scope: FilterScope): Statement {
  const sql = keyed();
  const key = column('t', isSubject(of.via) ? of.via.idColumn : of.via.column);
  const where = and([
    keyPredicate(of.parent, of.via, 't', `= any(${keys}::uuid[])`),
    childScope(sql, of, scope),
    ...rowPredicates(sql, of.child, args, scope),
  ]);
  return {
    text: `select ${key} as "$p", count(*)::int as "n" from ${quote(of.child.table)} t where ${where} group by ${key}`,
    values: sql.values.slice(1),
  };
}

function keyed(): Sql {
  const sql = new Sql();
  sql.bind(null, 'uuid[]');
  return sql;
}

function childScope(sql: Sql, of: Reverse, scope: FilterScope): string | undefined {
  return staysInside(of.child, of.via, of.parent)
    ? undefined
    : scopePredicate(sql, of.child, 't', scope.viewer);
}

function rowPredicates(
  sql: Sql,
  meta: RecordMeta,
  args: ConnectionArgs,
  scope: FilterScope,
): (string | undefined)[] {
  return [
    asksForArchived(args.filter) ? undefined : `${column('t', 'archived_at')} is null`,
    args.filter ? filterPredicate(sql, meta, 't', args.filter, scope) : undefined,
  ];
}

function pageQuery(
  sql: Sql,
  plan: RowPlan,
  args: ConnectionArgs,
  page: Page,
  extras: PageExtras,
  scope: FilterScope,
  links: readonly (string | undefined)[],
): string {
  const order = new OrderWriter(sql, plan.meta, 't', page.order, scope.viewer);
  const where = and([
    ...links,
    ...rowPredicates(sql, plan.meta, args, scope),
    page.after && order.after(page.after, false),
    page.before && order.after(page.before, true),
  ]);
  const from = [
    `from ${quote(plan.meta.table)} t`,
    ...order.joins,
    `where ${where} order by ${order.orderBy(page.backwards)} limit ${page.size + (extras.lookAhead ? 1 : 0)}`,
  ].join(' ');
  const keys = order.expressions.map((expression, i) => `, ${expression} as "$k${i}"`).join('');
  if (!plan.joins) return `select ${plan.columns}${extras.keys ? keys : ''} ${from}`;
  // The rows of the page first, then what belongs to them: joined before the limit, every candidate would be.
  const outer = order.expressions.map((_, i) => column('t', `$k${i}`));
  const cursors = extras.keys ? outer.map((name) => `, ${name}`).join('') : '';
  return `select ${plan.columns}${cursors} from (select ${plan.own}${keys} ${from}) t${plan.joins} order by ${order.orderBy(page.backwards, outer)}`;
}
