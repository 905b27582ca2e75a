import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { packageRoot } from '../config-values.js';

export default function register(program: Command): void {
  program
    .command('schema')
    .description('write schema/schema.graphql from the records and schema/metrics.json from the metrics')
    .option('--check', 'write nothing; fail where a committed file is not what the code says')
    .action(emit);
}

async function emit({ check }: { check?: boolean }): Promise<void> {
  await import('reflect-metadata');
  const [{ schemaOf, schemaText }, { modules }, { catalogText }, { metricCatalog }] = await Promise.all([
    import('../kernel/graphql/schema.js'),
    import('../modules.js'),
    import('../engines/metrics/catalog-text.js'),
    import('../rules.js'),
  ]);
  const texts = {
    'schema/schema.graphql': schemaText(await schemaOf(modules)),
    'schema/metrics.json': catalogText(metricCatalog()),
  };
  for (const [name, text] of Object.entries(texts)) {
    const file = `${packageRoot}/${name}`;
    if (!check) await writeFile(file, text);
    else if ((await readFile(file, 'utf8')) !== text) {
      process.stderr.write(
        `${name} is not what the code says; run npm run schema and commit the difference.\n`,
      );
      process.exitCode = 1;
    }
  }
}
