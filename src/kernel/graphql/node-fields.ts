/** Root fields that reach any record: `node`, `nodes`, `search`, and `viewer`. */
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { Arg, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { RecordMeta } from '../record/catalog.js';
import { records } from '../record/catalog.js';
import { Node, StoredRecord } from '../record/stored-record.js';
import { search } from '../read/search.js';
import type { Hit } from '../read/search.js';
import { RecordKind } from './derive.js';
import { tooMuch } from './errors.js';
import { encodeId, parseId } from './ids.js';

@ObjectType({ description: 'A record that a search found.' })
export class SearchHit {
  @Field(() => RecordKind as never, { description: 'What kind of record it is.' })
  kind!: string;

  @Field(() => String, { description: 'The attribute that matched best.' })
  attribute!: string;

  @Field(() => String, { description: 'What stands there.' })
  text!: string;

  @Field(() => Float, { description: 'How well it fits, from 0 to 1.' })
  score!: number;

  @Field(() => StoredRecord as never, { nullable: true, description: 'The record.' })
  record?: unknown;
}

@ObjectType({ description: 'What a search found, best first.' })
export class SearchResult {
  @Field(() => [SearchHit], { description: 'The records found, with what matched.' })
  hits!: SearchHit[];

  @Field(() => [StoredRecord] as never, { description: 'The records alone.' })
  nodes!: unknown[];

  @Field(() => Boolean, { description: 'Whether there is more than was asked for.' })
  hasMore!: boolean;
}

@ObjectType({ description: 'Who asks, and what one may do.' })
export class ViewerInfo {
  @Field(() => String, { description: 'The subject of the token.' })
  id!: string;

  @Field(() => String, { description: 'The name to show.' })
  name!: string;

  @Field(() => [String], { description: 'What one may do, as module:verb; * is everything.' })
  permissions!: string[];

  @Field(() => [ID], { nullable: true, description: 'The locations that one sees; null for all.' })
  locations?: string[] | null;
}

const method = { configurable: true, enumerable: false, writable: true, value: () => undefined };

export function deriveNodeFields(): new () => object {
  class NodeResolver {}
  const { prototype } = NodeResolver;
  Query(() => Node as never, {
    nullable: true,
    description: 'The record with this id, of whatever kind; null where none exists for you.',
  })(prototype, 'node', method);
  Arg('id', () => ID, { description: 'The id of any record.' })(prototype, 'node', 0);
  Query(() => [Node] as never, {
    nullable: 'items',
    description: 'The records with these ids in their order; null where none exists for you.',
  })(prototype, 'nodes', method);
  Arg('ids', () => [ID], { description: 'Ids of any records.' })(prototype, 'nodes', 0);
  Query(() => SearchResult, { description: 'Finds records by number, name, phone, address and the like.' })(
    prototype,
    'search',
    method,
  );
  Arg('text', () => String, {
    description: 'At least two characters, in any case, from anywhere in the value.',
  })(prototype, 'search', 0);
  Arg('kinds', () => [RecordKind] as never, {
    nullable: true,
    description: 'Only these kinds; all that can be searched where nothing is said.',
  })(prototype, 'search', 1);
  Arg('first', () => Int, { defaultValue: 20, description: 'How many, best first.' })(prototype, 'search', 2);
  Query(() => ViewerInfo, { description: 'Who you are to this server.' })(prototype, 'viewer', method);
  Resolver()(NodeResolver);
  return NodeResolver;
}

type Resolve<A> = GraphQLFieldResolver<unknown, Context, A>;

export function attachNodeFields(schema: GraphQLSchema): void {
  const query = schema.getQueryType()!.getFields();
  query.node!.resolve = ((_, { id }, ctx, info) => anyRecord(ctx, info, parseId(id))) as Resolve<{
    id: string;
  }> as never;
  query.nodes!.resolve = ((_, { ids }, ctx, info) => {
    const { maxPageSize } = ctx.read.limits;
    if (ids.length > maxPageSize)
      throw tooMuch(
        `nodes takes at most ${maxPageSize} ids at once (MANIFOLD_MAX_PAGE_SIZE), and ${ids.length} were given. Ask in parts.`,
      );
    const parsed = ids.map(parseId);
    return Promise.all(parsed.map((id) => anyRecord(ctx, info, id)));
  }) as Resolve<{ ids: string[] }> as never;
  query.search!.resolve = ((_, { text, kinds, first }, ctx) => search(ctx, text, kinds, first)) as Resolve<{
    text: string;
    kinds?: string[] | null;
    first: number;
  }> as never;
  query.viewer!.resolve = ((_, __, { viewer }) => ({
    id: viewer.id,
    name: viewer.name,
    permissions: [...viewer.permissions].sort(),
    locations: viewer.scope.all ? null : viewer.scope.locations.map((key) => encodeId(locationTable(), key)),
  })) as Resolve<object> as never;
  attachHits(schema);
}

function attachHits(schema: GraphQLSchema): void {
  const hit = schema.getType('SearchHit') as never as { getFields(): Record<string, { resolve?: unknown }> };
  hit.getFields().record!.resolve = ((found, _, ctx, info) =>
    anyRecord(ctx, info, { meta: found.meta, uuid: found.key })) as GraphQLFieldResolver<Hit, Context>;
  const result = schema.getType('SearchResult') as typeof hit;
  result.getFields().nodes!.resolve = (async ({ hits }, _, ctx, info) => {
    const rows = await Promise.all(hits.map(({ meta, key }) => anyRecord(ctx, info, { meta, uuid: key })));
    return rows.filter((row) => row !== null);
  }) as GraphQLFieldResolver<{ hits: Hit[] }, Context>;
}

function anyRecord(
  ctx: Context,
  info: Parameters<GraphQLFieldResolver<unknown, Context>>[3],
  { meta, uuid }: { meta: RecordMeta; uuid: string },
) {
  return ctx.read.byId(ctx, ctx.read.rowPlan(ctx, info, meta, { typed: true }), uuid);
}

const locationTable = () => [...records()].find((meta) => meta.scope === 'self')!.table;
