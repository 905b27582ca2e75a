/** Compares the sums that are kept with what the records say now. */
import type { Pool } from 'pg';
import { withClient } from '../../../kernel/database/pool.js';
import { runOn } from '../../../kernel/database/transaction.js';
import { quote } from '../../../kernel/read/sql.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { MetricCatalog } from '../define.js';
import type { CubeSource } from './cubes.js';
import { cubeSources } from './cubes.js';
import { batches, fill } from './fill.js';

export interface Difference {
  readonly cube: string;
  readonly level: string;
  readonly location: string;
  readonly startsOn: string;
  readonly kept: readonly string[] | null;
  readonly found: readonly string[] | null;
}

export interface Verified {
  readonly cubes: number;
  readonly rows: number;
  /** Days that wait to be worked out; their sums may differ and nobody reads them. */
  readonly stale: number;
  readonly differences: readonly Difference[];
}

const shown = 20;

/** Works all locations out once more in a transaction that is rolled back. Twenty differences are enough to see. */
export async function verifyRollups(pool: Pool, catalog: MetricCatalog): Promise<Verified> {
  return withClient(pool, async (client) => {
    const place = recordOf(catalog.place.of());
    const { rows: locations } = await client.query<{ id: string }>(
      `select id from ${quote(place.table)} order by id`,
    );
    const ready = await client.query<{ id: string }>('select id from metric_cube where ready');
    const isReady = new Set(ready.rows.map(({ id }) => id));
    const sources = cubeSources(catalog).filter(({ cubes }) => cubes.every(({ id }) => isReady.has(id)));
    const differences: Difference[] = [];
    let rows = 0;
    for (const source of sources)
      for (const batch of batches(locations.map(({ id }) => id))) {
        await client.query('begin isolation level repeatable read');
        try {
          const found = await compare(client, catalog, source, batch);
          rows += found.rows;
          differences.push(...found.differences);
        } finally {
          await client.query('rollback');
        }
      }
    const stale = await client.query<{ n: number }>('select count(*)::int as n from metric_stale');
    const cubes = sources.reduce((sum, source) => sum + source.cubes.length, 0);
    return { cubes, rows, stale: stale.rows[0]!.n, differences: differences.slice(0, shown) };
  });
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

async function compare(
  client: Client,
  catalog: MetricCatalog,
  source: CubeSource,
  locations: readonly string[],
): Promise<{ rows: number; differences: Difference[] }> {
  const ids = source.cubes.map(({ id }) => id);
  await client.query(
    `create temporary table metric_kept on commit drop as select * from metric_rollup where cube = any('{${ids.map((id) => `"${id}"`).join(',')}}') and location_id = any('{${locations.join(',')}}')`,
  );
  await fill(runOn(client), catalog, source, { locations });
  const { rows: differences } = await client.query<Difference>(
    `select coalesce(k.cube, f.cube) as cube, coalesce(k.level, f.level) as level,
            coalesce(k.location_id, f.location_id) as location, coalesce(k.starts_on, f.starts_on)::text as "startsOn",
            k.sums as kept, f.sums as found
     from pg_temp.metric_kept k
     full join (select * from metric_rollup where cube = any($1::text[]) and location_id = any($2::uuid[])) f
       using (cube, level, location_id, starts_on, key_id)
     where k.sums is distinct from f.sums
       and not exists (
         select from metric_stale s
         where s.source = $3 and s.location_id = coalesce(k.location_id, f.location_id)
           and (s.day is null
                or s.day = coalesce(k.starts_on, f.starts_on)
                or (coalesce(k.level, f.level) = 'M' and date_trunc('month', s.day)::date = coalesce(k.starts_on, f.starts_on)))
       )
     limit ${shown}`,
    [ids, locations, source.name],
  );
  const counted = await client.query<{ n: number }>('select count(*)::int as n from pg_temp.metric_kept');
  return { rows: counted.rows[0]!.n, differences };
}
