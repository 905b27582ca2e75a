import type { Command } from 'commander';
import type { Pool } from 'pg';
import { readConfig } from '../config.js';
import type { RollupWorker } from '../engines/metrics/rollup/worker.js';
import { exitCode } from './exit-codes.js';

export default function register(program: Command): void {
  const rollup = program.command('rollup').description('the sums that numbers are read from');
  rollup.command('rebuild').description('work all of them out anew').action(rebuild);
  rollup
    .command('verify')
    .option('--json', 'print what was found as JSON')
    .description('compare them with the records')
    .action(verify);
}

async function withRollups(work: (pool: Pool, worker: RollupWorker) => Promise<void>): Promise<void> {
  const config = readConfig();
  const [{ withOrm }, { metricCatalog }, { RollupWorker }, { RollupState }, { Database }, { createLog }] =
    await Promise.all([
      import('./with-orm.js'),
      import('../rules.js'),
      import('../engines/metrics/rollup/worker.js'),
      import('../engines/metrics/rollup/state.js'),
      import('../kernel/read/database.js'),
      import('../kernel/log.js'),
    ]);
  const log = createLog('silent');
  const { pendingMigrations } = await import('../kernel/database/migrate.js');
  await withOrm(config, async (orm, pool) => {
    if (await pendingMigrations(orm))
      throw new Error('The database is not up to date; run npx manifold migrate first.');
    const state = new RollupState(new Database(pool));
    await work(pool, new RollupWorker(pool, metricCatalog(), state, log));
  });
}

async function rebuild(): Promise<void> {
  await withRollups(async (_, worker) => {
    const started = Date.now();
    await worker.rebuild();
    process.stdout.write(
      `Worked out ${worker.sets.all} sets of sums in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`,
    );
  });
}

async function verify({ json }: { json?: boolean }): Promise<void> {
  const { verifyRollups } = await import('../engines/metrics/rollup/verify.js');
  const { metricCatalog } = await import('../rules.js');
  await withRollups(async (pool) => {
    const found = await verifyRollups(pool, metricCatalog());
    const { cubes, rows, stale, differences } = found;
    const lines = [
      `${rows} rows of ${cubes} sets of sums: ${differences.length ? 'some differ from the records' : 'all as the records say'}; ${stale} days wait to be worked out.`,
      ...differences.map(
        (one) =>
          `  ${one.cube} ${one.level} ${one.location} ${one.startsOn}: kept ${String(one.kept)}, found ${String(one.found)}`,
      ),
      ...(differences.length ? ['Run npx manifold rollup rebuild.'] : []),
    ];
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${lines.join('\n')}\n`);
    if (differences.length) process.exitCode = exitCode.surroundings;
  });
}
