/** The rows of a gathering that count, each with its period, its bucket and its dimensions. */
import { assertMayUse } from '../../kernel/access/masking.js';
import { scopePredicate } from '../../kernel/access/scope.js';
import type { FilterScope } from '../../kernel/read/filter.js';
import { asksForArchived, filterPredicate } from '../../kernel/read/filter.js';
import { Sql, and, quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import type { Dimension, MetricCatalog } from './define.js';
import { effectiveNodes } from './effective-nodes.js';
import { openThroughout } from './like-for-like.js';
import { zoneOfPlace } from './local-day-sql.js';
import { lookedAtOften, necessary } from './lookups.js';
import type { Condition } from './measures.js';
import type { Gathering, Measure } from './plan.js';
import type { Question } from './question.js';
import { hasPlace, reachOf } from './question.js';
import type { Covering } from './rollup/covering.js';
import { rollupRows } from './rollup/rollup-rows.js';
import type { When } from './timing.js';
import { bucketOf, layOut } from './timing.js';
import type { Place } from './value-writer.js';
import { ValueWriter } from './value-writer.js';

/** Rows in time, where they are taken from, and the columns of their measures once a viewer may use them. */
interface Taken extends When {
  readonly from: string;
  readonly join: string;
  readonly measures: () => readonly string[];
}

/** Rows of a gathering as SQL: those that stand for a group and a bucket alone, and those that have to be added up. */
export interface Rows {
  readonly whole: string | undefined;
  readonly parts: string;
}

/** The rows of a gathering as SQL, before they are summed up. */
export class RowsWriter {
  readonly sql: Sql;
  readonly placeMeta: RecordMeta;
  readonly located: boolean;
  private readonly ctes = new Map<string, string>();
  private placeWriter: ValueWriter | undefined;

  constructor(
    readonly catalog: MetricCatalog,
    readonly question: Question,
    readonly gathering: Gathering,
    readonly scope: FilterScope,
    /** Sums that are kept, to take the rows from. */
    readonly covering?: Covering,
  ) {
    this.sql = new Sql();
    this.placeMeta = recordOf(catalog.place.of());
    this.located = hasPlace(catalog, gathering.meta);
  }

  /** SQL of the zone that the days of a row follow. */
  zone(): string {
    const { calendar, timeZone, companyZone } = this.question.parts;
    if (timeZone) return quoted(timeZone);
    if (calendar === 'UTC') return `'UTC'`;
    if (calendar === 'COMPANY' || !this.located) return quoted(companyZone);
    const own = zoneOfPlace(this.catalog);
    return this.placeIsCertain() ? own : `coalesce(${own}, ${quoted(companyZone)})`;
  }

  private placeIsCertain(): boolean {
    return !this.gathering.meta.relations.get('location')!.nullable;
  }

  /** The statement’s `with`, once everything else is written. */
  with(): string {
    const ctes = [...this.ctes].map(([name, text]) => `${name} as materialized (${text})`);
    return ctes.length ? `with ${ctes.join(', ')} ` : '';
  }

  /** `select k, b, d0, …, m0, … from …` to be added up, and what needs no adding up. */
  rows(): Rows {
    return this.covering ? this.keptRows(this.covering) : { whole: undefined, parts: this.liveRows() };
  }

  /** The records themselves, with their ids where somebody wants to see them. */
  liveRows({ withId = false } = {}): string {
    const { sql, question, gathering } = this;
    const zone = this.zone();
    const layout = layOut({ sql, question, gathering, zone, now: this.scope.now });
    const writer = this.writerOf(gathering.meta, 't', {
      zone,
      grouping: question.grouping.map(({ name }) => name),
      shared: lookedAtOften([
        ...gathering.measures.map(({ leaf: { value, where } }) => [value, where]),
        ...question.grouping.map((dimension) => reachOf(this.catalog, gathering.meta, dimension)),
      ]),
      ...layout.known,
    });
    return this.select(writer, {
      ...layout.when(writer),
      from: `${quote(gathering.meta.table)} t`,
      join: layout.join,
      measures: () => {
        const columns = gathering.measures.map(({ leaf, name }) => {
          const as = leaf.how === 'distinct' ? (value: string) => `${value}::text` : undefined;
          return `${writer.measured(leaf, as)} as ${name}`;
        });
        this.assertMayUse(writer);
        return [...columns, ...(withId ? ['t.id'] : [])];
      },
    });
  }

  private keptRows(covering: Covering): Rows {
    const { meta, measures } = this.gathering;
    const { grain, firstWeekday, organizationAsOf } = this.question.parts;
    const byDay = grain === 'DAY' || grain === 'WEEK';
    const moves = this.question.grouping.some((dimension) => dimension.ofPlaceOnDay) && !organizationAsOf;
    const kept = rollupRows({
      sql: this.sql,
      catalog: this.catalog,
      question: this.question,
      gathering: this.gathering,
      covering,
      place: this.placeMeta,
      byMonth: !byDay && !moves,
      now: this.scope.now,
    });
    for (const [name, text] of kept.with) this.ctes.set(name, text);
    for (const measure of measures) this.assertMeasure(measure);
    const day = 't."$day"';
    const selectFrom = (selects: readonly string[]) =>
      this.select(this.writerOf(meta, 't'), {
        period: 't."$k"',
        bucket: bucketOf(day, grain, firstWeekday),
        day,
        predicates: [],
        from: `(${selects.join(' union all ')}) t`,
        join: '',
        measures: () => measures.map(({ name }) => `t.${name}`),
      });
    return kept.whole.length && covering.tellsApart
      ? { whole: selectFrom(kept.whole), parts: selectFrom(kept.parts) }
      : { whole: undefined, parts: selectFrom([...kept.whole, ...kept.parts]) };
  }

  /** Rows with what tells them apart, joined and filtered as the question says, whatever they are taken from. */
  private select(
    writer: ValueWriter,
    { from, join, period, bucket, day, predicates, measures }: Taken,
  ): string {
    const groups = this.question.grouping.map((dimension, at) => this.dimension(dimension, at, writer, day));
    this.assertMayUse(writer);
    const columns = [
      `${period} as k`,
      `${bucket} as b`,
      ...groups.map(({ column: of }) => of),
      ...measures(),
    ];
    const where = and([
      ...this.predicates(),
      ...predicates,
      ...this.parents(groups),
      ...(this.covering ? [] : this.counting(writer)),
    ]);
    const joins = [
      this.placeJoin(),
      writer.joins,
      this.placeWriter?.joins ?? '',
      join,
      // What a location belonged to on the day of a moment comes after the moments.
      ...groups.map((group) => group.join),
      writer.laterals,
    ];
    return `select ${columns.join(', ')} from ${from}${joins.join('')} where ${where}`;
  }

  private writerOf(meta: RecordMeta, alias: string, known: Partial<Place> = {}): ValueWriter {
    return new ValueWriter(
      { sql: this.sql, meta, alias, zone: `'UTC'`, now: this.scope.now, ...known },
      this.question.parameters,
    );
  }

  private assertMayUse({ used }: ValueWriter): void {
    for (const { meta, attribute } of used) assertMayUse(this.scope.viewer, meta, attribute);
  }

  /** What a sum was made of must be the viewer’s to use, kept or not. */
  private assertMeasure({ leaf }: Measure): void {
    const writer = this.writerOf(this.gathering.meta, 't', { sql: new Sql() });
    writer.measured(leaf);
    this.assertMayUse(writer);
  }

  private placeJoin(): string {
    if (!this.located) return '';
    return ` ${this.placeIsCertain() ? 'join' : 'left join'} ${quote(this.placeMeta.table)} l on l.id = t."location_id"`;
  }

  private predicates(): (string | undefined)[] {
    const { meta } = this.gathering;
    const { filters } = this.question.parts;
    const filter = filters.get(meta);
    const placeFilter = filters.get(this.placeMeta);
    const source = this.catalog.sources.get(meta)?.where;
    return [
      scopePredicate(this.sql, meta, 't', this.scope.viewer),
      asksForArchived(filter) || this.covering ? undefined : `t."archived_at" is null`,
      source && filterPredicate(this.sql, meta, 't', source, this.scope),
      filter && filterPredicate(this.sql, meta, 't', filter, this.scope),
      placeFilter && this.located
        ? filterPredicate(this.sql, this.placeMeta, 'l', placeFilter, this.scope)
        : undefined,
      this.question.parts.likeForLike && this.located
        ? openThroughout(this.sql, this.catalog, this.question)
        : undefined,
    ];
  }

  /**
   * Rows that count for nothing are left out before something is worked out for each: what tells the rows of a stock
   * apart, which is a whole history, or what is read once behind every row.
   */
  private counting(writer: ValueWriter): (string | undefined)[] {
    const { meta, timing, measures } = this.gathering;
    const conditions = [...new Set(measures.map(({ leaf }) => leaf.where))];
    if (conditions.includes(undefined)) return [];
    const counts: Condition = { any: conditions as Condition[] };
    const isWorkedOut = this.question.grouping.some((dimension) => {
      const reach = reachOf(this.catalog, meta, dimension)!;
      return 'value' in reach && !('attr' in reach.value);
    });
    const needed = writer.laterals ? necessary(counts) : undefined;
    return [
      needed && writer.condition(needed),
      'from' in timing && isWorkedOut ? writer.condition(counts) : undefined,
    ];
  }

  private parents(groups: readonly { readonly key: string }[]): string[] {
    const { parents } = this.question.parts;
    return parents && !parents.all
      ? [`${groups[0]!.key} = any(${this.sql.bind(parents.keys, 'uuid[]')})`]
      : [];
  }

  private dimension(dimension: Dimension, at: number, writer: ValueWriter, day: string) {
    const { meta } = this.gathering;
    const reach = reachOf(this.catalog, meta, dimension)!;
    if ('value' in reach) {
      const key = writer.value(reach.value);
      return { key, column: `${key} as d${at}`, join: '' };
    }
    if ('place' in reach) {
      const key = reach.place === 'id' ? 't."location_id"' : this.ofPlace(reach.place);
      return { key, column: `${key} as d${at}`, join: '' };
    }
    const asOf = this.question.parts.organizationAsOf;
    const alias = `o${at}`;
    this.ctes.set(alias, effectiveNodes(dimension.ofPlaceOnDay!, this.placeMeta));
    const moment = asOf ? this.sql.bind(asOf, 'date') : day;
    // A parent is one of those asked for; a row may lie below several of them.
    const kind = this.question.parts.parents?.dimension === dimension ? 'join' : 'left join';
    return {
      key: `${alias}.key`,
      column: `${alias}.key as d${at}`,
      join: ` ${kind} ${alias} on ${alias}.place = t."location_id" and ${alias}.during @> ${moment}`,
    };
  }

  private ofPlace(path: string): string {
    this.placeWriter ??= this.writerOf(this.placeMeta, 'l');
    const { sql: key } = this.placeWriter.path(path);
    this.assertMayUse(this.placeWriter);
    return key;
  }
}

// Part of the text: PostgreSQL refuses a parameter that nothing uses, and local dates need no zone.
const quoted = (zone: string) => `'${zone.replaceAll("'", "''")}'`;
