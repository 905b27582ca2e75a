import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, InputType, ObjectType } from 'type-graphql';
import type {
  AttributeMeta,
  Class,
  DataClass,
  RecordMeta,
  RelationMeta,
  Scope,
  SubjectMeta,
} from './catalog.js';
import { addRecord, columnOf } from './catalog.js';
import { enumDefinition } from './enum.js';
import type { Kind } from './kinds.js';
import { identity, kindOf } from './kinds.js';
import { plural, snake, spoken } from './naming.js';
import { isMaskable } from '../access/masking.js';
import { JSONValue } from '../graphql/scalars.js';

interface Draft {
  attributes: Map<string, AttributeMeta>;
  relations: Map<string, RelationMeta>;
  subjects: Map<string, SubjectMeta>;
}

const drafts = new Map<unknown, Draft>();
const values = new WeakSet<Class>();

function draftOf(target: unknown): Draft {
  let draft = drafts.get(target);
  if (!draft) {
    const base = drafts.get(Object.getPrototypeOf(target));
    draft = {
      attributes: new Map(base?.attributes),
      relations: new Map(base?.relations),
      subjects: new Map(base?.subjects),
    };
    drafts.set(target, draft);
  }
  return draft;
}

export interface AttributeOptions {
  /** What it is, with unit and moment where the name does not say them. */
  describe: string;
  nullable?: boolean;
  class?: DataClass;
  /** Found by `search`. */
  search?: boolean;
  default?: string | number | boolean | readonly string[];
  derived?: boolean;
  fixed?: boolean;
}

/**
 * A value of a record: column, GraphQL field, filter, order and input in one line.
 *
 * `@Attribute(() => Money, { nullable: true, describe: '…' }) deductible?: Money` becomes
 * `deductible numeric(14,2)` and `deductible: Money`.
 */
export function Attribute(type: () => unknown, options: AttributeOptions) {
  return (prototype: object, name: string): void => {
    const meta = describeAttribute(name, type, options);
    draftOf(prototype.constructor).attributes.set(name, meta);
    Property({
      fieldName: meta.column,
      type: ormTypeOf(meta),
      columnType: meta.list && !meta.value ? `${meta.kind.column}[]` : meta.kind.column,
      nullable: meta.nullable,
      ...(meta.default === undefined ? {} : { default: ormDefault(meta) as never }),
      ...(meta.name === 'version' ? { version: true } : {}),
      ...(meta.name === 'id' ? { primary: true } : {}),
      ...(meta.enum && !meta.list
        ? { check: `"${meta.column}" in (${meta.enum.values.map((v) => `'${v}'`).join(', ')})` }
        : {}),
    } as never)(prototype, name);
    Field(type as never, {
      nullable: meta.nullable || isMaskable(meta.class),
      description: meta.describe,
      simple: true,
    })(prototype, name);
  };
}

function describeAttribute(name: string, type: () => unknown, options: AttributeOptions): AttributeMeta {
  const declared = type();
  const list = Array.isArray(declared);
  const item: unknown = list ? declared[0] : declared;
  const definition = enumDefinition(item);
  const value = values.has(item as Class) ? (item as Class) : undefined;
  const kind = name === 'id' ? identity : definition ? enumKind : value ? kindOf(JSONValue)! : kindOf(item);
  if (!kind) throw new Error(`The type of ${name} is neither a known scalar, an enum nor a @Value class.`);
  return {
    name,
    column: snake(name),
    kind,
    ...(definition ? { enum: definition } : {}),
    ...(value ? { value } : {}),
    type,
    list,
    nullable: options.nullable ?? false,
    describe: options.describe,
    class: options.class ?? 'INTERNAL',
    search: options.search ?? false,
    ...(options.default === undefined ? {} : { default: options.default }),
    derived: options.derived ?? false,
    fixed: options.fixed ?? false,
  };
}

const enumKind: Kind = { ...kindOf(String)!, name: 'Enum', compare: 'equality' };

function ormTypeOf(meta: AttributeMeta): string {
  if (meta.value) return 'json';
  return meta.list ? 'array' : meta.kind.ormType;
}

function ormDefault(meta: AttributeMeta): unknown {
  return Array.isArray(meta.default) && meta.value ? JSON.stringify(meta.default) : meta.default;
}

export interface RelationOptions {
  /** The connection that the other record gets. */
  reverse?: string;
  nullable?: boolean;
  describe?: string;
  /** The other record may belong to another location. */
  across?: boolean;
  derived?: boolean;
  fixed?: boolean;
  /** How the other side's connection is mostly ordered; makes the index (key, these, id). */
  sortedBy?: string[];
}

/** A foreign key: column, to-one field, filter, order path, input, and the connection on the other side. */
export function BelongsTo(target: () => Class, options: RelationOptions = {}) {
  return (prototype: object, name: string): void => {
    const column = `${snake(name)}_id`;
    const nullable = options.nullable ?? false;
    const describe = options.describe ?? `The ${spoken(name)} that it belongs to.`;
    draftOf(prototype.constructor).relations.set(name, {
      name,
      column,
      target,
      nullable,
      describe,
      ...(options.reverse ? { reverse: options.reverse } : {}),
      across: options.across ?? false,
      derived: options.derived ?? false,
      fixed: (options.fixed ?? false) || name === 'location',
      sortedBy: options.sortedBy ?? [],
    });
    ManyToOne(
      target as never,
      { ref: true, nullable, fieldName: column, index: false, deleteRule: 'restrict' } as never,
    )(prototype as never, name);
    // Nullable in the API even where the key is required: a record outside the viewer's scope reads as absent.
    Field(target as never, { nullable: true, description: describe })(prototype, name);
  };
}

export interface SubjectOptions {
  reverse?: string;
  nullable?: boolean;
  describe: string;
}

/** A key of (kind, id), for records that can hang on several others: `subject_kind`, `subject_id`. */
export function BelongsToAny(kinds: readonly string[] | 'every', options: SubjectOptions) {
  return (prototype: object, name: string): void => {
    const nullable = options.nullable ?? false;
    const meta: SubjectMeta = {
      name,
      kindColumn: `${snake(name)}_kind`,
      idColumn: `${snake(name)}_id`,
      kinds,
      nullable,
      describe: options.describe,
      ...(options.reverse ? { reverse: options.reverse } : {}),
    };
    draftOf(prototype.constructor).subjects.set(name, meta);
    Property({ fieldName: meta.kindColumn, type: 'text', columnType: 'text', nullable } as never)(
      prototype,
      `${name}Kind`,
    );
    Property({ fieldName: meta.idColumn, type: 'uuid', columnType: 'uuid', nullable } as never)(
      prototype,
      `${name}Id`,
    );
  };
}

export interface RecordOptions {
  describe: string;
  scope: Scope;
  /** Where the English plural is irregular. */
  plural?: string;
  /** Natural keys: no two rows share these attributes or relations. */
  unique?: string[][];
  indexes?: string[][];
  /** Rows are added and archived, never changed. */
  appendOnly?: boolean;
  /** Written by the server alone; callers only read it. */
  managed?: boolean;
}

const entities: Class[] = [];

/** The classes that the ORM maps, in the order of their declaration. */
export const entityClasses = (): readonly Class[] => entities;

/** A table and everything that the API offers for it. See `catalog.ts` for what is derived. */
export function Record(options: RecordOptions) {
  return <T extends Class>(target: T): void => {
    const draft = draftOf(target);
    const meta: RecordMeta = {
      name: target.name,
      plural: options.plural ?? plural(target.name),
      table: snake(target.name),
      class: target,
      describe: options.describe,
      scope: options.scope,
      unique: options.unique ?? [],
      indexes: options.indexes ?? [],
      appendOnly: options.appendOnly ?? false,
      managed: options.managed ?? false,
      ...draft,
      reverses: new Map(),
    };
    addRecord(meta);
    entities.push(target);
    Entity({ tableName: meta.table } as never)(target as never);
    ObjectType({ description: options.describe + keysText(meta), implements: storedRecord() as never })(
      target as never,
    );
    for (const key of meta.unique)
      Unique({ properties: key, name: indexName(meta, key, 'key') } as never)(target as never);
    for (const attribute of meta.attributes.values()) {
      if (attribute.search)
        Index({ name: searchIndexName(meta, attribute), expression: searchIndex(meta, attribute) } as never)(
          target as never,
        );
    }
    for (const index of indexesOf(meta)) {
      const name = indexName(meta, index, 'idx');
      Index({ properties: index, name, ...onlyWhereGiven(meta, index) } as never)(target as never);
    }
  };
}

function keysText({ unique }: RecordMeta): string {
  if (!unique.length) return '';
  return ` ${unique.length > 1 ? 'Keys' : 'Key'}: ${unique.map((key) => key.join(', ')).join('; ')}.`;
}

const searchIndexName = (meta: RecordMeta, attribute: AttributeMeta) =>
  `${meta.table}_${attribute.column}_search`;

function searchIndex(meta: RecordMeta, attribute: AttributeMeta): string {
  return `create index "${searchIndexName(meta, attribute)}" on "${meta.table}" using gin ("${attribute.column}" gin_trgm_ops)`;
}

function indexesOf(meta: RecordMeta): string[][] {
  const indexes = [...meta.relations.values()].map((relation) => [relation.name, ...relation.sortedBy, 'id']);
  for (const subject of meta.subjects.values()) indexes.push([`${subject.name}Id`, 'id']);
  indexes.push(...meta.indexes.map((index) => [...index, 'id']));
  return indexes;
}

// What belongs to nothing is looked for by no key: the index is smaller, and no plan walks it for the sake of its other
// columns. Rows of no location are looked for: whoever sees some locations sees them too.
function onlyWhereGiven(meta: RecordMeta, [first]: readonly string[]): { where?: string } {
  const relation = meta.relations.get(first!);
  return relation?.nullable && first !== 'location' ? { where: `"${relation.column}" is not null` } : {};
}

// PostgreSQL cuts names at 63 bytes; two cut names would collide.
function indexName(meta: RecordMeta, properties: readonly string[], suffix: string): string {
  const columns = properties.map((property) => {
    const subject = [...meta.subjects.keys()].find((name) => property === `${name}Id`);
    return subject ? `${snake(subject)}_id` : columnOf(meta, property);
  });
  const name = [meta.table, ...columns, suffix].join('_');
  return name.length <= 63 ? name : `${name.slice(0, 50)}_${hash(name)}_${suffix}`;
}

function hash(text: string): string {
  let value = 5381;
  for (let i = 0; i < text.length; i++) value = ((value * 33) ^ text.charCodeAt(i)) >>> 0;
  return value.toString(36).slice(0, 7);
}

let base: (() => Class) | undefined;

/** Called once, by the file that defines the interface every record implements. */
export function useStoredRecord(interfaceType: () => Class): void {
  base = interfaceType;
}

function storedRecord(): Class {
  if (!base) throw new Error('Records extend StoredRecord; import kernel/record/stored-record.js first.');
  return base();
}

/** A structured value kept as jsonb: output type `Name` and input type `NameInput` from one class. */
export function Value(describe: string) {
  return (target: Class): void => {
    values.add(target);
    ObjectType({ description: describe })(target as never);
    InputType(`${target.name}Input`, { description: describe })(target as never);
  };
}

/** A field of a `@Value` class. */
export function Part(type: () => unknown, options: { describe: string; nullable?: boolean }) {
  return (prototype: object, name: string): void => {
    Field(type as never, {
      nullable: options.nullable ?? false,
      description: options.describe,
      simple: true,
    })(prototype, name);
  };
}
