/** Marks the days whose rows change, in the transaction that changes them. */
import { column, quote } from '../../../kernel/read/sql.js';
import type { RecordMeta } from '../../../kernel/record/catalog.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { Run } from '../../../kernel/write/derive.js';
import type { ChangeWatcher } from '../../../kernel/write/watcher.js';
import type { MetricCatalog } from '../define.js';
import type { CubeSource } from './cubes.js';
import { cubeSources } from './cubes.js';

export function rollupMarks(catalog: MetricCatalog): ChangeWatcher {
  const place = recordOf(catalog.place.of());
  // Worked out at the first change, when all records are linked.
  let known: Map<RecordMeta, CubeSource[]> | undefined;
  const sourcesByMeta = () => (known ??= Map.groupBy(cubeSources(catalog), ({ meta }) => meta));
  const statements = new Map<RecordMeta, string>();
  const mark = (run: Run, meta: RecordMeta, sources: readonly CubeSource[], ids: readonly string[]) => {
    let text = statements.get(meta);
    if (!text) statements.set(meta, (text = markStatement(catalog, place, sources)));
    return run(text, [ids]);
  };
  return {
    // A row that moves to another day leaves the first one too; what it was is known only before.
    before: async (run, meta, ids, columns) => {
      // All days of a location that moves to another zone.
      if (meta === place && columns.has(zoneOf(catalog, place))) await run(markPlaces, [ids]);
      const sources = sourcesByMeta().get(meta);
      if (sources?.some(({ basis }) => columns.has(basis.column))) await mark(run, meta, sources, ids);
    },
    after: async (run, touched) => {
      for (const [meta, sources] of sourcesByMeta()) {
        const ids = touched.get(meta);
        if (ids?.size) await mark(run, meta, sources, [...ids]);
      }
    },
  };
}

/** `insert into metric_stale (source, location_id, day) select 'Interaction.offeredAt', t.location_id, (t.offered_at at time zone l.time_zone)::date …` */
function markStatement(catalog: MetricCatalog, place: RecordMeta, sources: readonly CubeSource[]): string {
  const zone = column('l', zoneOf(catalog, place));
  const selects = sources.map(({ name, meta, basis }) => {
    const at = column('t', basis.column);
    const day = basis.kind.name === 'DateTime' ? `(${at} at time zone ${zone})::date` : at;
    return `select distinct '${name}', t.location_id, ${day} from ${quote(meta.table)} t join ${quote(place.table)} l on l.id = t.location_id where t.id = any($1::uuid[]) and ${at} is not null`;
  });
  return `insert into metric_stale (source, location_id, day) ${selects.join(' union all ')}`;
}

const markPlaces = `
  insert into metric_stale (source, location_id, day)
  select source, id, null from (select distinct source from metric_cube) s cross join unnest($1::uuid[]) id`;

const zoneOf = (catalog: MetricCatalog, place: RecordMeta) =>
  place.attributes.get(catalog.place.timeZone)!.column;
