/** Puts the read path behind the fields that were derived from the catalogue. */
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isInterfaceType } from 'graphql';
import type { Context } from '../context.js';
import type { RecordMeta, RelationMeta, SubjectMeta } from '../record/catalog.js';
import { recordNamed, records, targetOf } from '../record/catalog.js';
import { camel } from '../record/naming.js';
import type { ScopedRow } from '../access/scope.js';
import { isVisible, seenWith } from '../access/scope.js';
import { listConnection, relatedConnections } from '../read/connection.js';
import type { Row } from '../read/database.js';
import type { ConnectionArgs } from '../read/page.js';
import type { RowPlan } from '../read/row-plan.js';
import { encodeId, keyOf } from './ids.js';

type Resolve<A = Record<string, unknown>> = GraphQLFieldResolver<Row, Context, A>;

export function attachReading(schema: GraphQLSchema): void {
  const query = schema.getQueryType()!.getFields();
  for (const meta of records()) {
    query[camel(meta.name)]!.resolve = oneRecord(meta) as never;
    query[camel(meta.plural)]!.resolve = manyRecords(meta) as never;
    const fields = (schema.getType(meta.name) as GraphQLObjectType).getFields();
    // An attribute is a property of its row: no function at all is the fastest resolver.
    for (const name of meta.attributes.keys()) delete fields[name]!.resolve;
    for (const relation of meta.relations.values())
      fields[relation.name]!.resolve = toOne(meta, relation) as never;
    for (const subject of meta.subjects.values()) {
      fields[subject.name]!.resolve = toSubject(subject) as never;
      fields[`${subject.name}Kind`]!.resolve = ((row: Row) => row[`$${subject.name}Kind`]) as never;
    }
    for (const reverse of meta.reverses.values()) {
      const related = relatedConnections({ parent: meta, child: reverse.child, via: reverse.via });
      fields[reverse.name]!.resolve = ((row: Row, args: ConnectionArgs, ctx: Context, info) =>
        related(row.$id as string, args, ctx, info)) as Resolve<ConnectionArgs> as never;
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (row: Row) => row.__typename as string;
  }
}

function oneRecord(meta: RecordMeta): Resolve<{ id: string }> {
  return (_, { id }, ctx, info) => ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, meta), keyOf(meta, id));
}

function manyRecords(meta: RecordMeta): Resolve<ConnectionArgs> {
  return (_, args, ctx, info) => listConnection(meta, args, ctx, info);
}

function toOne(child: RecordMeta, relation: RelationMeta): Resolve {
  const property = `$${relation.name}`;
  const target = targetOf(relation);
  const seenWithChild = seenWith(child, relation, target);
  const attached = `@${relation.name}`;
  return (row, _, ctx, info) => {
    const loaded = row[attached] as ScopedRow | null | undefined;
    if (loaded !== undefined)
      return loaded && (seenWithChild || isVisible(target, loaded, ctx.viewer)) ? loaded : null;
    const key = row[property] as string | null;
    if (!key) return null;
    const plan = sitePlan(ctx, info, target);
    // The foreign key is the answer already; only a target that may lie outside the scope has to be looked at.
    if (plan.keyOnly && (seenWithChild || ctx.viewer.scope.all))
      return { $id: key, id: encodeId(target.table, key) };
    return ctx.read.byId(ctx, plan, key);
  };
}

function sitePlan(ctx: Context, info: Parameters<Resolve>[3], target: RecordMeta): RowPlan {
  const known = ctx.sites.get(info.fieldNodes[0]!) as { nodes: unknown; plan: RowPlan } | undefined;
  if (known?.plan?.meta === target && known.nodes === info.fieldNodes) return known.plan;
  const plan = ctx.read.rowPlan(ctx, info, target);
  ctx.sites.set(info.fieldNodes[0]!, { nodes: info.fieldNodes, plan });
  return plan;
}

function toSubject(subject: SubjectMeta): Resolve {
  return (row, _, ctx, info) => {
    const key = row[`$${subject.name}`] as string | null;
    const target = key ? recordNamed(row[`$${subject.name}Kind`] as string) : undefined;
    if (!key || !target) return null;
    return ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, target, { typed: true }), key);
  };
}
