import { createHash } from 'node:crypto';
import type { AttributeMeta, RecordMeta } from '../record/catalog.js';
import { targetOf } from '../record/catalog.js';
import { castOf } from '../record/kinds.js';
import { assertMayUse } from '../access/masking.js';
import { joinsByLocation, scopePredicate, staysInside } from '../access/scope.js';
import type { Viewer } from '../access/viewer.js';
import { invalidInput } from '../graphql/errors.js';
import type { Sql } from './sql.js';
import { and, column, quote } from './sql.js';

export type Direction = 'ASC' | 'DESC';
export type OrderInput = { readonly [key: string]: unknown };

interface OrderKey {
  /** From the record through to-one relations to the attribute. */
  readonly path: readonly string[];
  readonly attribute: AttributeMeta;
  readonly nullable: boolean;
  readonly direction: Direction;
}

/** An order with its tie-break, the same for every caller that asks for it. */
export interface Order {
  readonly keys: readonly OrderKey[];
  /** Which order a cursor belongs to. */
  readonly hash: string;
}

/** `[{ receivedAt: DESC }, { location: { code: ASC } }]`, ended by the primary key in the direction of the last key. */
export function readOrder(
  meta: RecordMeta,
  given: readonly OrderInput[] | null | undefined,
  viewer: Viewer,
): Order {
  const keys = (given ?? []).map((entry) => readKey(meta, entry, viewer, [], false));
  const id = meta.attributes.get('id')!;
  if (keys.at(-1)?.attribute.name !== 'id' || keys.at(-1)!.path.length > 1) {
    keys.push({ path: ['id'], attribute: id, nullable: false, direction: keys.at(-1)?.direction ?? 'ASC' });
  }
  const text = `${meta.name}:${keys.map((key) => `${key.path.join('.')} ${key.direction}`).join()}`;
  return { keys, hash: hashOf(text) };
}

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (!hash) {
    if (hashes.size >= 1_000) hashes.clear();
    hashes.set(text, (hash = createHash('sha1').update(text).digest('base64url').slice(0, 8)));
  }
  return hash;
}

function readKey(
  meta: RecordMeta,
  entry: OrderInput,
  viewer: Viewer,
  path: readonly string[],
  nullable: boolean,
): OrderKey {
  const given = Object.entries(entry).filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    const names = given.map(([name]) => name).join(', ') || 'nothing';
    throw invalidInput(
      `An entry of orderBy names one field, here ${names}. Write a list: [{ a: DESC }, { b: ASC }].`,
    );
  }
  const [name, value] = given[0]!;
  if (value === null) throw invalidInput(`orderBy.${[...path, name].join('.')} is null. Give ASC or DESC.`);
  const attribute = meta.attributes.get(name);
  if (attribute) {
    assertMayUse(viewer, meta, attribute);
    return {
      path: [...path, name],
      attribute,
      nullable: nullable || attribute.nullable,
      direction: value as Direction,
    };
  }
  const relation = meta.relations.get(name)!;
  const target = targetOf(relation);
  // A target outside the scope reads as absent, so the key can be null even where the relation is required.
  const absent = nullable || relation.nullable || !staysInside(meta, relation, target);
  return readKey(target, value as OrderInput, viewer, [...path, name], absent);
}

/** An order inside one statement: joins for its paths, expressions for its keys. */
export class OrderWriter {
  readonly joins: string[] = [];
  readonly expressions: string[] = [];
  private readonly aliases = new Map<string, string>();

  constructor(
    private readonly sql: Sql,
    private readonly meta: RecordMeta,
    private readonly alias: string,
    private readonly order: Order,
    private readonly viewer: Viewer,
  ) {
    for (const key of order.keys) this.expressions.push(this.expression(key));
  }

  private expression(key: OrderKey): string {
    let meta = this.meta;
    let alias = this.alias;
    for (let depth = 0; depth < key.path.length - 1; depth++) {
      const relation = meta.relations.get(key.path[depth]!)!;
      const target = targetOf(relation);
      const place = key.path.slice(0, depth + 1).join('.');
      let joined = this.aliases.get(place);
      if (!joined) {
        joined = this.sql.alias();
        this.aliases.set(place, joined);
        const on = and([
          `${column(joined, 'id')} = ${column(alias, relation.column)}`,
          joinsByLocation(meta, relation, target)
            ? `${column(joined, 'location_id')} = ${column(alias, 'location_id')}`
            : undefined,
          staysInside(meta, relation, target)
            ? undefined
            : scopePredicate(this.sql, target, joined, this.viewer),
        ]);
        this.joins.push(`left join ${quote(target.table)} ${joined} on ${on}`);
      }
      meta = target;
      alias = joined;
    }
    return column(alias, key.attribute.column);
  }

  /** Read backwards, every direction turns and nulls come first. */
  orderBy(backwards: boolean, expressions: readonly string[] = this.expressions): string {
    return this.order.keys
      .map((key, i) => {
        const descending = (key.direction === 'DESC') !== backwards;
        // PostgreSQL's own default puts nulls last when ascending, first when descending; only the other two need
        // words, and a clause without words can walk an index.
        const nulls = !key.nullable
          ? ''
          : backwards
            ? descending
              ? ''
              : ' nulls first'
            : descending
              ? ' nulls last'
              : '';
        return `${expressions[i]}${descending ? ' desc' : ''}${nulls}`;
      })
      .join(', ');
  }

  /** The rows after a cursor, in reading direction. */
  after(cursor: readonly unknown[], backwards: boolean): string {
    const { keys } = this.order;
    const uniform = keys.every((key) => !key.nullable && key.direction === keys[0]!.direction);
    if (uniform) {
      const sign = (keys[0]!.direction === 'DESC') !== backwards ? '<' : '>';
      const values = keys.map((key, i) => this.sql.bind(cursor[i], castOf(key.attribute.kind.column)));
      return keys.length === 1
        ? `${this.expressions[0]} ${sign} ${values[0]}`
        : `(${this.expressions.join(', ')}) ${sign} (${values.join(', ')})`;
    }
    return this.afterMixed(cursor, backwards, 0);
  }

  private afterMixed(cursor: readonly unknown[], backwards: boolean, from: number): string {
    const key = this.order.keys[from]!;
    const target = this.expressions[from]!;
    const value =
      cursor[from] === null ? null : this.sql.bind(cursor[from], castOf(key.attribute.kind.column));
    const strictly = this.strictlyAfter(key, target, value, backwards);
    if (from === this.order.keys.length - 1) return strictly ?? 'false';
    const equal = value === null ? `${target} is null` : `${target} = ${value}`;
    const rest = `(${equal} and ${this.afterMixed(cursor, backwards, from + 1)})`;
    return strictly ? `(${strictly} or ${rest})` : rest;
  }

  private strictlyAfter(
    key: OrderKey,
    target: string,
    value: string | null,
    backwards: boolean,
  ): string | undefined {
    if (value === null) return backwards ? `${target} is not null` : undefined;
    const sign = (key.direction === 'DESC') !== backwards ? '<' : '>';
    const beyond = `${target} ${sign} ${value}`;
    return key.nullable && !backwards ? `(${beyond} or ${target} is null)` : beyond;
  }
}
