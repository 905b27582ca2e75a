/** Turns values and conditions of definitions into SQL over the alias of a record. */
import { everything } from '../../kernel/access/viewer.js';
import type { Viewer } from '../../kernel/access/viewer.js';
import type { FilterInput } from '../../kernel/read/filter.js';
import { filterPredicate } from '../../kernel/read/filter.js';
import type { Sql } from '../../kernel/read/sql.js';
import { and, column, quote } from '../../kernel/read/sql.js';
import type { AttributeMeta, RecordMeta, RelationMeta } from '../../kernel/record/catalog.js';
import { dayOfInstant } from './local-day-sql.js';
import { SharedRows } from './lookups.js';
import type { Comparison, Condition, Leaf, Parameter, Rows, Value } from './measures.js';
import type { Spot } from './reached.js';
import { Reached } from './reached.js';
import type { Used } from './used.js';
import { attributesIn } from './used.js';

export type ParameterValues = ReadonlyMap<string, number | string | boolean>;

/** Where a statement stands: what it reads, and what its moments and zones are called. */
export interface Place {
  readonly sql: Sql;
  readonly meta: RecordMeta;
  readonly alias: string;
  /** SQL of the zone of a row. */
  readonly zone: string;
  /** SQL of the moment of a stock. */
  readonly asOf?: { readonly instant: string; readonly day: string; readonly endDay: string };
  /** SQL of how many days of a stretch lie in the bucket. */
  readonly spanDays?: string;
  /** Names of the dimensions that rows are told apart by. */
  readonly grouping?: readonly string[];
  /** Reverse fields whose rows are read once a row, whatever looks at them. */
  readonly shared?: ReadonlySet<string>;
  readonly now: Date;
}

const signs: Record<Comparison, string> = {
  lt: '<',
  lte: '<=',
  eq: '=',
  ne: 'is distinct from',
  gte: '>=',
  gt: '>',
};

const isOrder = (compare: Comparison) => compare !== 'eq' && compare !== 'ne';

// Definitions mean the same for everybody; which rows are looked at is decided around them.
const nobody: Viewer = { id: 'metrics', name: 'Metrics', scope: everything, permissions: new Set(['*']) };

interface Behind {
  readonly writer: ValueWriter;
  readonly from: (where?: string) => string;
}

interface Shared extends Behind {
  readonly rows: SharedRows;
}

export class ValueWriter {
  readonly used: Used[] = [];
  private readonly reached: Reached;
  private readonly shared = new Map<string, Shared>();
  private isSharing = false;

  constructor(
    readonly place: Place,
    private readonly parameters: ParameterValues,
    private readonly around?: ValueWriter,
  ) {
    this.reached = new Reached(place.sql, place);
  }

  /** ` left join "queue" d1 on …`, for paths that leave the record. */
  get joins(): string {
    return this.reached.joins;
  }

  /** ` cross join lateral (…) j1`, for rows behind the record that are read once; they come after all other joins. */
  get laterals(): string {
    return [...this.shared.values()].map(({ rows }) => rows.join).join('');
  }

  /** The column at the end of a path: `queue.site.vendor` is the key of the vendor. */
  path(path: string): { sql: string; attribute?: AttributeMeta; meta: RecordMeta } {
    const steps = path.split('.');
    const last = steps.pop()!;
    const { meta, alias } = this.reached.record(steps);
    const attribute = meta.attributes.get(last);
    if (attribute) {
      this.used.push({ meta, attribute });
      return { sql: column(alias, attribute.column), attribute, meta };
    }
    const relation = meta.relations.get(last);
    if (relation) return { sql: column(alias, relation.column), meta };
    const subject = [...meta.subjects.values()].find(
      ({ name }) => last === `${name}Id` || last === `${name}Kind`,
    );
    if (subject) {
      const name = last.endsWith('Kind') ? subject.kindColumn : subject.idColumn;
      return { sql: column(alias, name), meta };
    }
    throw new Error(`${this.place.meta.name} has no ${path}: ${meta.name} has nothing called ${last}.`);
  }

  value(value: Value): string {
    if ('attr' in value) return this.path(value.attr).sql;
    if ('param' in value) return this.bind(this.parameter(value.param));
    if ('literal' in value)
      return typeof value.literal === 'number' ? String(value.literal) : this.bind(value.literal);
    if ('seconds' in value) {
      const [from, to] = value.seconds.map((part) => this.value(part));
      return `extract(epoch from (${to} - ${from}))`;
    }
    if ('days' in value) {
      const [from, to] = value.days.map((part) => this.value(part));
      return `(${to} - ${from})`;
    }
    if ('dayOf' in value) return dayOfInstant(this.value(value.dayOf), this.place.zone);
    if ('endOfMonth' in value)
      return `(date_trunc('month', ${this.value(value.endOfMonth)}) + interval '1 month - 1 day')::date`;
    if ('plus' in value) return `(${value.plus.map((part) => this.value(part)).join(' + ')})`;
    if ('minus' in value) return `(${value.minus.map((part) => this.value(part)).join(' - ')})`;
    if ('times' in value) return `(${value.times.map((part) => this.value(part)).join(' * ')})`;
    if ('over' in value) {
      const [a, b] = value.over.map((part) => this.value(part));
      return `(${a}::numeric / nullif(${b}, 0))`;
    }
    if ('pair' in value)
      return `(${value.pair.map((part) => `${this.value(part)}::text`).join(` || ' ' || `)})`;
    if ('coalesce' in value) return `coalesce(${value.coalesce.map((part) => this.value(part)).join(', ')})`;
    if ('when' in value)
      return `case when ${this.condition(value.when)} then ${this.value(value.gives)} else ${this.value(value.else)} end`;
    if ('sumOf' in value) return this.sumOf(value);
    if ('outer' in value) return this.around!.value(value.outer);
    if ('now' in value) return this.place.sql.bind(this.place.now.toISOString(), 'timestamptz');
    if ('spanDays' in value) return this.place.spanDays!;
    if ('sql' in value) return value.sql(this.place.alias, (path) => this.path(path).sql);
    const { asOf } = this.place;
    if (!asOf) throw new Error('Only a stock has a moment to be counted at.');
    return asOf[value.asOf];
  }

  /** `case when … then value end`: what a row adds to a sum; nothing where it does not count. */
  measured({ value, where }: Leaf, as = (sql: string) => sql): string {
    const sql = as(this.value(value));
    return where ? `case when ${this.condition(where)} then ${sql} end` : sql;
  }

  condition(condition: Condition): string {
    if ('is' in condition) return this.filter(condition.is);
    if ('all' in condition) return `(${and(condition.all.map((part) => this.condition(part)))})`;
    if ('any' in condition) return `(${condition.any.map((part) => this.condition(part)).join(' or ')})`;
    if ('not' in condition) return `(${this.condition(condition.not)}) is not true`;
    if ('given' in condition) return `${this.value(condition.given)} is not null`;
    if ('some' in condition) return this.some(condition);
    if ('grouped' in condition) return String(this.place.grouping?.includes(condition.grouped) ?? false);
    if ('set' in condition) return String(this.parameter(condition.set) === condition.to);
    return this.comparison(condition);
  }

  private comparison({ left, compare, right }: Extract<Condition, { left: Value }>): string {
    // As a bound of the later instant an index can find it.
    if ('seconds' in left && isOrder(compare)) {
      const [from, to] = left.seconds.map((part) => this.value(part));
      return `${to} ${signs[compare]} ${from} + make_interval(secs => ${this.value(right)}::float8)`;
    }
    return `${this.value(left)} ${signs[compare]} ${this.value(right)}`;
  }

  filter(filter: FilterInput): string {
    const { sql, meta, alias, now } = this.place;
    this.used.push(...attributesIn(meta, filter));
    const joined = (from: Spot, relation: RelationMeta) =>
      this.reached.has(from) ? this.reached.over(from, relation).alias : undefined;
    return filterPredicate(sql, meta, alias, filter, { viewer: nobody, now, joined });
  }

  parameter(parameter: Parameter): number | string | boolean {
    return this.parameters.get(parameter.name) ?? parameter.default;
  }

  private bind(value: number | string | boolean): string {
    const cast = typeof value === 'number' ? 'numeric' : typeof value === 'string' ? 'text' : 'boolean';
    return this.place.sql.bind(value, cast);
  }

  // (select coalesce(sum(j1."total"), 0) from "invoice" j1 where j1."job_id" = t.id and …)
  private sumOf(lookup: Extract<Value, { sumOf: Rows }>): string {
    const { sumOf: path, value, where, pick } = lookup;
    const sum = (writer: ValueWriter, filter: string) => {
      const summed = writer.value(value);
      return pick ? `${pick}(${summed})${filter}` : `coalesce(sum(${summed})${filter}, 0)`;
    };
    const shared = pick === 'one' ? undefined : this.sharedBehind(path);
    if (shared)
      return this.sharing(shared, lookup, ({ writer }) =>
        sum(writer, where ? ` filter (where ${writer.condition(where)})` : ''),
      );
    const below = this.behind(path);
    const found = pick === 'one' ? below.writer.value(value) : sum(below.writer, '');
    const from = below.from(where && below.writer.condition(where));
    this.used.push(...below.writer.used);
    return `(select ${found} ${from}${pick === 'one' ? ' limit 1' : ''})`;
  }

  // exists (select 1 from "interaction" j2 where j2."customer_id" = t."customer_id" and …)
  private some(lookup: Extract<Condition, { some: Rows }>): string {
    const shared = this.sharedBehind(lookup.some);
    if (shared)
      return this.sharing(
        shared,
        lookup,
        ({ writer }) => `coalesce(bool_or(${writer.condition(lookup.where)}), false)`,
      );
    const below = this.behind(lookup.some);
    const from = below.from(below.writer.condition(lookup.where));
    this.used.push(...below.writer.used);
    return `exists (select 1 ${from})`;
  }

  private sharedBehind(rows: Rows): Shared | undefined {
    // What is read once cannot look at what is read once beside it.
    if (typeof rows !== 'string' || !this.place.shared?.has(rows) || this.isSharing) return undefined;
    let shared = this.shared.get(rows);
    if (!shared) {
      const below = this.behind(rows);
      shared = { ...below, rows: new SharedRows(this.place.sql.alias(), below.from) };
      this.shared.set(rows, shared);
    }
    return shared;
  }

  private sharing(
    shared: Shared,
    lookup: Extract<Value, { sumOf: Rows }> | Extract<Condition, { some: Rows }>,
    write: (shared: Shared) => string,
  ): string {
    return shared.rows.column(lookup, () => {
      this.isSharing = true;
      try {
        return write(shared);
      } finally {
        this.isSharing = false;
        this.used.push(...shared.writer.used.splice(0));
      }
    });
  }

  private behind(rows: Rows): Behind {
    const { sql } = this.place;
    const { child, link } = this.reached.behind(rows);
    const inner = sql.alias();
    const { shared: _, ...place } = this.place;
    const writer = new ValueWriter({ ...place, meta: child, alias: inner }, this.parameters, this);
    const from = (where?: string) =>
      `from ${quote(child.table)} ${inner}${writer.joins} where ${and([
        ...link(inner),
        `${column(inner, 'archived_at')} is null`,
        where,
      ])}`;
    return { writer, from };
  }
}
