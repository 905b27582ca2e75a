/** Derives from the catalogue what callers read with: filters, orders, connections and root fields. */
import { Arg, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { RecordMeta } from '../record/catalog.js';
import { records, targetOf } from '../record/catalog.js';
import { camel, spoken } from '../record/naming.js';
import { StoredRecord } from '../record/stored-record.js';
import { comparatorFor, idComparator, inputClass } from './comparators.js';

type Made = new () => object;

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list runs. Rows without a value come last either way.',
  valuesConfig: {
    ASC: { description: 'Smallest or earliest first.' },
    DESC: { description: 'Largest or latest first.' },
  },
});

/** The kinds of record, for keys that can point at several of them. */
export const RecordKind: { [name: string]: string } = {};

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows stand before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row; give it as after to go on.',
  })
  endCursor?: string;
}

interface Derived {
  filter: Made;
  manyFilter: Made;
  order: Made;
  connection: Made;
}

const derived = new Map<RecordMeta, Derived>();

const of = (meta: RecordMeta) => derived.get(meta)!;

/** The filter on a record, for fields that a module brings. */
export const filterClassOf = (meta: RecordMeta): Made => of(meta).filter;

/** Makes the types of every record; call once, after `seal`. */
export function deriveReading(): Made {
  for (const meta of records()) RecordKind[meta.name] = meta.name;
  registerEnumType(RecordKind, { name: 'RecordKind', description: 'The kinds of record in the graph.' });
  for (const meta of records())
    derived.set(meta, {
      filter: filterOf(meta),
      manyFilter: manyFilterOf(meta),
      order: orderOf(meta),
      connection: connectionOf(meta),
    });
  for (const meta of records()) addReverseFields(meta);
  return rootFields();
}

function filterOf(meta: RecordMeta): Made {
  const fields: Record<string, [() => unknown, string]> = {};
  for (const attribute of meta.attributes.values()) {
    const comparator = attribute.name === 'id' ? idComparator() : comparatorFor(attribute);
    if (comparator) fields[attribute.name] = [() => comparator, attribute.describe];
  }
  for (const relation of meta.relations.values()) {
    fields[relation.name] = [() => of(targetOf(relation)).filter, relation.describe];
    fields[`${relation.name}Id`] = [() => idComparator(), `By id: ${relation.describe}`];
  }
  for (const subject of meta.subjects.values()) {
    const kind = kindComparator();
    fields[`${subject.name}Kind`] = [() => kind, `The kind of record: ${subject.describe}`];
    fields[`${subject.name}Id`] = [() => idComparator(), `By id: ${subject.describe}`];
  }
  for (const reverse of meta.reverses.values()) {
    fields[reverse.name] = [() => of(reverse.child).manyFilter, `By its ${spoken(reverse.child.plural)}.`];
  }
  const name = `${meta.name}Filter`;
  const filter = inputClass(
    name,
    `Which ${spoken(meta.plural)}; conditions given together must all hold.`,
    fields,
  );
  Field(() => [filter] as never, { nullable: true, description: 'All of these hold.' })(
    filter.prototype,
    'and',
  );
  Field(() => [filter] as never, { nullable: true, description: 'At least one of these holds.' })(
    filter.prototype,
    'or',
  );
  Field(() => filter as never, { nullable: true, description: 'This does not hold.' })(
    filter.prototype,
    'not',
  );
  return filter;
}

let kinds: Made | undefined;

function kindComparator(): Made {
  kinds ??= inputClass('RecordKindFilter', 'Conditions on the kind of a record; those given must all hold.', {
    eq: [() => RecordKind, 'Equal to this kind.'],
    ne: [() => RecordKind, 'Anything but this kind.'],
    in: [() => [RecordKind], 'One of these kinds.'],
    notIn: [() => [RecordKind], 'None of these kinds.'],
    isNull: [() => Boolean, 'True: rows without a subject. False: rows with one.'],
  });
  return kinds;
}

function manyFilterOf(meta: RecordMeta): Made {
  const many = spoken(meta.plural);
  return inputClass(
    `${meta.plural}Filter`.replace(/^(.*)$/, `Many${meta.plural}Filter`),
    `Conditions on the ${many} of a record; those given must all hold.`,
    {
      some: [() => of(meta).filter, `At least one of its ${many} matches.`],
      every: [() => of(meta).filter, `All of its ${many} match; true where it has none.`],
      none: [() => of(meta).filter, `None of its ${many} matches.`],
    },
  );
}

function orderOf(meta: RecordMeta): Made {
  const fields: Record<string, [() => unknown, string]> = {};
  for (const attribute of meta.attributes.values()) {
    if (attribute.list || attribute.kind.compare === 'none') continue;
    fields[attribute.name] = [() => OrderDirection, attribute.describe];
  }
  for (const relation of meta.relations.values()) {
    fields[relation.name] = [() => of(targetOf(relation)).order, relation.describe];
  }
  return inputClass(
    `${meta.name}Order`,
    `How ${spoken(meta.plural)} are ordered. Each entry names one field; further entries decide among equals.`,
    fields,
  );
}

function connectionOf(meta: RecordMeta): Made {
  const { name } = meta;
  const edge = { [name]: class {} }[name]!;
  ObjectType(`${name}Edge`, { description: `A ${spoken(name)} and its place in the list.` })(edge);
  Field(() => meta.class as never, { description: `The ${spoken(name)}.` })(edge.prototype, 'node');
  Field(() => String, { description: 'Its place; give it as after or before.' })(edge.prototype, 'cursor');
  const connection = { [name]: class {} }[name]!;
  ObjectType(`${name}Connection`, { description: `A page of ${spoken(meta.plural)}.` })(connection);
  Field(() => [meta.class] as never, { description: 'The records of this page.' })(
    connection.prototype,
    'nodes',
  );
  Field(() => [edge] as never, { description: 'The records of this page with their cursors.' })(
    connection.prototype,
    'edges',
  );
  Field(() => PageInfo, { description: 'Where this page stands.' })(connection.prototype, 'pageInfo');
  Field(() => Int, { description: 'How many records match in all; counted only when asked for.' })(
    connection.prototype,
    'totalCount',
  );
  return connection;
}

/** The arguments of a connection, on the method `name` of `prototype`. */
function connectionArguments(meta: RecordMeta, prototype: object, name: string): void {
  const types: [string, () => unknown, string][] = [
    ['filter', () => of(meta).filter, 'Which of them.'],
    ['orderBy', () => [of(meta).order], 'In which order; by id where nothing is said.'],
    ['first', () => Int, 'How many, from the front.'],
    ['after', () => String, 'Only what follows this cursor.'],
    ['last', () => Int, 'How many, from the end.'],
    ['before', () => String, 'Only what stands before this cursor.'],
  ];
  types.forEach(([argument, type, description], index) => {
    Arg(argument, type as never, { nullable: true, description })(prototype, name, index);
  });
}

const method = { configurable: true, enumerable: false, writable: true, value: () => undefined };

function addReverseFields(parent: RecordMeta): void {
  for (const { name, child } of parent.reverses.values()) {
    const prototype = parent.class.prototype as object;
    Field(() => of(child).connection as never, {
      description: `Its ${spoken(child.plural)}: ${child.describe}`,
    })(prototype, name, method);
    connectionArguments(child, prototype, name);
  }
  for (const subject of parent.subjects.values()) {
    const prototype = parent.class.prototype as object;
    Field(() => StoredRecord as never, { nullable: true, description: subject.describe })(
      prototype,
      subject.name,
    );
    Field(() => RecordKind as never, {
      nullable: subject.nullable,
      description: `The kind of record: ${subject.describe}`,
    })(prototype, `${subject.name}Kind`);
  }
}

function rootFields(): Made {
  class ReadingResolver {}
  const { prototype } = ReadingResolver;
  for (const meta of records()) {
    const one = camel(meta.name);
    Query(() => meta.class as never, {
      nullable: true,
      description: `The ${spoken(meta.name)} with this id; null where none exists for you. ${meta.describe}`,
    })(prototype, one, method);
    Arg('id', () => ID, { description: `Its id, beginning with "${meta.table}_".` })(prototype, one, 0);
    const many = camel(meta.plural);
    Query(() => of(meta).connection as never, {
      description: `All ${spoken(meta.plural)} that exist for you. ${meta.describe}`,
    })(prototype, many, method);
    connectionArguments(meta, prototype, many);
  }
  Resolver()(ReadingResolver);
  return ReadingResolver;
}
