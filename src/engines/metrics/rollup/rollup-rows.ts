/**
 * The rows of a gathering out of sums that are kept: whole months that nothing touched as months, other days that
 * nothing touched as days, and the records themselves on days that were touched since. One statement sees all three at
 * one moment, so an answer is exact and current whatever is being written.
 */
import type { Sql } from '../../../kernel/read/sql.js';
import { column, quote } from '../../../kernel/read/sql.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { addMonths, monthOf } from '../days.js';
import type { MetricCatalog } from '../define.js';
import { startOfDay, zoneOfPlace } from '../local-day-sql.js';
import type { Gathering } from '../plan.js';
import type { Question } from '../question.js';
import type { DayRange } from '../range.js';
import { ValueWriter } from '../value-writer.js';
import type { Covering } from './covering.js';

/** What stands in the place of the record, as selects: its location, its day, its period and the keys of the cube. */
export interface RollupRows {
  readonly with: ReadonlyMap<string, string>;
  /** Sums that are a bucket’s own, so that a question that tells apart what the cube does has nothing to add up. */
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

export interface RollupParts {
  readonly sql: Sql;
  readonly catalog: MetricCatalog;
  readonly question: Question;
  readonly gathering: Gathering;
  readonly covering: Covering;
  readonly place: RecordMeta;
  /** Whether months may stand for their days. */
  readonly byMonth: boolean;
  readonly now: Date;
}

export function rollupRows(parts: RollupParts): RollupRows {
  const { sql, question, covering } = parts;
  const { source, cube } = covering;
  const ranges = question.periods.map(({ range }) => range);
  const { from, to } = question.span;
  const id = sql.bind(cube.id, 'text');
  const stale = `select distinct location_id, day from metric_stale where source = ${sql.bind(source.name, 'text')} and (day is null or (day >= ${sql.bind(from, 'date')} and day < ${sql.bind(to, 'date')}))`;
  const keys = cube.by.map(({ column: name, type }, at) => `(keys[${at + 1}])::${type} as ${quote(name)}`);
  const ctes = new Map([
    ['stale', stale],
    [
      'stale_month',
      `select distinct location_id, date_trunc('month', day::timestamp)::date as month from stale`,
    ],
  ]);
  if (keys.length)
    ctes.set('cube_key', `select id, ${keys.join(', ')} from metric_cube_key where cube = ${id}`);
  const branches = ranges.map((range, k) => branchesOf(parts, range, k, id));
  return {
    with: ctes,
    whole: branches.flatMap(({ whole }) => whole),
    parts: branches.flatMap((branch) => branch.parts),
  };
}

function branchesOf(parts: RollupParts, range: DayRange, k: number, cube: string): Omit<RollupRows, 'with'> {
  const { sql, byMonth, question } = parts;
  const { grain } = question.parts;
  const first = range.from === monthOf(range.from) ? range.from : addMonths(monthOf(range.from), 1);
  const end = monthOf(range.to);
  const day = (text: string) => sql.bind(text, 'date');
  const untouched = `not exists (select from stale s where s.location_id = r.location_id and (s.day is null or s.day = r.starts_on))`;
  const days = (where: string) => kept(parts, k, cube, 'D', `${where} and ${untouched}`);
  const live = touched(parts, range, k);
  const splitBy = (own: typeof grain, kept: string, others: readonly string[]) =>
    grain === own ? { whole: [kept], parts: others } : { whole: [], parts: [kept, ...others] };
  if (!byMonth || first >= end)
    return splitBy('DAY', days(`r.starts_on >= ${day(range.from)} and r.starts_on < ${day(range.to)}`), [
      live,
    ]);
  const edges = [
    ...(range.from < first
      ? [days(`r.starts_on >= ${day(range.from)} and r.starts_on < ${day(first)}`)]
      : []),
    ...(end < range.to ? [days(`r.starts_on >= ${day(end)} and r.starts_on < ${day(range.to)}`)] : []),
  ];
  const inside = `r.starts_on >= ${day(first)} and r.starts_on < ${day(end)}`;
  const months = kept(
    parts,
    k,
    cube,
    'M',
    `${inside} and not exists (select from stale_month s where s.location_id = r.location_id and (s.month is null or s.month = r.starts_on))`,
  );
  const daysOfTouched = kept(
    parts,
    k,
    cube,
    'D',
    `${inside} and ${untouched}`,
    `stale_month m cross join lateral (${daysOfMonth(cube)} offset 0) r`,
  );
  return splitBy('MONTH', months, [daysOfTouched, ...edges, live]);
}

/** Month by month, behind `offset 0`: few months are touched, and joined as a whole all days would be read for them. */
const daysOfMonth = (cube: string) =>
  `select * from metric_rollup r where r.cube = ${cube} and r.level = 'D' and r.location_id = m.location_id and r.starts_on >= m.month and r.starts_on < (m.month + interval '1 month')::date`;

function kept(
  { covering }: RollupParts,
  k: number,
  cube: string,
  level: 'D' | 'M',
  where: string,
  from = 'metric_rollup r',
): string {
  const { by } = covering.cube;
  const columns = [
    `${k} as "$k"`,
    'r.location_id',
    'r.starts_on as "$day"',
    ...by.map(
      ({ column: name }) => `case when c.id is not null then ${column('c', name)} end as ${quote(name)}`,
    ),
    ...[...covering.slots].map(([name, { place }]) => `r.sums[${place}] as ${name}`),
  ];
  // Nothing is known of how many keys a filter leaves. A left join that no filter reaches keeps the planner from reading
  // the sums once for each key.
  const keyed = by.length ? ' left join cube_key c on c.id = r.key_id' : '';
  return `select ${columns.join(', ')} from ${from}${keyed} where r.cube = ${cube} and r.level = '${level}' and ${where}`;
}

/**
 * The records of the days that were touched, each with its values in the units of the sums. Day by day, behind
 * `offset 0`, for the same reason.
 */
function touched(
  { sql, catalog, question, gathering, covering, place, now }: RollupParts,
  range: DayRange,
  k: number,
): string {
  const { meta } = gathering;
  const { basis } = covering.source;
  const zone = zoneOfPlace(catalog);
  const at = column('t', basis.column);
  const isInstant = basis.kind.name === 'DateTime';
  const start = (day: string) => (isInstant ? `(${startOfDay(day, zone)})` : day);
  const grouping = question.grouping.map(({ name }) => name);
  const writer = new ValueWriter({ sql, meta, alias: 't', zone, grouping, now }, question.parameters);
  const values = gathering.measures.map(({ leaf, name }) => {
    const { scale } = covering.slots.get(name)!;
    const inUnits = (value: string) => (scale ? `(${value} * ${10 ** scale})::bigint` : `(${value})::bigint`);
    return `${writer.measured(leaf, inUnits)} as ${name}`;
  });
  const columns = [
    `${k} as "$k"`,
    't.location_id',
    `s.day as "$day"`,
    ...covering.cube.by.map(({ column: name }) => column('t', name)),
    ...values,
  ];
  const from = sql.bind(range.from, 'date');
  const to = sql.bind(range.to, 'date');
  const days = `(select location_id, day from stale where day >= ${from} and day < ${to} and location_id not in (select location_id from stale where day is null) union all select w.location_id, d::date from stale w cross join generate_series(${from}::timestamp, ${to}::timestamp - interval '1 day', interval '1 day') d where w.day is null) s`;
  const rows = `select * from ${quote(meta.table)} t where t.location_id = s.location_id and ${at} >= ${start('s.day')} and ${at} < ${start('(s.day + 1)')} and t.archived_at is null`;
  return `select ${columns.join(', ')} from ${days} join ${quote(place.table)} l on l.id = s.location_id cross join lateral (${rows} offset 0) t`;
}
