/** Keeps the sums: lays out what definitions ask for, works out anew what was touched. One server at a time does it. */
import type { Pool, PoolClient } from 'pg';
import type { Logger } from '../../../kernel/log.js';
import { alone } from '../../../kernel/database/alone.js';
import { withClient } from '../../../kernel/database/pool.js';
import { inTransaction } from '../../../kernel/database/transaction.js';
import { quote } from '../../../kernel/read/sql.js';
import { recordOf } from '../../../kernel/record/catalog.js';
import type { MetricCatalog } from '../define.js';
import type { CubeSource } from './cubes.js';
import { cubeSources } from './cubes.js';
import { batches, fill } from './fill.js';
import type { RollupState } from './state.js';

const turn = 'metric sums';
const pauseMs = 1_000;
const marksAtOnce = 2_000;

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

  private get sources(): readonly CubeSource[] {
    return cubeSources(this.catalog);
  }

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
    const complete = await this.learn();
    await withClient(this.pool, (client) =>
      alone(client, turn, async () => {
        // Definitions stay as they are while a server runs; only another version of it may lay sums out anew.
        if (!complete) await this.layOutAll(client);
        while (!this.stopped && (await this.freshen(client)));
      }),
    );
    if (!complete) await this.learn();
  }

  private async layOutAll(client: PoolClient): Promise<void> {
    await this.announce(client);
    for (const source of this.sources) {
      if (await this.isReady(client, source)) continue;
      await this.layOut(client, source);
      await this.learn();
    }
  }

  /** Whoever watches sees from the beginning how much there is to lay out. */
  private async announce(client: PoolClient): Promise<void> {
    const cubes = this.sources.flatMap(({ name, cubes: of }) => of.map(({ id }) => ({ id, name })));
    await client.query(
      `insert into metric_cube (id, source, ready) select id, source, false from unnest($1::text[], $2::text[]) c (id, source)
       on conflict (id) do nothing`,
      [cubes.map(({ id }) => id), cubes.map(({ name }) => name)],
    );
  }

  /** What may be answered from sums; whether that is all that the definitions ask for. */
  private async learn(): Promise<boolean> {
    const { rows } = await this.pool.query<{ id: string }>('select id from metric_cube where ready');
    this.state.set(rows.map(({ id }) => id));
    return this.sources.every(({ cubes }) => cubes.every(({ id }) => this.state.isReady(id)));
  }

  private async isReady(client: PoolClient, { cubes }: CubeSource): Promise<boolean> {
    const { rows } = await client.query<{ id: string }>(
      'select id from metric_cube where id = any($1) and ready',
      [cubes.map(({ id }) => id)],
    );
    return rows.length === cubes.length;
  }

  /** Builds the sums of a source, some locations at a time, while others read and write. */
  private async layOut(client: PoolClient, source: CubeSource): Promise<void> {
    const ids = source.cubes.map(({ id }) => id);
    const started = Date.now();
    await client.query(
      `insert into metric_cube (id, source, ready) select unnest($1::text[]), $2, false on conflict (id) do update set ready = false`,
      [ids, source.name],
    );
    const place = recordOf(this.catalog.place.of());
    const locations = await client.query<{ id: string }>(`select id from ${quote(place.table)} order by id`);
    for (const batch of batches(locations.rows.map(({ id }) => id))) {
      if (this.stopped) return;
      await inTransaction(client, async (run) => {
        // Before the rows are read, so that what was marked until now is worked out once.
        await run('delete from metric_stale where source = $1 and location_id = any($2::uuid[])', [
          source.name,
          batch,
        ]);
        await fill(run, this.catalog, source, { locations: batch });
      });
    }
    await inTransaction(client, async (run) => {
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
      const source = this.sources.find((one) => one.name === name);
      const all = marks.some(({ day }) => day === null);
      const days = all ? undefined : [...new Set(marks.map(({ day }) => day!))];
      await inTransaction(client, async (run) => {
        // The marks were read before these rows are: what is written meanwhile has marks of its own.
        if (source) await fill(run, this.catalog, source, { locations: [location], days });
        await run('delete from metric_stale where id = any($1::bigint[])', [marks.map(({ id }) => id)]);
      });
    }
    return rows.length === marksAtOnce;
  }

  /** Everything from the beginning, for `manifold rollup rebuild`. */
  async rebuild(): Promise<void> {
    await withClient(this.pool, (client) =>
      alone(
        client,
        turn,
        async () => {
          for (const source of this.sources) await this.layOut(client, source);
          while (await this.freshen(client));
        },
        { wait: true },
      ),
    );
    await this.learn();
  }

  /** How many sets of sums the definitions ask for, and from how many this server answers. */
  get sets(): { readonly all: number; readonly ready: number } {
    const cubes = this.sources.flatMap((source) => source.cubes);
    return { all: cubes.length, ready: cubes.filter(({ id }) => this.state.isReady(id)).length };
  }

  /** How many marks of days wait to be worked out anew. */
  async stale(): Promise<number> {
    const { rows } = await this.pool.query<{ stale: number }>(
      'select count(*)::int as stale from metric_stale',
    );
    return rows[0]!.stale;
  }
}
