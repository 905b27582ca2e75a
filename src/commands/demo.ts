import { InvalidArgumentError, type Command } from 'commander';
import { readConfig } from '../config.js';
import { fewestLocations } from '../demo/size.js';

interface Flags {
  readonly locations?: number;
  readonly months?: number;
  readonly seed?: string;
  readonly scale?: number;
  readonly now?: Date;
  readonly json?: boolean;
}

export default function register(program: Command): void {
  program
    .command('demo')
    .description('fill an empty database with the demo network')
    .option(
      '--locations <n>',
      `how many locations, at least ${fewestLocations}`,
      whole(fewestLocations, 2000),
    )
    .option('--months <n>', 'how many months back it begins', whole(2, 120))
    .option('--seed <text>', 'the same seed, size and moment make the same network')
    .option('--scale <factor>', 'multiplies the volume of every branch, such as 0.2 or 100', factor)
    .option('--now <instant>', 'the present of the network; by default the hour of the load', instant)
    .option('--json', 'print the counts as JSON')
    .action(demo);
}

async function demo({ json, ...options }: Flags): Promise<void> {
  const [{ withOrm }, { migrate }, { loadDemo }, { showProgress, summaryLines }] = await Promise.all([
    import('./with-orm.js'),
    import('../kernel/database/migrate.js'),
    import('../demo/load-demo.js'),
    import('../demo/progress.js'),
  ]);
  await withOrm(readConfig(), async (orm, pool) => {
    await migrate(orm, pool);
    const progress = showProgress(process.stderr);
    const summary = await loadDemo(pool, options, progress.report).finally(progress.stop);
    process.stdout.write(
      json ? `${JSON.stringify(summary, null, 2)}\n` : `${summaryLines(summary).join('\n')}\n`,
    );
  });
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };
}

function factor(text: string): number {
  const number = Number(text);
  if (number > 0 && number <= 1000) return number;
  throw new InvalidArgumentError('It takes a number above 0, up to 1000.');
}

function instant(text: string): Date {
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError('It takes an instant such as 2026-11-20T18:00:00Z.');
}
