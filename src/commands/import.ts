import { InvalidArgumentError, type Command } from 'commander';
import { readConfig } from '../config.js';
import { exitCode } from './exit-codes.js';

interface Given {
  readonly map: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly chunkRows: number;
}

export default function register(program: Command): void {
  program
    .command('import')
    .argument('<file>', 'the file: delimited text, plain or compressed with gzip')
    .requiredOption('--map <mapping>', 'the mapping file; docs/importing.md says how to write one')
    .option('--dry-run', 'do everything, report it, and roll it back')
    .option('--json', 'print the report as JSON')
    .option('--chunk-rows <rows>', 'rows in one transaction', wholeNumber, 5_000)
    .description('bring a file into the graph')
    .action(run);
}

async function run(file: string, { map, dryRun = false, json = false, chunkRows }: Given): Promise<void> {
  const config = readConfig();
  const [
    { withOrm },
    { checks, derivations, watcher },
    { seal },
    { prepareImport, runImport },
    { migrate, pendingMigrations },
    output,
  ] = await Promise.all([
    import('./with-orm.js'),
    import('../rules.js'),
    import('../kernel/record/catalog.js'),
    import('../engines/imports/run-import.js'),
    import('../kernel/database/migrate.js'),
    import('./import-output.js'),
  ]);
  seal();
  const prepared = await prepareImport(file, map);
  const stop = new AbortController();
  const onSignal = (): void =>
    stop.abort(new Error('Stopped between two chunks; the same command carries on from there.'));
  await withOrm(config, async (orm, pool) => {
    if (await pendingMigrations(orm)) {
      // The embedded database is ours alone; another one is brought up to date only when somebody says so.
      if (config.databaseUrl)
        throw new Error('The database is not up to date; run npx manifold migrate first.');
      await migrate(orm, pool);
    }
    const progress = output.showProgress();
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    try {
      const report = await runImport({
        file,
        mapping: map,
        prepared,
        pool,
        dataDir: config.dataDir,
        derivations,
        checks,
        watcher: watcher(),
        dryRun,
        chunkRows,
        onProgress: progress.show,
        signal: stop.signal,
      });
      progress.end();
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : output.reportText(report));
      if (report.rejected) process.exitCode = exitCode.refused;
    } finally {
      progress.end();
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    }
  });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It takes a whole number from 1.');
  return value;
}
