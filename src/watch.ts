import { Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { App } from './app.js';

/** What `/metrics` tells Prometheus. */
export function watch(app: Pick<App, 'database' | 'rollups' | 'pool'>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, collect: (of: Gauge) => void | Promise<void>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        await collect(this as Gauge);
      },
    });
  gauge('manifold_sql_statements', 'SQL statements sent since the start.', (of) =>
    of.set(app.database.statements),
  );
  gauge('manifold_pool_waiting', 'Requests that wait for a connection to the database.', (of) =>
    of.set(app.pool.waitingCount),
  );
  gauge('manifold_rollup_sets', 'Sets of sums that the definitions ask for.', (of) =>
    of.set(app.rollups.sets.all),
  );
  gauge('manifold_rollup_sets_ready', 'Sets of sums that answer questions.', (of) =>
    of.set(app.rollups.sets.ready),
  );
  gauge('manifold_rollup_stale_marks', 'Marks of days whose sums wait to be worked out anew.', async (of) =>
    of.set(await app.rollups.stale()),
  );
  return registry;
}
