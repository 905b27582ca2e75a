/** Works out the sums of days anew: of all days of a location, or of some. */
import { column, quote } from '../../../kernel/read/sql.js';
import { Sql } from '../../../kernel/read/sql.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { Run } from '../../../kernel/write/derive.js';
import type { MetricCatalog } from '../define.js';
import { ValueWriter } from '../value-writer.js';
import type { Cube, CubeSource } from './cubes.js';

export interface Days {
  readonly location: string;
  /** Undefined: all of them. */
  readonly days?: readonly string[] | undefined;
}

/** Inside a transaction that nobody else fills in. */
export async function fill(run: Run, catalog: MetricCatalog, source: CubeSource, of: Days): Promise<void> {
  const ids = source.cubes.map(({ id }) => id);
  await run(
    `delete from metric_rollup where cube = any($1::text[]) and level = 'D' and location_id = $2::uuid${of.days ? ' and starts_on = any($3::date[])' : ''}`,
    of.days ? [ids, of.location, of.days] : [ids, of.location],
  );
  const summed = summedDays(catalog, source, of);
  await run(summed.text, summed.values);
  for (const cube of source.cubes) for (const statement of fillCube(cube)) await run(statement, [cube.id]);
  for (const cube of source.cubes) {
    for (const { text, values } of fillMonths(source, cube, of)) await run(text, values);
  }
}

/** One reading of the rows for all cubes: `cube` says by which keys a row of sums was grouped. */
function summedDays(catalog: MetricCatalog, source: CubeSource, { location, days }: Days) {
  const { meta, basis, cubes, slots } = source;
  const sql = new Sql();
  const place = recordOf(catalog.place.of());
  const zone = column('l', place.attributes.get(catalog.place.timeZone)!.column);
  const at = column('t', basis.column);
  const isInstant = basis.kind.name === 'DateTime';
  const writer = new ValueWriter({ sql, meta, alias: 't', zone, now: new Date(0) }, new Map());
  const sums = [...slots.values()].map(({ leaf, scale, place: at }) => {
    const value = writer.value(leaf.value);
    const units = scale ? `(${value} * ${10 ** scale})::bigint` : value;
    return `${leaf.where ? `case when ${writer.condition(leaf.where)} then ${units} end` : units} as m${at}`;
  });
  const keys = [...new Map(cubes.flatMap(({ by }) => by).map((key) => [key.column, key])).values()];
  const columns = [
    't.location_id',
    `${isInstant ? `(${at} at time zone ${zone})::date` : at} as day`,
    ...keys.map(({ column: name }) => `${column('t', name)}::text as ${quote(`k_${name}`)}`),
    ...sums,
  ];
  const where = [
    `t.location_id = ${sql.bind(location, 'uuid')}`,
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
  const text = `create temporary table metric_fill on commit drop as
    select ${cubeCase(cubes, keys, which, sql)} as cube, location_id, day,
           ${keysCase(cubes, keys, which)} as keys, array[${arrays.join(', ')}]::bigint[] as sums
    from (select ${columns.join(', ')} from ${quote(meta.table)} t join ${quote(place.table)} l on l.id = t.location_id where ${where.join(' and ')}) r
    group by grouping sets (${sets.join(', ')})`;
  return { text: inlined(text, sql.values), values: [] };
}

// A day’s rows by its bounds in the zone, so that an index finds them.
function inDays(sql: Sql, at: string, zone: string | undefined, days: readonly string[]): string {
  const list = sql.bind(days, 'date[]');
  if (!zone) return `${at} = any(${list})`;
  const [first, last] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
  return `${at} >= (${sql.bind(first, 'date')}::timestamp at time zone ${zone}) and ${at} < ((${sql.bind(last, 'date')} + 1)::timestamp at time zone ${zone}) and (${at} at time zone ${zone})::date = any(${list})`;
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

function keysCase(cubes: readonly Cube[], keys: readonly KeyColumn[], which: string): string {
  const cases = cubes.map(
    (cube) =>
      `when ${bitsOf(cube, keys)} then array[${cube.by.map(({ column: name }) => quote(`k_${name}`)).join(', ')}]::text[]`,
  );
  return `case ${which} ${cases.join(' ')} end`;
}

// `create table as` takes no parameters.
function inlined(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)::(\w+(?:\[\])?)/g, (_, at: string, cast: string) => {
    const value = values[Number(at) - 1];
    const written = Array.isArray(value)
      ? `{${value.map((item) => JSON.stringify(item)).join(',')}}`
      : String(value);
    return `'${written.replaceAll("'", "''")}'::${cast}`;
  });
}

const fillCube = (cube: Cube): string[] => [
  ...(cube.by.length
    ? [
        `insert into metric_cube_key (cube, keys)
         select distinct $1::text, f.keys from pg_temp.metric_fill f
         where f.cube = $1 and not exists (select from metric_cube_key k where k.cube = $1 and k.keys = f.keys)`,
      ]
    : []),
  `insert into metric_rollup (cube, level, location_id, starts_on, key_id, sums)
   select f.cube, 'D', f.location_id, f.day, ${cube.by.length ? 'k.id' : '0'}, f.sums
   from pg_temp.metric_fill f${cube.by.length ? ' join metric_cube_key k on k.cube = f.cube and k.keys = f.keys' : ''}
   where f.cube = $1`,
];

/** Months out of their days. */
function fillMonths({ slots }: CubeSource, cube: Cube, { location, days }: Days) {
  const months = days && [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  const values = months ? [cube.id, location, months] : [cube.id, location];
  const sums = [...slots.values()].map(({ place }) => `sum(sums[${place}])`);
  const inMonths = months ? ` and date_trunc('month', starts_on)::date = any($3::date[])` : '';
  const bounds = months
    ? ` and starts_on >= (select min(m) from unnest($3::date[]) m) and starts_on < (select max(m) + interval '1 month' from unnest($3::date[]) m)`
    : '';
  const where = `cube = $1 and location_id = $2::uuid`;
  return [
    {
      text: `delete from metric_rollup where ${where} and level = 'M'${months ? ' and starts_on = any($3::date[])' : ''}`,
      values,
    },
    {
      text: `insert into metric_rollup (cube, level, location_id, starts_on, key_id, sums)
             select cube, 'M', location_id, date_trunc('month', starts_on)::date, key_id, array[${sums.join(', ')}]::bigint[]
             from metric_rollup where ${where} and level = 'D'${bounds}${inMonths}
             group by 1, 3, 4, 5`,
      values,
    },
  ];
}
