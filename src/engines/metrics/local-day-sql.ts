/** SQL of days by the clock on the wall: of a place, or of a zone that somebody names. */
import { column } from '../../kernel/read/sql.js';
import { columnOf, recordOf } from '../../kernel/record/catalog.js';
import type { MetricCatalog } from './define.js';

/** The column in which a place says its zone. */
export const zoneColumnOf = ({ place }: MetricCatalog) => columnOf(recordOf(place.of()), place.timeZone);

/** `l."time_zone"`: the zone of the place `l` that a row belongs to. */
export const zoneOfPlace = (catalog: MetricCatalog) => column('l', zoneColumnOf(catalog));

/** `(t."enqueued_at" at time zone l."time_zone")::date` */
export const dayOfInstant = (at: string, zone: string) => `(${at} at time zone ${zone})::date`;

/** The first instant of a day. Where the clock runs midnight’s hour twice, PostgreSQL takes the second run for it. */
export function startOfDay(day: string, zone: string): string {
  const midnight = `(${day}::timestamp at time zone ${zone})`;
  const before = `${midnight} - interval '1 hour'`;
  return `(case when ${dayOfInstant(`(${before})`, zone)} = ${day} then ${before} else ${midnight} end)`;
}

/** The day of an attribute of this kind: an instant falls on one by a zone, a month stands for its first. */
export function dayOf(at: string, kind: string | undefined, zone: string): string {
  if (kind === 'DateTime') return dayOfInstant(at, zone);
  return kind === 'YearMonth' ? `(${at} || '-01')::date` : at;
}
