/** Keeps the sums: lays out what definitions ask for, works out anew what was touched. One server at a time does it. */
import type { Pool, PoolClient } from 'pg';
import type { Logger } from '../../../kernel/log.js';
import type { Run } from '../../../kernel/write/derive.js';
import { withClient } from '../../../kernel/database/pool.js';
import { quote } from '../../../kernel/read/sql.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { MetricCatalog } from '../define.js';
import type { CubeSource } from './cubes.js';
import { cubeSources } from './cubes.js';
import { fill } from './fill.js';
import type { RollupState } from './state.js';

// Any number will do; whoever holds it is the one that fills.
const turn = 8_305_517_002;
const pauseMs = 1_000;
const marksAtOnce = 2_000;

export interface RollupLag {
  /** Marks that wait. */
  readonly stale: number;
  readonly cubes: number;
  readonly ready: number;
}

export class RollupWorker {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private under: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly catalog: MetricCatalog,
    private readonly state: RollupState,
    private readonly log: Pick<Logger, 'info' | 'warn'>,
  ) {}

  start(): void {
    const next = () => {
      if (this.stopped) return;
      this.timer = setTimeout(() => {
        this.under = this.pass()
          .catch((error: unknown) =>
            this.log.warn({ err: error }, 'sums could not be brought up to date; trying again'),
          )
          .finally(next);
      }, pauseMs);
      this.timer.unref();
    };
    next();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.under;
  }

  /** Does what there is to do, and learns what is ready. */
  async pass(): Promise<void> {
    await this.learn();
    await withClient(this.pool, async (client) => {
      const mine = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [turn]);
      if (!mine.rows[0]!.mine) return;
      try {
        await client.query('set statement_timeout = 0');
        await this.announce(client);
        for (const source of cubeSources(this.catalog)) {
          await this.layOut(client, source);
          await this.learn();
        }
        while (!this.stopped && (await this.freshen(client)));
      } finally {
        await client.query('reset statement_timeout').catch(() => undefined);
        await client.query('select pg_advisory_unlock($1)', [turn]).catch(() => undefined);
      }
    });
    await this.learn();
  }

  /** Whoever watches sees from the beginning how much there is to lay out. */
  private async announce(client: PoolClient): Promise<void> {
    const cubes = cubeSources(this.catalog).flatMap(({ name, cubes: of }) =>
      of.map(({ id }) => ({ id, name })),
    );
    await client.query(
      `insert into metric_cube (id, source, ready) select id, source, false from unnest($1::text[], $2::text[]) c (id, source)
       on conflict (id) do nothing`,
      [cubes.map(({ id }) => id), cubes.map(({ name }) => name)],
    );
  }

  private async learn(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>('select id from metric_cube where ready');
    this.state.set(rows.map(({ id }) => id));
  }

  /** Builds what is not there yet, location by location, while others read and write. */
  private async layOut(client: PoolClient, source: CubeSource, again = false): Promise<void> {
    const ids = source.cubes.map(({ id }) => id);
    const { rows } = await client.query<{ id: string }>(
      'select id from metric_cube where id = any($1) and ready',
      [ids],
    );
    if (rows.length === ids.length && !again) return;
    const started = Date.now();
    await client.query(
      `insert into metric_cube (id, source, ready) select unnest($1::text[]), $2, false on conflict (id) do update set ready = false`,
      [ids, source.name],
    );
    const place = recordOf(this.catalog.place.of());
    const locations = await client.query<{ id: string }>(`select id from ${quote(place.table)} order by id`);
    for (const { id } of locations.rows) {
      if (this.stopped) return;
      await transaction(client, (run) => fill(run, this.catalog, source, { location: id }));
    }
    await transaction(client, async (run) => {
      await run('update metric_cube set ready = true where id = any($1::text[])', [ids]);
      // What other definitions had asked for.
      for (const table of ['metric_rollup', 'metric_cube_key'])
        await run(
          `delete from ${table} where cube in (select id from metric_cube where source = $1 and not id = any($2::text[]))`,
          [source.name, ids],
        );
      await run('delete from metric_cube where source = $1 and not id = any($2::text[])', [source.name, ids]);
    });
    await client.query('analyze metric_rollup, metric_cube_key');
    this.log.info({ source: source.name, seconds: (Date.now() - started) / 1000 }, 'sums were laid out');
  }

  /** Works out one batch of touched days; whether more are waiting. */
  private async freshen(client: PoolClient): Promise<boolean> {
    const { rows } = await client.query<{ id: string; source: string; location: string; day: string | null }>(
      `select id, source, location_id as location, day::text as day from metric_stale order by id limit ${marksAtOnce}`,
    );
    if (!rows.length) return false;
    const byPlace = Map.groupBy(rows, ({ source, location }) => `${source} ${location}`);
    for (const marks of byPlace.values()) {
      const { source: name, location } = marks[0]!;
      const source = cubeSources(this.catalog).find((one) => one.name === name);
      const all = marks.some(({ day }) => day === null);
      const days = all ? undefined : [...new Set(marks.map(({ day }) => day!))];
      await transaction(client, async (run) => {
        // The marks were read before these rows are: what is written meanwhile has marks of its own.
        if (source) await fill(run, this.catalog, source, { location, days });
        await run('delete from metric_stale where id = any($1::bigint[])', [marks.map(({ id }) => id)]);
      });
    }
    return rows.length === marksAtOnce;
  }

  /** Everything from the beginning, for `manifold rollup rebuild`. */
  async rebuild(): Promise<void> {
    await withClient(this.pool, async (client) => {
      await client.query('set statement_timeout = 0');
      await client.query('select pg_advisory_lock($1)', [turn]);
      try {
        for (const source of cubeSources(this.catalog)) await this.layOut(client, source, true);
        while (await this.freshen(client));
      } finally {
        await client.query('select pg_advisory_unlock($1)', [turn]);
        await client.query('reset statement_timeout');
      }
    });
    await this.learn();
  }

  async lag(): Promise<RollupLag> {
    const { rows } = await this.pool.query<RollupLag>(
      `select (select count(*)::int from metric_stale) as stale,
              (select count(*)::int from metric_cube) as cubes,
              (select count(*)::int from metric_cube where ready) as ready`,
    );
    return rows[0]!;
  }
}

async function transaction(client: PoolClient, work: (run: Run) => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work(async (text, values) => (await client.query(text, values as unknown[])).rows);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
