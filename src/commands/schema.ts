import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { packageRoot } from '../config-values.js';

export default function register(program: Command): void {
  program
    .command('schema')
    .description('write schema/schema.graphql from the records')
    .option('--check', 'write nothing; fail where the committed file is not what the records say')
    .action(emit);
}

async function emit({ check }: { check?: boolean }): Promise<void> {
  await import('reflect-metadata');
  const [{ schemaOf, schemaText }, { modules }] = await Promise.all([
    import('../kernel/graphql/schema.js'),
    import('../modules.js'),
  ]);
  const text = schemaText(await schemaOf(modules));
  const file = `${packageRoot}/schema/schema.graphql`;
  if (!check) return writeFile(file, text);
  const { readFile } = await import('node:fs/promises');
  if ((await readFile(file, 'utf8')) !== text) {
    process.stderr.write(
      'schema/schema.graphql is not what the records say; run npm run schema and commit the difference.\n',
    );
    process.exitCode = 1;
  }
}
