/**
 * One statement a gathering: the rows that count, each with its period, its bucket and its dimensions, and over them
 * the sums.
 *
 * ```sql
 * select k, b, d0, sum(m0)::text m0 from (
 *   select 0 k, date_trunc('month', …)::date::text b, t."queue_id"::text d0, case when … then 1 end m0
 *   from "interaction" t join "location" l on l.id = t."location_id" where …
 * ) r group by k, b, d0
 * ```
 */
import { assertMayUse } from '../../kernel/access/masking.js';
import { scopePredicate } from '../../kernel/access/scope.js';
import type { FilterScope } from '../../kernel/read/filter.js';
import { asksForArchived, filterPredicate } from '../../kernel/read/filter.js';
import type { Statement } from '../../kernel/read/statements.js';
import { Sql, and, column, quote } from '../../kernel/read/sql.js';
import type { RecordMeta } from '../../kernel/record/catalog.js';
import { recordOf } from '../../kernel/record/catalog.js';
import { addDays } from './days.js';
import type { Dimension, MetricCatalog } from './define.js';
import { effectiveNodes } from './effective-nodes.js';
import type { Gathering, Measure } from './plan.js';
import type { Question } from './question.js';
import { hasPlace, reachOf } from './question.js';
import { isIntraday } from './range.js';
import { openThroughout } from './like-for-like.js';
import type { Covering } from './rollup/covering.js';
import { rollupRows } from './rollup/rollup-rows.js';
import { ValueWriter } from './value-writer.js';

/** The rows of a gathering as SQL, before they are summed up. */
export class RowsWriter {
  readonly sql: Sql;
  readonly placeMeta: RecordMeta;
  readonly located: boolean;
  private readonly ctes: string[] = [];
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
    const own = column('l', this.placeMeta.attributes.get(this.catalog.place.timeZone)!.column);
    return this.placeIsCertain() ? own : `coalesce(${own}, ${quoted(companyZone)})`;
  }

  private placeIsCertain(): boolean {
    return !this.gathering.meta.relations.get('location')!.nullable;
  }

  /** The statement’s `with`, once everything else is written. */
  with(): string {
    return this.ctes.length ? `with ${this.ctes.join(', ')} ` : '';
  }

  /** `select k, b, d0, …, m0, … from …`; the ids of the rows where somebody wants to see them. */
  rows({ withId = false } = {}): string {
    if (this.covering) return this.keptRows(this.covering);
    const { meta, timing } = this.gathering;
    const zone = this.zone();
    const moments =
      'spans' in timing
        ? this.spans(timing)
        : 'from' in timing
          ? this.moments(zone, timing)
          : this.days(zone, timing.on!);
    const writer = new ValueWriter(
      {
        sql: this.sql,
        meta,
        alias: 't',
        zone,
        now: this.scope.now,
        grouping: this.question.grouping.map(({ name }) => name),
        ...(moments.asOf ? { asOf: moments.asOf } : {}),
        ...(moments.spanDays ? { spanDays: moments.spanDays } : {}),
      },
      this.question.parameters,
    );
    const when = moments.when(writer);
    const groups = this.question.grouping.map((dimension, at) =>
      this.dimension(dimension, at, writer, when.day),
    );
    const measures = this.gathering.measures.map(({ leaf, name }) => {
      const value = leaf.how === 'distinct' ? `${writer.value(leaf.value)}::text` : writer.value(leaf.value);
      return `${leaf.where ? `case when ${writer.condition(leaf.where)} then ${value} end` : value} as ${name}`;
    });
    const columns = [
      `${when.period} as k`,
      `${when.bucket} as b`,
      ...groups.map(({ column: of }) => of),
      ...measures,
      ...(withId ? ['t.id'] : []),
    ];
    for (const { meta: of, attribute } of writer.used) assertMayUse(this.scope.viewer, of, attribute);
    const where = and([...this.predicates(), ...when.predicates, ...this.parents(groups)]);
    const joins = [
      this.placeJoin(),
      writer.joins,
      this.placeWriter?.joins ?? '',
      ...groups.map(({ join }) => join),
    ];
    return `select ${columns.join(', ')} from ${quote(meta.table)} t${joins.join('')}${moments.join} where ${where}`;
  }

  private keptRows(covering: Covering): string {
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
    this.ctes.push(...kept.with);
    const day = 't."$day"';
    const writer = new ValueWriter(
      { sql: this.sql, meta, alias: 't', zone: `'UTC'`, now: this.scope.now },
      this.question.parameters,
    );
    const groups = this.question.grouping.map((dimension, at) => this.dimension(dimension, at, writer, day));
    for (const { meta: of, attribute } of writer.used) assertMayUse(this.scope.viewer, of, attribute);
    for (const name of measures) this.assertMeasure(name);
    const columns = [
      't."$k" as k',
      `${bucketOf(day, grain, firstWeekday)} as b`,
      ...groups.map(({ column: of }) => of),
      ...measures.map(({ name }) => `t.${name}`),
    ];
    const where = and([...this.predicates(), ...this.parents(groups)]);
    const joins = [
      this.placeJoin(),
      writer.joins,
      this.placeWriter?.joins ?? '',
      ...groups.map(({ join }) => join),
    ];
    return `select ${columns.join(', ')} from ${kept.from}${joins.join('')} where ${where}`;
  }

  /** What a sum was made of must be the viewer’s to use, kept or not. */
  private assertMeasure({ leaf }: Measure): void {
    const { meta } = this.gathering;
    const writer = new ValueWriter(
      { sql: new Sql(), meta, alias: 't', zone: `'UTC'`, now: this.scope.now },
      this.question.parameters,
    );
    writer.value(leaf.value);
    if (leaf.where) writer.condition(leaf.where);
    for (const { meta: of, attribute } of writer.used) assertMayUse(this.scope.viewer, of, attribute);
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

  private parents(groups: readonly { readonly key: string }[]): string[] {
    const { parents } = this.question.parts;
    return parents && !parents.all
      ? [`${groups[0]!.key} = any(${this.sql.bind(parents.keys, 'uuid[]')})`]
      : [];
  }

  /** How rows fall on days: by an event of theirs. */
  private days(zone: string, on: string) {
    const { grain, firstWeekday } = this.question.parts;
    const { periods } = this.question;
    return {
      asOf: undefined,
      spanDays: undefined,
      join: periods.length > 1 ? ` cross join (values ${this.periodValues()}) p(k, f, e)` : '',
      when: (writer: ValueWriter) => {
        const { sql: at, attribute } = writer.path(on);
        const kind = attribute?.kind.name;
        const day =
          kind === 'DateTime'
            ? `(${at} at time zone ${zone})::date`
            : kind === 'YearMonth'
              ? `(${at} || '-01')::date`
              : at;
        const first = periods.map(({ range }) => range.from).toSorted()[0]!;
        const end = periods
          .map(({ range }) => range.to)
          .toSorted()
          .at(-1)!;
        const one = periods[0]!.range;
        const [from, to] =
          periods.length > 1
            ? ['p.f', 'p.e']
            : [this.sql.bind(one.from, 'date'), this.sql.bind(one.to, 'date')];
        return {
          period: periods.length > 1 ? 'p.k' : '0',
          day,
          bucket: isIntraday(grain) ? intraday(at, zone, grain) : bucketOf(day, grain, firstWeekday),
          predicates: [
            // Whatever the zone: what lets an index find the rows. The days below decide.
            ...(kind === 'DateTime'
              ? [
                  `${at} >= ${this.sql.bind(`${addDays(first, -1)}T00:00:00Z`, 'timestamptz')}`,
                  `${at} < ${this.sql.bind(`${addDays(end, 1)}T12:00:00Z`, 'timestamptz')}`,
                ]
              : []),
            `${day} >= ${from}`,
            `${day} < ${to}`,
          ],
        };
      },
    };
  }

  private periodValues(): string {
    return this.question.periods
      .map(
        ({ range }, k) => `(${k}, ${this.sql.bind(range.from, 'date')}, ${this.sql.bind(range.to, 'date')})`,
      )
      .join(', ');
  }

  /** How rows fall on moments: each bucket’s end, or its beginning; never later than now. */
  private moments(zone: string, timing: { from: string; until?: string; at?: 'start' | 'end' }) {
    const points = this.question.periods.flatMap(({ buckets }, k) =>
      buckets
        .filter(({ from }) => from <= this.question.parts.today)
        .map(({ key, from, to }) => {
          const day = timing.at === 'start' ? from : to;
          return `(${k}, ${this.sql.bind(key, 'text')}, ${this.sql.bind(day, 'date')}, ${this.sql.bind(to, 'date')})`;
        }),
    );
    const now = this.sql.bind(this.scope.now.toISOString(), 'timestamptz');
    const asOf = {
      instant: `least(a.d::timestamp at time zone ${zone}, ${now})`,
      day: `least(a.d - 1, (${now} at time zone ${zone})::date)`,
      endDay: `least(a.e - 1, (${now} at time zone ${zone})::date)`,
    };
    // A bucket ends before its last instant; what happens at this very one has happened.
    const ended = `least(a.d::timestamp at time zone ${zone}, ${now} + interval '1 microsecond')`;
    return {
      asOf,
      spanDays: undefined,
      join: ` cross join (values ${points.length ? points.join(', ') : `(null::int, null::text, null::date, null::date)`}) a(k, b, d, e)`,
      when: (writer: ValueWriter) => {
        const moment = (path: string) => {
          const { sql: at, attribute } = writer.path(path);
          return { at, moment: attribute?.kind.name === 'DateTime' ? ended : asOf.day };
        };
        const begun = moment(timing.from);
        const over = timing.until ? moment(timing.until) : undefined;
        const since = begun.moment === ended ? '<' : '<=';
        return {
          period: 'a.k',
          day: asOf.day,
          bucket: this.question.parts.grain ? 'a.b' : `''`,
          predicates: [
            `${begun.at} ${since} ${begun.moment}`,
            ...(over
              ? [`(${over.at} is null or ${over.at} ${since === '<' ? '>=' : '>'} ${over.moment})`]
              : []),
          ],
        };
      },
    };
  }

  /** How stretches of days fall into buckets: into each that they touch, up to today. */
  private spans({ from, until }: { from: string; until: string }) {
    const buckets = this.question.periods.flatMap(({ buckets: all }, k) =>
      all.map(
        (bucket) =>
          `(${k}, ${this.sql.bind(bucket.key, 'text')}, ${this.sql.bind(bucket.from, 'date')}, ${this.sql.bind(bucket.to, 'date')})`,
      ),
    );
    const { meta } = this.gathering;
    const tomorrow = this.sql.bind(addDays(this.question.parts.today, 1), 'date');
    const begun = column('t', meta.attributes.get(from)!.column);
    const end = `least(${column('t', meta.attributes.get(until)!.column)}, s.e, ${tomorrow})`;
    return {
      asOf: undefined,
      spanDays: `(${end} - greatest(${begun}, s.f))`,
      join: ` cross join (values ${buckets.join(', ')}) s(k, b, f, e)`,
      when: () => ({
        period: 's.k',
        day: `greatest(${begun}, s.f)`,
        bucket: this.question.parts.grain ? 's.b' : `''`,
        predicates: [`${begun} < s.e`, `${end} > greatest(${begun}, s.f)`],
      }),
    };
  }

  private dimension(dimension: Dimension, at: number, writer: ValueWriter, day: string) {
    const { meta } = this.gathering;
    const reach = reachOf(this.catalog, meta, dimension)!;
    if ('value' in reach) {
      const key = writer.value(reach.value);
      return { key, column: `${key}::text as d${at}`, join: '' };
    }
    if ('place' in reach) {
      const key = reach.place === 'id' ? 't."location_id"' : this.ofPlace(reach.place);
      return { key, column: `${key}::text as d${at}`, join: '' };
    }
    const asOf = this.question.parts.organizationAsOf;
    const alias = `o${at}`;
    this.ctes.push(`${alias} as materialized (${effectiveNodes(dimension.ofPlaceOnDay!, this.placeMeta)})`);
    const moment = asOf ? this.sql.bind(asOf, 'date') : day;
    // A parent is one of those asked for; a row may lie below several of them.
    const kind = this.question.parts.parents?.dimension === dimension ? 'join' : 'left join';
    return {
      key: `${alias}.key`,
      column: `${alias}.key::text as d${at}`,
      join: ` ${kind} ${alias} on ${alias}.place = t."location_id" and ${alias}.during @> ${moment}`,
    };
  }

  private ofPlace(path: string): string {
    this.placeWriter ??= new ValueWriter(
      { sql: this.sql, meta: this.placeMeta, alias: 'l', zone: `'UTC'`, now: this.scope.now },
      this.question.parameters,
    );
    const { sql: key } = this.placeWriter.path(path);
    for (const { meta, attribute } of this.placeWriter.used) assertMayUse(this.scope.viewer, meta, attribute);
    return key;
  }
}

// Part of the text: PostgreSQL refuses a parameter that nothing uses, and local dates need no zone.
const quoted = (zone: string) => `'${zone.replaceAll("'", "''")}'`;

/** The text that names the bucket of a day. */
export function bucketOf(day: string, grain: Question['parts']['grain'], firstWeekday: number): string {
  if (!grain) return `''`;
  if (grain === 'DAY') return `${day}::text`;
  if (grain === 'WEEK')
    return `(${day} - ((extract(isodow from ${day})::int - ${firstWeekday} + 7) % 7))::text`;
  return `date_trunc('${grain.toLowerCase()}', ${day})::date::text`;
}

// By the wall clock. An hour that the clock runs twice keeps its first run apart from its second.
function intraday(at: string, zone: string, grain: 'HALF_HOUR' | 'HOUR'): string {
  const local = `(${at} at time zone ${zone})`;
  const width = grain === 'HOUR' ? '1 hour' : '30 minutes';
  const start = `date_bin('${width}', ${local}, timestamp '2000-01-01')`;
  return `to_char(${start}, 'YYYY-MM-DD"T"HH24:MI') || case when ${local} at time zone ${zone} <> ${at} then ' first' else '' end`;
}

/** Sums of a gathering by period, bucket and dimensions; where values are ranked, totals come as rows with `g` = 1. */
export function gatheringStatement(
  catalog: MetricCatalog,
  question: Question,
  gathering: Gathering,
  scope: FilterScope,
  maxRows: number,
  covering?: Covering,
): Statement {
  const rows = new RowsWriter(catalog, question, gathering, scope, covering);
  const inner = rows.rows();
  const groups = question.grouping.map((_, at) => `d${at}`);
  const all = ['k', 'b', ...groups].join(', ');
  const ranked = gathering.measures.some(({ leaf }) => leaf.how);
  const totals = ['k', ...(question.parts.parents ? ['d0'] : [])].join(', ');
  const sums = gathering.measures.map(({ leaf, name }) => {
    if (leaf.how === 'distinct') return `count(distinct ${name})::text as ${name}`;
    if (leaf.how)
      return `percentile_disc(${leaf.how.percentile}) within group (order by ${name})::text as ${name}`;
    return `sum(${name})::text as ${name}`;
  });
  const ready = covering
    ? [`(select ready from metric_cube where id = ${rows.sql.bind(covering.cube.id, 'text')}) as ready`]
    : [];
  const grouping = ranked ? `grouping sets ((${all}), (${totals}))` : all;
  return {
    text: `${rows.with()}select ${all}, ${[...sums, ...(ranked ? [`grouping(b) as g`] : []), ...ready].join(', ')} from (${inner}) r group by ${grouping} limit ${maxRows + 1}`,
    values: rows.sql.values,
  };
}
