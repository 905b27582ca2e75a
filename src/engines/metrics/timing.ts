/** How the rows of a gathering fall into the buckets of a question: by an event of theirs, at moments, or in stretches. */
import type { Sql } from '../../kernel/read/sql.js';
import { column } from '../../kernel/read/sql.js';
import { addDays } from './days.js';
import { dayOf, dayOfInstant, startOfDay } from './local-day-sql.js';
import type { Gathering } from './plan.js';
import type { Question } from './question.js';
import type { DayRange } from './range.js';
import { isIntraday } from './range.js';
import type { Place, ValueWriter } from './value-writer.js';

/** What a statement needs to lay its rows out in time. */
export interface Timed {
  readonly sql: Sql;
  readonly question: Question;
  readonly gathering: Gathering;
  /** SQL of the zone that the days of a row follow. */
  readonly zone: string;
  readonly now: Date;
}

export interface Layout {
  /** What values may ask about time. */
  readonly known: Pick<Place, 'asOf' | 'spanDays'>;
  readonly join: string;
  when(writer: ValueWriter): When;
}

/** SQL of the period, the day and the bucket of a row, and which rows fall into any. */
export interface When {
  readonly period: string;
  readonly day: string;
  readonly bucket: string;
  readonly predicates: readonly string[];
}

export function layOut(timed: Timed): Layout {
  const { timing } = timed.gathering;
  if ('spans' in timing) return spans(timed, timing);
  return 'from' in timing ? moments(timed, timing) : days(timed, timing.on!);
}

/** By an event of a row. */
function days({ sql, question, zone }: Timed, on: string): Layout {
  const { grain, firstWeekday } = question.parts;
  const { periods } = question;
  const daysOf = ({ from, to }: DayRange) => [from, to].map((one) => sql.bind(one, 'date'));
  // A day and more from both ends an instant lies within, whatever the zone.
  const surely = ({ from, to }: DayRange) =>
    [addDays(from, 1), addDays(to, -1)].map((one) => sql.bind(`${one}T00:00:00Z`, 'timestamptz'));
  const values = () =>
    periods.map(({ range }, k) => `(${[k, ...daysOf(range), ...surely(range)].join(', ')})`);
  return {
    known: {},
    join: periods.length > 1 ? ` cross join (values ${values().join(', ')}) p(k, f, e, s, u)` : '',
    when: (writer) => {
      const { sql: at, attribute } = writer.path(on);
      const kind = attribute?.kind.name;
      const day = dayOf(at, kind, zone);
      const [from, to] = periods.length > 1 ? ['p.f', 'p.e'] : daysOf(periods[0]!.range);
      const within = `${day} >= ${from} and ${day} < ${to}`;
      const roughly = () => {
        const { from: first, to: end } = question.span;
        const [since, until] = periods.length > 1 ? ['p.s', 'p.u'] : surely(periods[0]!.range);
        return [
          // What lets an index find the rows.
          `${at} >= ${sql.bind(`${addDays(first, -1)}T00:00:00Z`, 'timestamptz')}`,
          `${at} < ${sql.bind(`${addDays(end, 1)}T12:00:00Z`, 'timestamptz')}`,
          // Only near the ends the day of a row has to be worked out.
          `(${at} >= ${since} and ${at} < ${until} or ${within})`,
        ];
      };
      return {
        period: periods.length > 1 ? 'p.k' : '0',
        day,
        bucket: isIntraday(grain) ? intraday(at, zone, grain) : bucketOf(day, grain, firstWeekday),
        predicates: kind === 'DateTime' ? roughly() : [within],
      };
    },
  };
}

/** At moments: each bucket’s end, or its beginning; never later than now. */
function moments(
  { sql, question, zone, now: today }: Timed,
  timing: { from: string; until?: string; at?: 'start' | 'end' },
): Layout {
  const points = question.periods.flatMap(({ buckets }, k) =>
    buckets
      .filter(({ from }) => from <= question.parts.today)
      .map(({ key, from, to }) => {
        const day = timing.at === 'start' ? from : to;
        return `(${k}, ${sql.bind(key, 'text')}, ${sql.bind(day, 'date')}, ${sql.bind(to, 'date')})`;
      }),
  );
  const now = sql.bind(today.toISOString(), 'timestamptz');
  const asOf = { instant: 'w.instant', day: 'w.day', endDay: 'w.end_day' };
  const worked = [
    `least(${startOfDay('a.d', zone)}, ${now}) as instant`,
    // A bucket ends before its last instant; what happens at this very one has happened.
    `least(${startOfDay('a.d', zone)}, ${now} + interval '1 microsecond') as ended`,
    `least(a.d - 1, ${dayOfInstant(now, zone)}) as day`,
    `least(a.e - 1, ${dayOfInstant(now, zone)}) as end_day`,
  ];
  const ended = 'w.ended';
  return {
    known: { asOf },
    // `offset 0`: a moment is worked out once a place, and not at each of the many spots that name it.
    join:
      ` cross join (values ${points.length ? points.join(', ') : `(null::int, null::text, null::date, null::date)`}) a(k, b, d, e)` +
      ` cross join lateral (select ${worked.join(', ')} offset 0) w`,
    when: (writer) => {
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
        bucket: question.parts.grain ? 'a.b' : `''`,
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

/** In stretches of days: into each bucket that they touch, up to today. */
function spans(
  { sql, question, gathering }: Timed,
  { from, until }: { from: string; until: string },
): Layout {
  const buckets = question.periods.flatMap(({ buckets: all }, k) =>
    all.map(
      (bucket) =>
        `(${k}, ${sql.bind(bucket.key, 'text')}, ${sql.bind(bucket.from, 'date')}, ${sql.bind(bucket.to, 'date')})`,
    ),
  );
  const { meta } = gathering;
  const tomorrow = sql.bind(addDays(question.parts.today, 1), 'date');
  const begun = column('t', meta.attributes.get(from)!.column);
  const end = `least(${column('t', meta.attributes.get(until)!.column)}, s.e, ${tomorrow})`;
  return {
    known: { spanDays: `(${end} - greatest(${begun}, s.f))` },
    join: ` cross join (values ${buckets.join(', ')}) s(k, b, f, e)`,
    when: () => ({
      period: 's.k',
      day: `greatest(${begun}, s.f)`,
      bucket: question.parts.grain ? 's.b' : `''`,
      predicates: [`${begun} < s.e`, `${end} > greatest(${begun}, s.f)`],
    }),
  };
}

/** What a bucket is named by, once it is a text: its first day. */
export function bucketOf(day: string, grain: Question['parts']['grain'], firstWeekday: number): string {
  if (!grain) return `''`;
  if (grain === 'DAY') return day;
  if (grain === 'WEEK') return `${day} - ((extract(isodow from ${day})::int - ${firstWeekday} + 7) % 7)`;
  // Of a date as such it would be taken for an instant, in some zone.
  return `date_trunc('${grain.toLowerCase()}', ${day}::timestamp)::date`;
}

// By the wall clock. An hour that the clock runs twice keeps its first run apart from its second.
function intraday(at: string, zone: string, grain: 'HALF_HOUR' | 'HOUR'): string {
  const local = `(${at} at time zone ${zone})`;
  const width = grain === 'HOUR' ? '1 hour' : '30 minutes';
  const start = `date_bin('${width}', ${local}, timestamp '2000-01-01')`;
  return `to_char(${start}, 'YYYY-MM-DD"T"HH24:MI') || case when ${local} at time zone ${zone} <> ${at} then ' first' else '' end`;
}
