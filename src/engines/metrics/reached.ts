/** The records that a statement gets to from a row: over relations with a join each, and behind reverse fields. */
import { joinsByLocation } from '../../kernel/access/scope.js';
import { keyPredicate } from '../../kernel/read/filter.js';
import type { Sql } from '../../kernel/read/sql.js';
import { column, quote } from '../../kernel/read/sql.js';
import type { RecordMeta, RelationMeta } from '../../kernel/record/catalog.js';
import { recordOf, targetOf } from '../../kernel/record/catalog.js';
import type { Rows } from './measures.js';

/** A record of the statement and what it is called there. */
export interface Spot {
  readonly meta: RecordMeta;
  readonly alias: string;
}

export class Reached {
  /** ` left join "queue" d1 on …`, one for each relation that was followed. */
  joins = '';
  /** By the alias and the relation that led to it. */
  private readonly spots = new Map<string, Spot>();

  constructor(
    private readonly sql: Sql,
    private readonly start: Spot,
  ) {}

  /** The record at the end of a path of relations. */
  record(steps: readonly string[]): Spot {
    return steps.reduce<Spot>((from, step) => {
      const relation = from.meta.relations.get(step);
      if (!relation) throw new Error(`${from.meta.name} has no relation called ${step}.`);
      return this.over(from, relation);
    }, this.start);
  }

  /** The record behind a relation of one that is there. */
  over(from: Spot, relation: RelationMeta): Spot {
    const place = `${from.alias}.${relation.name}`;
    const known = this.spots.get(place);
    if (known) return known;
    const meta = targetOf(relation);
    const alias = this.sql.alias();
    const near = joinsByLocation(from.meta, relation, meta)
      ? ` and ${column(alias, 'location_id')} = ${column(from.alias, 'location_id')}`
      : '';
    this.joins += ` left join ${quote(meta.table)} ${alias} on ${alias}.id = ${column(from.alias, relation.column)}${near}`;
    const spot = { meta, alias };
    this.spots.set(place, spot);
    return spot;
  }

  has({ alias }: Spot): boolean {
    return alias === this.start.alias || [...this.spots.values()].some((spot) => spot.alias === alias);
  }

  /** The records behind a reverse field, or all of a kind, and what ties one of them to the row. */
  behind(rows: Rows): { child: RecordMeta; link: (inner: string) => (string | undefined)[] } {
    const near = (child: RecordMeta, from: RecordMeta, alias: string, inner: string) =>
      child.scope === 'location' && from.scope === 'location'
        ? `${column(inner, 'location_id')} = ${column(alias, 'location_id')}`
        : undefined;
    if (typeof rows === 'function') {
      const child = recordOf(rows());
      const { meta, alias } = this.start;
      return { child, link: (inner) => [near(child, meta, alias, inner)] };
    }
    const steps = rows.split('.');
    const name = steps.pop()!;
    const { meta, alias, id } = this.keyOf(steps);
    const reverse = meta.reverses.get(name);
    if (!reverse) throw new Error(`${meta.name} has no ${name} to look at.`);
    return {
      child: reverse.child,
      link: (inner) => [
        keyPredicate(meta, reverse.via, inner, `= ${id}`),
        near(reverse.child, meta, alias, inner),
      ],
    };
  }

  /** The record at the end of a path and its id; where the row before it keeps that and lies as near, without a join. */
  private keyOf(steps: readonly string[]): Spot & { readonly id: string } {
    const from = this.record(steps.slice(0, -1));
    const relation = from.meta.relations.get(steps.at(-1) ?? '');
    const meta = relation && targetOf(relation);
    if (meta && joinsByLocation(from.meta, relation, meta))
      return { meta, alias: from.alias, id: column(from.alias, relation.column) };
    const joined = this.record(steps);
    return { ...joined, id: column(joined.alias, 'id') };
  }
}
