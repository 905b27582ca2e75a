import type { Command } from 'commander';
import { readConfig } from '../config.js';

export default function register(program: Command): void {
  program
    .command('migration')
    .description('write the migration that turns the last snapshot into what the records say')
    .action(write);
}

async function write(): Promise<void> {
  const { withOrm } = await import('./with-orm.js');
  await withOrm(readConfig(), async (orm) => {
    const { fileName } = await orm.migrator.create();
    process.stdout.write(
      fileName ? `Wrote migrations/${fileName}.\n` : 'The records say nothing that the migrations do not.\n',
    );
  });
}
