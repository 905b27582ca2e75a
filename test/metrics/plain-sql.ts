/**
 * The random questions a second time, in SQL that knows nothing of the engine: a row for each record that counts, with
 * what it adds, and sums over them. `:day` is the local day that a record counts on, `:zone` the zone of that day,
 * `:now` the moment of the question.
 */
import type { Part } from './plain-metrics.js';
import { plain } from './plain-metrics.js';
import { levels } from './plain-sources.js';
import type { Asked } from './random-questions.js';

export interface Measured {
  /** Labels of the dimensions, then the bucket. */
  readonly keys: readonly (string | null)[];
  readonly numerator: string;
  readonly denominator: string | null;
}

export interface PlainAnswer {
  readonly rows: readonly Measured[];
  readonly total: Measured & { readonly value: string | null };
}

export type Query = (text: string) => Promise<{ rows: any[] }>;

export interface Within {
  readonly query: Query;
  readonly now: Date;
  /** Codes of the locations that are seen; undefined for all. */
  readonly seen: readonly string[] | undefined;
}

/** The metrics that can be asked here. */
export const plainMetrics: readonly string[] = Object.keys(plain);

interface Range {
  readonly from: string;
  readonly to: string;
}

const months = ({ from, to }: Range): number => {
  const of = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return from.endsWith('-01') && to.endsWith('-01') ? of(to) - of(from) : 0;
};
const back = ({ from, to }: Range, by: string): Range => ({
  from: `(${from} - interval '${by}')`,
  to: `(${to} - interval '${by}')`,
});

/** What is asked about, as expressions of days: now, or what it is compared with. */
function rangeOf(asked: Asked, period: Period): Range {
  const range = { from: `date '${asked.from}'`, to: `date '${asked.to}'` };
  if (period === 'CURRENT') return range;
  if (period === 'PREVIOUS_YEAR') return back(range, '12 months');
  const days = (Date.parse(asked.to) - Date.parse(asked.from)) / 86_400_000;
  return back(range, months(asked) ? `${months(asked)} months` : `${days} days`);
}

export type Period = 'CURRENT' | 'PREVIOUS_PERIOD' | 'PREVIOUS_YEAR';

/** Undefined where it cannot be expressed here. */
export async function plainAnswer(
  asked: Asked,
  metric: string,
  period: Period,
  within: Within,
): Promise<PlainAnswer | undefined> {
  const definition = plain[metric];
  if (!definition) return undefined;
  const [usual] = definition.parts;
  const expressible = (name: string) => levels.includes(name) || usual!.of.ways[name] !== undefined;
  if (!asked.dimensions.every(expressible)) return undefined;
  const parts = definition.parts.filter(
    ({ beside, of }) =>
      !beside ||
      (asked.dimensions.every((name) => levels.includes(name) || of.ways[name]) && !asked.filter?.record),
  );
  const keys = asked.dimensions.flatMap((_name, at) => [`k${at}`, `n${at}`]);
  const labels = asked.dimensions.map((_name, at) => `n${at}`);
  const { rows } = await within.query(`
    select grouping(b) as all, ${[...labels, 'b'].join(', ')}, coalesce(sum(n), 0)::text as numerator, sum(d)::text as denominator,
           round(coalesce(sum(n), 0) / ${usual!.denominator ? 'nullif(sum(d), 0)' : '1'}, ${definition.decimals})::text as value
    from (${parts.map((part) => rowsOf(part, asked, period, within)).join(' union all ')}) r
    group by grouping sets ((${[...keys, 'b'].join(', ')}), ())`);
  const measured = rows.map((row) => ({
    all: row.all === 1,
    keys: [...labels, 'b'].map((name) => row[name] as string | null),
    numerator: shortest(row.numerator),
    denominator: usual!.denominator ? shortest(row.denominator ?? '0') : null,
    value: row.value as string | null,
  }));
  return { rows: measured.filter(({ all }) => !all), total: measured.find(({ all }) => all)! };
}

/** `12.50` → `12.5` */
export const shortest = (number: string) => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);

function rowsOf(
  { of, on, where, numerator, denominator }: Part,
  asked: Asked,
  period: Period,
  within: Within,
) {
  const day = on[asked.basis ?? ''] ?? Object.values(on)[0]!;
  const range = rangeOf(asked, period);
  const bucket = asked.grain ? `date_trunc('${asked.grain}', :day::timestamp)::date::text` : `''`;
  const ways = asked.dimensions.map((name, at) => {
    const way = of.ways[name] ?? [`p${at}.key`, `p${at}.name`];
    return `${way[0]}::text as k${at}, ${way[1]} as n${at}`;
  });
  const joins = asked.dimensions.map((name, at) => (levels.includes(name) ? above(name, `p${at}`) : ''));
  const conditions = [
    where,
    `${of.alias}.archived_at is null`,
    `:day >= ${range.from}`,
    `:day < ${range.to}`,
    asked.filter && (asked.filter.record ?? of.record) === of.record ? asked.filter.plain : 'true',
    asked.likeForLike ? openThroughout(asked) : 'true',
    within.seen ? `l.code in (${within.seen.map((code) => `'${code}'`).join(', ')})` : 'true',
  ];
  const text = `select ${[...ways, `${bucket} as b`, `(${numerator})::numeric as n`, `(${denominator ?? 'null'})::numeric as d`].join(', ')}
    from ${of.from}${joins.join('')} where ${conditions.map((one) => `(${one})`).join(' and ')}`;
  const zone = asked.calendar === 'COMPANY' ? '(select default_time_zone from organization)' : 'l.time_zone';
  return text
    .replaceAll(':day', day)
    .replaceAll(':zone', zone)
    .replaceAll(':now', `timestamptz '${within.now.toISOString()}'`)
    .replaceAll(':byQueue', String(asked.dimensions.includes('QUEUE')));
}

/** The nodes of the organization that a location lay below on the day that counts. */
function above(kind: string, alias: string): string {
  const only = kind === 'ORG_NODE' ? '' : ` and upper_node.kind = '${kind}'`;
  return ` left join lateral (
    select distinct upper_node.id as key, upper_node.name
    from location_membership m join org_node lower_node on lower_node.id = m.node_id
    join org_node upper_node
      on lower_node.path = upper_node.path or left(lower_node.path, length(upper_node.path) + 1) = upper_node.path || '/'
    where m.location_id = l.id and m.archived_at is null and m."from" <= :day and (m."to" is null or m."to" > :day)${only}
  ) ${alias} on true`;
}

function openThroughout(asked: Asked): string {
  const first = asked.compare.map((period) => rangeOf(asked, period).from);
  const { from, to } = rangeOf(asked, 'CURRENT');
  return `(l.opened_on is null or l.opened_on <= least(${[from, ...first].join(', ')})) and (l.closed_on is null or l.closed_on >= ${to})`;
}
