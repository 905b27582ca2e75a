import { column, quote } from '../../../kernel/read/sql.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { columnOf, recordOf } from '../../../kernel/record/catalog.js';
import type { Run } from '../../../kernel/write/derive.js';
import type { MetricCatalog } from '../define.js';
import { dayOfInstant, zoneOfPlace } from '../local-day-sql.js';

/** A day of a place that has ended and of which nothing is written down. */
export interface MissingDay {
  readonly place: string;
  readonly day: string;
  readonly zone: string;
}

// The past can be asked for, but not what was known then: after a week of silence that would be a recount under a name
// that promises more. A week outlasts a long weekend that nobody noticed.
const lookBack = 7;

/**
 * The latest first. A place has none before it was entered: what is imported with it is not what anybody knew then.
 *
 * `select l.id, d.day from location l cross join lateral (select ($1 at time zone l.time_zone)::date - n …) d where …`
 */
export async function missingDays(
  run: Run,
  catalog: MetricCatalog,
  record: RecordMeta,
  now: Date,
): Promise<MissingDay[]> {
  const place = recordOf(catalog.place.of());
  const zone = zoneOfPlace(catalog);
  const at = (property: string) => column('l', columnOf(place, property));
  const opened = at(catalog.place.openedOn);
  const closed = at(catalog.place.closedOn);
  const rows = await run(
    `select l.id::text as place, d.day::text as day, ${zone} as zone
     from ${quote(place.table)} l
     cross join lateral (select ${dayOfInstant('$1::timestamptz', zone)} - n as day from generate_series(1, ${lookBack}) n) d
     where l.archived_at is null and l.created_at < (d.day + 1)::timestamp at time zone ${zone}
       and (${opened} is null or ${opened} <= d.day) and (${closed} is null or ${closed} > d.day)
       and not exists (select from ${quote(record.table)} s where s.location_id = l.id and s.${quote(columnOf(record, 'asOf'))} = d.day)
     order by d.day desc, zone, l.id`,
    [now.toISOString()],
  );
  return rows as unknown as MissingDay[];
}
