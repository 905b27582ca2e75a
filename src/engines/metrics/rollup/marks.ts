/** Marks the days whose rows change, in the transaction that changes them. */
import { column, quote } from '../../../kernel/read/sql.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { ChangeWatcher } from '../../../kernel/write/watcher.js';
import type { MetricCatalog } from '../define.js';
import { dayOf, zoneColumnOf, zoneOfPlace } from '../local-day-sql.js';
import type { CubeSource } from './cubes.js';
import { cubeSources } from './cubes.js';

export function rollupMarks(catalog: MetricCatalog): ChangeWatcher {
  const place = recordOf(catalog.place.of());
  // Worked out at the first change, when all records are linked.
  let known: Map<RecordMeta, CubeSource[]> | undefined;
  const sourcesByMeta = () => (known ??= Map.groupBy(cubeSources(catalog), ({ meta }) => meta));
  const statements = new Map<RecordMeta, string>();
  const mark = (meta: RecordMeta, sources: readonly CubeSource[]): string => {
    let text = statements.get(meta);
    if (!text) statements.set(meta, (text = markStatement(catalog, place, meta, sources)));
    return text;
  };
  return {
    // A row that moves to another day leaves the first one too; what it was is known only before.
    before: (meta, columns) => {
      const moving = sourcesByMeta().get(meta);
      return [
        // All days of a location that moves to another zone.
        ...(meta === place && columns.has(zoneColumnOf(catalog)) ? [markPlaces(cubeSources(catalog))] : []),
        ...(moving?.some(({ basis }) => columns.has(basis.column)) ? [mark(meta, moving)] : []),
      ];
    },
    after: async (run, touched) => {
      for (const [meta, sources] of sourcesByMeta()) {
        const ids = touched.get(meta);
        if (ids?.size) await run(mark(meta, sources), [[...ids]]);
      }
    },
    afterLoad: async (run) => {
      const locations = await run(`select id from ${quote(place.table)}`, []);
      await run(markPlaces(cubeSources(catalog)), [locations.map(({ id }) => id)]);
    },
  };
}

/** `insert into metric_stale … select distinct d.source, t.location_id, d.day from interaction t … values ('Interaction.offeredAt', (t.offered_at at time zone l.time_zone)::date), …` */
function markStatement(
  catalog: MetricCatalog,
  place: RecordMeta,
  meta: RecordMeta,
  sources: readonly CubeSource[],
): string {
  const zone = zoneOfPlace(catalog);
  const days = sources.map(
    ({ name, basis }) => `('${name}', ${dayOf(column('t', basis.column), basis.kind.name, zone)})`,
  );
  return `insert into metric_stale (source, location_id, day)
    select distinct d.source, t.location_id, d.day
    from ${quote(meta.table)} t join ${quote(place.table)} l on l.id = t.location_id
    cross join lateral (values ${days.join(', ')}) d (source, day)
    where t.id = any($1::uuid[]) and d.day is not null`;
}

/** All days of places. Of what definitions ask for, whether it is laid out by now or not. */
const markPlaces = (sources: readonly CubeSource[]) => `
  insert into metric_stale (source, location_id, day)
  select source, id, null
  from unnest(array[${sources.map(({ name }) => `'${name}'`).join(', ')}]) source cross join unnest($1::uuid[]) id`;
