import type { AttributeMeta, RecordMeta, RelationMeta, SubjectMeta } from '../record/catalog.js';
import { isSubject, targetOf } from '../record/catalog.js';
import { castOf } from '../record/kinds.js';
import { assertMayUse } from '../access/masking.js';
import { joinsByLocation, scopePredicate, staysInside } from '../access/scope.js';
import type { Viewer } from '../access/viewer.js';
import { invalidInput } from '../graphql/errors.js';
import { keyOf, parseId } from '../graphql/ids.js';
import { isDuration } from '../graphql/scalars.js';
import { addDuration } from './relative-time.js';
import type { Sql } from './sql.js';
import { and, column, quote } from './sql.js';

export type FilterInput = { readonly [key: string]: unknown };

export interface FilterScope {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The alias of the row behind a relation, where the statement joins it anyway. */
  readonly joined?: (from: { meta: RecordMeta; alias: string }, relation: RelationMeta) => string | undefined;
}

/**
 * `{ status: { in: [CLOSED] }, location: { code: { eq: "ATL-01" } } }` →
 * `t."status" = any($1::text[]) and t."location_id" = (select …)`
 */
export function filterPredicate(
  sql: Sql,
  meta: RecordMeta,
  alias: string,
  filter: FilterInput,
  scope: FilterScope,
): string {
  return new FilterWriter(sql, scope).all(meta, alias, filter, meta.name);
}

/** Archived rows are left out unless the filter asks for them. */
export function asksForArchived(filter: FilterInput | null | undefined): boolean {
  if (!filter) return false;
  if (filter.archivedAt !== undefined) return true;
  return (
    ['and', 'or'].some((key) => (filter[key] as FilterInput[] | undefined)?.some(asksForArchived)) ||
    asksForArchived(filter.not as FilterInput | undefined)
  );
}

class FilterWriter {
  constructor(
    private readonly sql: Sql,
    private readonly scope: FilterScope,
  ) {}

  all(meta: RecordMeta, alias: string, filter: FilterInput, path: string): string {
    return and(
      Object.entries(filter).map(([name, given]) => this.entry(meta, alias, name, given, `${path}.${name}`)),
    );
  }

  private entry(
    meta: RecordMeta,
    alias: string,
    name: string,
    given: unknown,
    path: string,
  ): string | undefined {
    if (given === undefined) return undefined;
    if (given === null) {
      throw invalidInput(
        `${path} is null, which filters nothing. Leave it out, or use { isNull: true } to find rows without a value.`,
      );
    }
    if (name === 'and') return and((given as FilterInput[]).map((part) => this.all(meta, alias, part, path)));
    if (name === 'or') return this.any(meta, alias, given as FilterInput[], path);
    if (name === 'not') return `(${this.all(meta, alias, given as FilterInput, path)}) is not true`;
    const attribute = meta.attributes.get(name);
    if (attribute) return this.attribute(meta, alias, attribute, given as FilterInput, path);
    const relation = meta.relations.get(name);
    if (relation) return this.toOne(meta, alias, relation, given as FilterInput, path);
    const reverse = meta.reverses.get(name);
    if (reverse) return this.toMany(meta, alias, reverse.child, reverse.via, given as FilterInput, path);
    return this.key(meta, alias, name, given as FilterInput, path);
  }

  private any(meta: RecordMeta, alias: string, parts: FilterInput[], path: string): string {
    if (!parts.length)
      throw invalidInput(`${path} is empty. Give at least one alternative, or leave it out.`);
    return `(${parts.map((part) => this.all(meta, alias, part, path)).join(' or ')})`;
  }

  private attribute(
    meta: RecordMeta,
    alias: string,
    attribute: AttributeMeta,
    given: FilterInput,
    path: string,
  ): string {
    assertMayUse(this.scope.viewer, meta, attribute);
    const target = column(alias, attribute.column);
    if (attribute.list)
      return this.comparisons(given, path, (operator, value) =>
        this.list(target, attribute, operator, value),
      );
    const encode = this.encoder(meta, attribute);
    const cast = attribute.kind.name === 'ID' ? 'uuid' : castOf(attribute.kind.column);
    return this.comparisons(given, path, (operator, value) =>
      this.compare(target, cast, operator, value, encode),
    );
  }

  private encoder(meta: RecordMeta, attribute: AttributeMeta): (value: unknown) => unknown {
    if (attribute.kind.name === 'ID') return (value) => keyOf(meta, value as string);
    if (attribute.kind.name === 'DateTime') return (value) => this.moment(value as string);
    return (value) => value;
  }

  private moment(value: string): string {
    return isDuration(value) ? addDuration(this.scope.now, value).toISOString() : value;
  }

  private comparisons(
    given: FilterInput,
    path: string,
    write: (operator: string, value: unknown) => string,
  ): string {
    return and(
      Object.entries(given).map(([operator, value]) => {
        if (value === undefined) return undefined;
        if (value === null)
          throw invalidInput(
            `${path}.${operator} is null. Use { isNull: true } to find rows without a value.`,
          );
        return write(operator, value);
      }),
    );
  }

  private compare(
    target: string,
    cast: string,
    operator: string,
    value: unknown,
    encode: (value: unknown) => unknown,
  ): string {
    const one = () => this.sql.bind(encode(value), cast);
    const many = () => this.sql.bind((value as unknown[]).map(encode), `${cast}[]`);
    switch (operator) {
      case 'eq':
        return `${target} = ${one()}`;
      case 'ne':
        return `${target} is distinct from ${one()}`;
      case 'in':
        return `${target} = any(${many()})`;
      case 'notIn':
        return `(${target} = any(${many()})) is not true`;
      case 'lt':
        return `${target} < ${one()}`;
      case 'lte':
        return `${target} <= ${one()}`;
      case 'gt':
        return `${target} > ${one()}`;
      case 'gte':
        return `${target} >= ${one()}`;
      case 'isNull':
        return `${target} is ${value ? '' : 'not '}null`;
      default:
        return this.like(target, operator, value as string);
    }
  }

  private like(target: string, operator: string, value: string): string {
    const blind = operator.endsWith('IgnoreCase');
    const escaped = value.replace(/[\\%_]/g, '\\$&');
    const shape = blind ? operator.slice(0, -'IgnoreCase'.length) : operator;
    const pattern = {
      eq: escaped,
      contains: `%${escaped}%`,
      startsWith: `${escaped}%`,
      endsWith: `%${escaped}`,
    }[shape];
    if (pattern === undefined) throw new Error(`No comparison is called ${operator}.`);
    return `${target} ${blind ? 'ilike' : 'like'} ${this.sql.bind(pattern, 'text')}`;
  }

  private list(target: string, attribute: AttributeMeta, operator: string, value: unknown): string {
    const cast = castOf(attribute.kind.column);
    if (operator === 'has') return `${target} @> ${this.sql.bind([value], `${cast}[]`)}`;
    if (operator === 'hasAny') return `${target} && ${this.sql.bind(value, `${cast}[]`)}`;
    if (operator === 'hasAll') return `${target} @> ${this.sql.bind(value, `${cast}[]`)}`;
    return operator === 'isNull'
      ? `${target} is ${value ? '' : 'not '}null`
      : `cardinality(${target}) ${value ? '=' : '>'} 0`;
  }

  private toOne(
    meta: RecordMeta,
    alias: string,
    relation: RelationMeta,
    given: FilterInput,
    path: string,
  ): string {
    const target = targetOf(relation);
    const beside = this.scope.joined?.({ meta, alias }, relation);
    if (beside) return `(${and([`${beside}.id is not null`, this.all(target, beside, given, path)])})`;
    const inner = this.sql.alias();
    const key = column(alias, relation.column);
    const where = and([
      joinsByLocation(meta, relation, target)
        ? `${column(inner, 'location_id')} = ${column(alias, 'location_id')}`
        : undefined,
      this.all(target, inner, given, path),
      staysInside(meta, relation, target)
        ? undefined
        : scopePredicate(this.sql, target, inner, this.scope.viewer),
    ]);
    const from = `from ${quote(target.table)} ${inner} where`;
    // One row at most: as a value it lets the planner walk an index on (key, order) instead of joining and sorting.
    return findsOne(target, given)
      ? `${key} = (select ${inner}.id ${from} ${where})`
      : `exists (select 1 ${from} ${inner}.id = ${key} and ${where})`;
  }

  private toMany(
    meta: RecordMeta,
    alias: string,
    child: RecordMeta,
    via: RelationMeta | SubjectMeta,
    given: FilterInput,
    path: string,
  ): string {
    return and(
      Object.entries(given).map(([quantifier, filter]) => {
        if (filter === undefined) return undefined;
        if (filter === null)
          throw invalidInput(`${path}.${quantifier} is null. Give a filter; {} matches every row.`);
        const inner = this.sql.alias();
        const inside = (condition: string | undefined) =>
          `exists (select 1 from ${quote(child.table)} ${inner} where ${and([
            linkPredicate(meta, alias, child, via, inner),
            asksForArchived(filter as FilterInput) ? undefined : `${column(inner, 'archived_at')} is null`,
            staysInside(child, via, meta)
              ? undefined
              : scopePredicate(this.sql, child, inner, this.scope.viewer),
            condition,
          ])})`;
        const matches = this.all(child, inner, filter as FilterInput, `${path}.${quantifier}`);
        if (quantifier === 'some') return inside(matches);
        return quantifier === 'none' ? `not ${inside(matches)}` : `not ${inside(`(${matches}) is not true`)}`;
      }),
    );
  }

  /** `carrierId: { in: […] }`, `subjectKind: { eq: Job }`, `subjectId: { eq: … }` */
  private key(meta: RecordMeta, alias: string, name: string, given: FilterInput, path: string): string {
    for (const subject of meta.subjects.values()) {
      if (name === `${subject.name}Kind`) {
        return this.comparisons(given, path, (op, value) =>
          this.compare(column(alias, subject.kindColumn), 'text', op, value, (v) => v),
        );
      }
      if (name === `${subject.name}Id`) {
        const encode = (id: unknown) => parseId(id as string).uuid;
        return this.comparisons(given, path, (op, value) =>
          this.compare(column(alias, subject.idColumn), 'uuid', op, value, encode),
        );
      }
    }
    const relation = meta.relations.get(name.replace(/Id$/, ''));
    if (!relation) throw new Error(`${meta.name} has nothing called ${name}.`);
    const encode = (id: unknown) => keyOf(targetOf(relation), id as string);
    return this.comparisons(given, path, (op, value) =>
      this.compare(column(alias, relation.column), 'uuid', op, value, encode),
    );
  }
}

/** The rows of `child` (under `inner`) that hang on the row of `parent` (under `outer`). */
function linkPredicate(
  parent: RecordMeta,
  outer: string,
  child: RecordMeta,
  via: RelationMeta | SubjectMeta,
  inner: string,
): string {
  const key = keyPredicate(parent, via, inner, `= ${column(outer, 'id')}`);
  if (isSubject(via)) return key;
  return joinsByLocation(child, via, parent)
    ? `${key} and ${column(inner, 'location_id')} = ${column(outer, 'location_id')}`
    : key;
}

/** `t."job_id" = p."id"`, with the kind of record where the key may be of several: the key under `alias`, compared. */
export function keyPredicate(
  parent: RecordMeta,
  via: RelationMeta | SubjectMeta,
  alias: string,
  comparison: string,
): string {
  return isSubject(via)
    ? `${column(alias, via.idColumn)} ${comparison} and ${column(alias, via.kindColumn)} = '${parent.name}'`
    : `${column(alias, via.column)} ${comparison}`;
}

function findsOne(target: RecordMeta, filter: FilterInput): boolean {
  const pinned = (name: string) => {
    const given = filter[name] as FilterInput | undefined;
    return given !== undefined && given !== null && given.eq !== undefined;
  };
  return (
    pinned('id') ||
    target.unique.some((key) => key.every((name) => target.attributes.has(name) && pinned(name)))
  );
}
