/** Works out the sums of days anew: of all days of a location, or of some. */
import { Sql, column, quote } from '../../../kernel/read/sql.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { Run } from '../../../kernel/write/derive.js';
import { addMonths, monthOf } from '../days.js';
import type { MetricCatalog } from '../define.js';
import { dayOf, dayOfInstant, startOfDay, zoneOfPlace } from '../local-day-sql.js';
import { ValueWriter } from '../value-writer.js';
import type { Cube, CubeSource } from './cubes.js';

export interface Days {
  readonly locations: readonly string[];
  /** Undefined: all of them. */
  readonly days?: readonly string[] | undefined;
}

const locationsAtOnce = 20;

/** As many locations as are worked out in one transaction: a small one costs hardly more than its statements. */
export function* batches(locations: readonly string[]): Iterable<readonly string[]> {
  for (let at = 0; at < locations.length; at += locationsAtOnce)
    yield locations.slice(at, at + locationsAtOnce);
}

/** What a question reads together lies together: a year of a location is some pages instead of one page a month. */
const inReadingOrder = 'order by 1, 3, 4';

/** Inside a transaction that nobody else fills in. */
export async function fill(run: Run, catalog: MetricCatalog, source: CubeSource, of: Days): Promise<void> {
  for (const { text, values } of [
    forgetDays(source, of),
    summedDays(catalog, source, of),
    forgetMonths(source, of),
    summedMonths(source, of),
  ])
    await run(text, values);
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const idsOf = ({ cubes }: CubeSource) => cubes.map(({ id }) => id);

/** The sums of a source at these locations, and at this level. */
function whereKept(sql: Sql, source: CubeSource, { locations }: Days, level: 'D' | 'M'): string {
  return `cube = any(${sql.bind(idsOf(source), 'text[]')}) and level = '${level}' and location_id = any(${sql.bind(locations, 'uuid[]')})`;
}

function forgetDays(source: CubeSource, of: Days): Statement {
  const sql = new Sql();
  const where = whereKept(sql, source, of, 'D');
  const days = of.days ? ` and starts_on = any(${sql.bind(of.days, 'date[]')})` : '';
  return { text: `delete from metric_rollup where ${where}${days}`, values: sql.values };
}

/** One reading of the rows for all cubes: `cube` says by which keys a row of sums was grouped. */
function summedDays(catalog: MetricCatalog, source: CubeSource, { locations, days }: Days): Statement {
  const { meta, basis, cubes, slots } = source;
  const sql = new Sql();
  const place = recordOf(catalog.place.of());
  const zone = zoneOfPlace(catalog);
  const at = column('t', basis.column);
  const isInstant = basis.kind.name === 'DateTime';
  const sums = [...slots.values()].map(({ leaf, scale, grouping, place: at }) => {
    const writer = new ValueWriter({ sql, meta, alias: 't', zone, grouping, now: new Date(0) }, new Map());
    const inUnits = (value: string) => (scale ? `(${value} * ${10 ** scale})::bigint` : value);
    return `${writer.measured(leaf, inUnits)} as m${at}`;
  });
  const keys = [...new Map(cubes.flatMap(({ by }) => by).map((key) => [key.column, key])).values()];
  const columns = [
    't.location_id',
    `${dayOf(at, basis.kind.name, zone)} as day`,
    ...keys.map(({ column: name }) => `${column('t', name)}::text as ${quote(`k_${name}`)}`),
    ...sums,
  ];
  const where = [
    `t.location_id = any(${sql.bind(locations, 'uuid[]')})`,
    't.archived_at is null',
    `${at} is not null`,
    ...(days ? [inDays(sql, at, isInstant ? zone : undefined, days)] : []),
  ];
  const sets = cubes.map(
    ({ by }) => `(location_id, day${by.map((key) => `, ${quote(`k_${key.column}`)}`).join('')})`,
  );
  const which = keys.length
    ? `grouping(${keys.map(({ column: name }) => quote(`k_${name}`)).join(', ')})`
    : '0';
  const arrays = [...slots.values()].map(({ place: at }) => `coalesce(sum(m${at}), 0)::bigint`);
  const text = `with summed as materialized (
      select ${cubeCase(cubes, keys, which, sql)} as cube, location_id, day,
             ${keysCase(cubes, keys, which)} as keys, array[${arrays.join(', ')}]::bigint[] as sums
      from (select ${columns.join(', ')} from ${quote(meta.table)} t join ${quote(place.table)} l on l.id = t.location_id where ${where.join(' and ')}) r
      group by grouping sets (${sets.join(', ')})
    ), known as materialized (
      select id, cube, keys from metric_cube_key where cube = any(${sql.bind(idsOf(source), 'text[]')})
    ), met as (
      insert into metric_cube_key (cube, keys)
      select distinct s.cube, s.keys from summed s
      where s.keys is not null and not exists (select from known k where k.cube = s.cube and k.keys = s.keys)
      returning id, cube, keys
    )
    insert into metric_rollup (cube, level, location_id, starts_on, key_id, sums)
    select s.cube, 'D', s.location_id, s.day, coalesce(k.id, 0), s.sums
    from summed s left join (select * from known union all select * from met) k on k.cube = s.cube and k.keys = s.keys
    ${inReadingOrder}`;
  return { text, values: sql.values };
}

// A day’s rows by its bounds in the zone, so that an index finds them.
function inDays(sql: Sql, at: string, zone: string | undefined, days: readonly string[]): string {
  const list = sql.bind(days, 'date[]');
  if (!zone) return `${at} = any(${list})`;
  const [first, last] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
  const start = startOfDay(sql.bind(first, 'date'), zone);
  const end = startOfDay(`(${sql.bind(last, 'date')} + 1)`, zone);
  return `${at} >= (${start}) and ${at} < (${end}) and ${dayOfInstant(at, zone)} = any(${list})`;
}

type KeyColumn = { readonly column: string };

/** What `grouping` gives for the keys of a cube: a bit for each key that it does not have. */
function bitsOf(cube: Cube, keys: readonly KeyColumn[]): number {
  return keys.reduce(
    (bits, key) => bits * 2 + (cube.by.some(({ column: name }) => name === key.column) ? 0 : 1),
    0,
  );
}

function cubeCase(cubes: readonly Cube[], keys: readonly KeyColumn[], which: string, sql: Sql): string {
  const cases = cubes.map((cube) => `when ${bitsOf(cube, keys)} then ${sql.bind(cube.id, 'text')}`);
  return `case ${which} ${cases.join(' ')} end`;
}

/** The keys of a row of sums; none where its cube has none. */
function keysCase(cubes: readonly Cube[], keys: readonly KeyColumn[], which: string): string {
  const cases = cubes
    .filter(({ by }) => by.length)
    .map(
      (cube) =>
        `when ${bitsOf(cube, keys)} then array[${cube.by.map(({ column: name }) => quote(`k_${name}`)).join(', ')}]::text[]`,
    );
  return cases.length ? `case ${which} ${cases.join(' ')} end` : 'null::text[]';
}

/** Months that these days are in. */
const monthsOf = (days: readonly string[]) => [...new Set(days.map(monthOf))];

function forgetMonths(source: CubeSource, of: Days): Statement {
  const sql = new Sql();
  const where = whereKept(sql, source, of, 'M');
  const months = of.days ? ` and starts_on = any(${sql.bind(monthsOf(of.days), 'date[]')})` : '';
  return { text: `delete from metric_rollup where ${where}${months}`, values: sql.values };
}

/** Months out of their days. */
function summedMonths(source: CubeSource, of: Days): Statement {
  const sql = new Sql();
  const where = [whereKept(sql, source, of, 'D')];
  if (of.days) {
    const months = monthsOf(of.days).toSorted();
    where.push(
      `starts_on >= ${sql.bind(months[0], 'date')}`,
      `starts_on < ${sql.bind(addMonths(months.at(-1)!, 1), 'date')}`,
      `date_trunc('month', starts_on)::date = any(${sql.bind(months, 'date[]')})`,
    );
  }
  const sums = [...source.slots.values()].map(({ place }) => `sum(sums[${place}])`);
  const text = `insert into metric_rollup (cube, level, location_id, starts_on, key_id, sums)
    select cube, 'M', location_id, date_trunc('month', starts_on)::date, key_id, array[${sums.join(', ')}]::bigint[]
    from metric_rollup where ${where.join(' and ')}
    group by 1, 3, 4, 5
    ${inReadingOrder}`;
  return { text, values: sql.values };
}
