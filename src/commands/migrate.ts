import type { Command } from 'commander';
import { readConfig } from '../config.js';

export default function register(program: Command): void {
  program.command('migrate').description('bring the database up to date').action(run);
}

async function run(): Promise<void> {
  const config = readConfig();
  const { withOrm } = await import('./with-orm.js');
  await withOrm(config, async (orm, pool) => {
    const { migrate } = await import('../kernel/database/migrate.js');
    const applied = await migrate(orm, pool);
    process.stdout.write(
      applied.length ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n',
    );
  });
}
